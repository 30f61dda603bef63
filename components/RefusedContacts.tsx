import type { Contact } from "#data/model/contact.ts";
import { isNumbered } from "#data/model/contact.ts";
import { OldNumber } from "./NumberSwap.tsx";
import { Section } from "./Section.tsx";

/** Contacts that must not be used: found by a search, struck through here, and without a copy button. */
export function RefusedContacts({ contacts, all }: { contacts: readonly Contact[]; all: readonly Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <Section title="Do not use">
      <ul class="refused">
        {contacts.map((contact) => (
          <li key={`${contact.channel} ${contact.label}`}>
            {isNumbered(contact) ? <OldNumber shown={contact.shown} tag={contact.label} /> : <p>{contact.label}</p>}
            <p class="small soft">{refusedReason(contact, all)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why a contact must not be used, in a sentence. */
export function refusedReason(contact: Contact, all: readonly Contact[]): string {
  if (contact.standing === "withdrawn") return contact.reason;
  if (contact.standing !== "superseded") return contact.label;
  const successor = all.filter(isNumbered).find(({ dial }) => dial === contact.supersededBy);
  return `Replaced by ${successor?.shown ?? contact.supersededBy}.`;
}
