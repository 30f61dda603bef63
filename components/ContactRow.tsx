import { notForOf, notForText } from "#data/copy/cautions.ts";
import { hoursText } from "#data/model/hours-text.ts";
import { Doubt } from "./ContactCard.tsx";
import { ContactCopy, type ContactCopyProps, ContactValue } from "./ContactValue.tsx";
import { costText } from "./cost-text.ts";

/** A contact beside the main one, with its doubt and its warning before its number. */
export function ContactRow({
  warned = false,
  ...copy
}: Omit<ContactCopyProps, "variant" | "text"> & {
  /** Whether its warning stands above it already. */
  warned?: boolean;
}) {
  const { contact, collection } = copy;
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
      <p class="small soft">
        {costText(contact.cost)}. {hoursText(contact.hours)}.{contact.hours.note && ` ${contact.hours.note}`}
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
