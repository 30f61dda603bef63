import { notForOf, notForText } from "#data/copy/cautions.ts";
import { contactOpening } from "#data/model/contact-opening.ts";
import { hoursCertainty } from "#data/model/hours-doubt.ts";
import { Doubt } from "./ContactCard.tsx";
import { ContactCopy, type ContactCopyProps, ContactValue } from "./ContactValue.tsx";
import { OpenBadge } from "./OpenBadge.tsx";
import { termsText } from "./terms-text.ts";

/** A contact beside the main one, with its doubt and its warning before its number. */
export function ContactRow({
  warned = false,
  now,
  ...copy
}: Omit<ContactCopyProps, "variant" | "text"> & {
  /** Whether its warning stands above it already. */
  warned?: boolean;
  now: () => Date;
}) {
  const { contact, entry, collection } = copy;
  const moment = now();
  const opening = contactOpening(contact, entry, moment);
  const certainty = hoursCertainty(contact, entry, moment);
  const notFor = notForOf(contact, collection);
  const isLink = "url" in contact;
  return (
    <div class="contact-row">
      {!isLink && !warned && <p class="label">{contact.label}</p>}
      <Doubt contact={contact} />
      {notFor && !warned && <p class="doubt">{notForText(notFor)}</p>}
      <div class="row-n">
        <ContactValue contact={contact} size="row" />
        <ContactCopy {...copy} variant="row" />
      </div>
      {notFor && <p class="small soft">The warning is copied too.</p>}
      <p>
        <OpenBadge opening={opening} />
      </p>
      <p class="small soft">
        {termsText(contact, { opening, certainty, week: true })}
        {contact.hours.note && ` ${contact.hours.note}`}
      </p>
      <Lines lines={[...contact.who, ...contact.notes]} />
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="points small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
