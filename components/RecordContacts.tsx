import { notForOf } from "#data/copy/cautions.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { type Contact, isNumbered, type OfferedContact, offeredContacts } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import { ContactCard } from "./ContactCard.tsx";
import { ContactRow } from "./ContactRow.tsx";
import type { CopyProps } from "./CopyButton.tsx";
import { HoursTable } from "./HoursTable.tsx";
import { KeyPoints } from "./KeyPoints.tsx";
import { RecordCopies } from "./RecordCopies.tsx";
import { RefusedContacts } from "./RefusedContacts.tsx";
import { Section } from "./Section.tsx";
import { NotForNotice, WarnedContact } from "./WarnedContact.tsx";

export interface RecordContactsProps extends CopyProps {
  entry: Entry;
  collection: Collection;
  now: () => Date;
  onOpen: (id: FullId) => void;
}

/** The contact that a record is opened for: its first number, else its first other way in. */
export function leadContact(entry: Entry): OfferedContact | undefined {
  const offered = offeredContacts(entry);
  return offered.find(isNumbered) ?? offered[0];
}

/** Every contact of a record: the main one in a card, the others under it, then those that must not be used. */
export function RecordContacts(props: RecordContactsProps) {
  const { entry, collection, onOpen, now, ...copy } = props;
  const lead = leadContact(entry);
  const others = offeredContacts(entry).filter((contact) => contact !== lead);
  const replaced = lead ? entry.contacts.filter((contact) => isReplacedBy(contact, lead)) : [];
  const refused = entry.contacts.filter(
    (contact) => contact !== lead && !others.some((other) => other === contact) && !replaced.includes(contact),
  );
  return (
    <>
      {lead ? <LeadContact {...props} lead={lead} replaced={replaced} /> : <NoContact entry={entry} />}
      {others.length > 0 && (
        <Section title="Other ways to get in touch">
          {others.map((contact) => (
            <ContactRow
              key={`${contact.channel} ${contact.label}`}
              entry={entry}
              contact={contact}
              collection={collection}
              now={now}
              {...copy}
            />
          ))}
        </Section>
      )}
      <RefusedContacts contacts={refused} all={entry.contacts} />
    </>
  );
}

export interface LeadContactProps extends RecordContactsProps {
  lead: OfferedContact;
  /** Contacts that the main one replaced. */
  replaced: readonly Contact[];
}

function LeadContact(props: LeadContactProps) {
  const { lead, replaced, collection, now, onOpen, ...rest } = props;
  const notFor = notForOf(lead, collection);
  if (notFor?.instead?.number?.urgent) return <WarnedContact {...props} notFor={notFor} />;
  return (
    <>
      {notFor && <NotForNotice {...rest} collection={collection} onOpen={onOpen} notFor={notFor} withNumber />}
      <ContactCard
        {...rest}
        collection={collection}
        contact={lead}
        title={lead.label}
        text={isNumbered(lead) ? "Copy number" : "Copy"}
        replaced={replaced.filter(isNumbered).map(({ shown }) => shown)}
        now={now}
      >
        <RecordCopies {...rest} collection={collection} contact={lead} now={now} />
      </ContactCard>
      <KeyPoints title={isNumbered(lead) ? "Who can phone" : "Who can use it"} lines={lead.who} />
      {(lead.hours.kind === "weekly" || lead.hours.note) && (
        <Section title="Hours">
          <HoursTable contact={lead} record={rest.entry} now={now()} />
        </Section>
      )}
      <KeyPoints title="Good to know first" lines={lead.notes} />
    </>
  );
}

/** A service with no number that may be used says so; a guide needs none. */
function NoContact({ entry }: { entry: Entry }) {
  if (entry.kind !== "service" && entry.kind !== "helpline") return null;
  if (entry.status === "withdrawn" || entry.status === "superseded") return null;
  return (
    <Section title="Contact">
      <p>{entry.contacts.some(isNumbered) ? "No number that may be used is known." : "No number was found."}</p>
    </Section>
  );
}

function isReplacedBy(contact: Contact, successor: OfferedContact): boolean {
  return contact.standing === "superseded" && "dial" in successor && contact.supersededBy === successor.dial;
}
