import type { NotFor } from "#data/copy/cautions.ts";
import { isNumbered } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import { ContactCard } from "./ContactCard.tsx";
import { ContactRow } from "./ContactRow.tsx";
import { ContactCopy, ContactValue } from "./ContactValue.tsx";
import type { CopyProps } from "./CopyButton.tsx";
import { Notice } from "./Notice.tsx";
import { OldNumber } from "./NumberSwap.tsx";
import type { LeadContactProps } from "./RecordContacts.tsx";
import { RecordCopies } from "./RecordCopies.tsx";
import { Section } from "./Section.tsx";

/**
 * A number that is rung by mistake instead of an urgent one: what it is not for, the urgent number in the card directly
 * under that, and only then its own.
 */
export function WarnedContact({ lead, notFor, replaced, ...props }: LeadContactProps & { notFor: NotFor }) {
  const { instead } = notFor;
  return (
    <>
      <NotForNotice {...props} notFor={notFor} />
      {instead?.number && (
        <ContactCard
          {...props}
          entry={instead.entry}
          contact={instead.number}
          title={instead.name}
          text={`Copy ${instead.name}`}
          whose=""
        />
      )}
      <Section title={lead.label}>
        {replaced.filter(isNumbered).map(({ shown }) => (
          <OldNumber key={shown} shown={shown} />
        ))}
        <ContactRow {...props} contact={lead} warned />
        <div class="actions">
          <RecordCopies {...props} contact={lead} verb="Copy " />
        </div>
      </Section>
    </>
  );
}

/** What a number is not for and which record to use instead; `withNumber` puts that record's number in as well. */
export function NotForNotice({
  notFor: { what, instead },
  withNumber = false,
  collection,
  onOpen,
  ...copy
}: CopyProps & {
  notFor: NotFor;
  withNumber?: boolean;
  collection: LeadContactProps["collection"];
  onOpen: (id: FullId) => void;
}) {
  const number = withNumber ? instead?.number : undefined;
  return (
    <Notice title={`Not for ${what}`} tone="caution">
      {instead && (
        <p>
          {instead.number ? "Phone " : "Use "}
          <button type="button" class="textlink" onClick={() => onOpen(instead.entry.id)}>
            {instead.name}
          </button>{" "}
          instead.
        </p>
      )}
      {instead && number && (
        <div class="row-n">
          <ContactValue contact={number} size="row" />
          <ContactCopy {...copy} entry={instead.entry} contact={number} collection={collection} variant="row" />
        </div>
      )}
    </Notice>
  );
}
