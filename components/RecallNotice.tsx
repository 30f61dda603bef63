import { copyCorrection, recallText } from "#data/copy/correction-copy.ts";
import type { Collection } from "#data/model/collection.ts";
import type { CopiedContact, Recall } from "#data/model/copied.ts";
import { dateText } from "#data/model/date-text.ts";
import type { FullId } from "#data/model/ids.ts";
import { Doubt } from "./ContactCard.tsx";
import { ContactCopy, ContactValue } from "./ContactValue.tsx";
import { CopyButton, type CopyProps } from "./CopyButton.tsx";
import { Notice } from "./Notice.tsx";
import { OldNumber } from "./NumberSwap.tsx";

export interface RecallNoticeProps extends CopyProps {
  recalls: readonly Recall[];
  collection: Collection;
  now: () => Date;
  onOpen: (id: FullId) => void;
  /** Puts one away for good: what was copied is forgotten. */
  onForget: (contact: CopiedContact) => void;
}

/** What a person copied that is no longer right, with what to use now and a note for the record it went into. */
export function RecallNotice({ recalls, ...props }: RecallNoticeProps) {
  if (recalls.length === 0) return null;
  return (
    <Notice title="What you copied has changed" tone="caution">
      {recalls.map((recall) => (
        <RecallItem key={`${recall.copied.id} ${recall.copied.value}`} recall={recall} {...props} />
      ))}
    </Notice>
  );
}

function RecallItem({
  recall,
  collection,
  now,
  onOpen,
  onForget,
  ...copy
}: Omit<RecallNoticeProps, "recalls"> & { recall: Recall }) {
  const { copied, entry, now: contacts } = recall;
  const { value, day } = copied;
  return (
    <div class="recall">
      {entry && (
        <button type="button" class="textlink" onClick={() => onOpen(entry.id)}>
          {entry.title}
        </button>
      )}
      <p>
        You copied this {value.includes("@") ? "address" : "number"} on {dateText(day).slice(0, -5)}.{" "}
        {recallText(recall, collection)}
      </p>
      <OldNumber shown={value} tag="Do not use" />
      {entry &&
        contacts.map((contact) => (
          <div key={`${contact.channel} ${contact.label}`}>
            <p class="label">{contact.label}</p>
            <Doubt contact={contact} />
            <div class="row-n">
              <ContactValue contact={contact} size="row" />
              <ContactCopy {...copy} {...{ entry, contact, collection }} variant="row" />
            </div>
          </div>
        ))}
      <div class="actions">
        <CopyButton
          content={() => copyCorrection(recall, { collection, now: now() })}
          text="Copy a correction note"
          label={`Copy a correction note: ${value}`}
          variant="plain"
          {...copy}
        />
        <button type="button" class="btn" aria-label={`Put away: ${value}`} onClick={() => onForget(copied)}>
          Put away
        </button>
      </div>
    </div>
  );
}
