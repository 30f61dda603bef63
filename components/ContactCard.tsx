import type { ComponentChildren } from "preact";
import { doubtText } from "#data/copy/cautions.ts";
import type { OfferedContact } from "#data/model/contact.ts";
import { hoursText } from "#data/model/hours-text.ts";
import { ContactCopy, type ContactCopyProps, ContactValue } from "./ContactValue.tsx";
import { costText } from "./cost-text.ts";
import { Icon } from "./Icon.tsx";
import { NumberSwap } from "./NumberSwap.tsx";

/** The one contact of a record that stands out: its number as large as fits, its doubt before it, and its copies. */
export function ContactCard({
  title,
  replaced = [],
  children,
  ...copy
}: Omit<ContactCopyProps, "variant"> & {
  title: string;
  /** Numbers that this one replaced. */
  replaced?: readonly string[];
  /** Further copy buttons. */
  children?: ComponentChildren;
}) {
  const { contact } = copy;
  const value = (
    <>
      <Doubt contact={contact} />
      <ContactValue contact={contact} size="big" />
    </>
  );
  return (
    <section class="card" aria-label={title}>
      <div class="card-h">
        <p class="label">{title}</p>
        <div class="card-num">
          {replaced.length > 0 ? (
            <NumberSwap old={replaced} doubted={contact.standing === "unconfirmed"}>
              {value}
            </NumberSwap>
          ) : (
            value
          )}
        </div>
        <p class="label">{termsText(contact)}</p>
        {contact.notFor && <p class="label">The warning is copied too.</p>}
      </div>
      <div class="card-a">
        <ContactCopy {...copy} variant="main" />
        {children}
      </div>
    </section>
  );
}

/** What is doubted about a contact, to be read before its number. */
export function Doubt({ contact }: { contact: OfferedContact }) {
  const doubt = doubtText(contact);
  if (!doubt) return null;
  return (
    <p class="doubt">
      <Icon name="warn" />
      <span>{doubt}</span>
    </p>
  );
}

/** Cost and hours in one line; a week is too long for it and has a table of its own. */
function termsText({ cost, hours }: OfferedContact): string {
  return hours.kind === "weekly" ? `${costText(cost)}.` : `${costText(cost)}. ${hoursText(hours)}.`;
}
