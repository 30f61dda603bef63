import { reviewText } from "#data/copy/review-text.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { reviewOf } from "#data/model/review.ts";
import { BackButton } from "./BackButton.tsx";
import { Icon } from "./Icon.tsx";
import { ListButton, PinButton } from "./KeepButtons.tsx";
import { KindLabel } from "./KindLabel.tsx";
import type { Keep } from "./keep.ts";
import { sourcePageMark } from "./source-page-mark.ts";

/** What a record is, whose, and how far it has been checked. The frame moves the focus to its heading. */
export function RecordHeader({
  entry,
  collection,
  now,
  keep,
  backLabel,
  onBack,
}: {
  entry: Entry;
  collection: Collection;
  now: Date;
  /** Left out where nothing can be kept. */
  keep?: Keep;
  backLabel: string;
  onBack: () => void;
}) {
  const review = reviewOf(entry, now);
  const mark = sourcePageMark(entry, collection);
  return (
    <div class="rec-h">
      <div class="rec-top">
        <BackButton label={backLabel} onBack={onBack} />
        {keep && (
          <div class="keeps">
            <PinButton entry={entry} keep={keep} />
            <ListButton entry={entry} keep={keep} />
          </div>
        )}
      </div>
      {keep?.refused === entry.id && (
        <p class="row-c">This browser did not change the pin. Check that the disk is not full and try again.</p>
      )}
      <p class="row-m">
        <KindLabel kind={entry.kind} />
        {mark && <span>{mark.text}</span>}
      </p>
      <h1 id="record-title" tabIndex={-1}>
        {entry.title}
      </h1>
      {entry.publisher !== entry.title && <p class="org">{entry.publisher}</p>}
      {review.state !== "overdue" && (
        <p class={`review ${review.state}`}>
          {review.state === "reviewed" && <Icon name="check" />}
          <span>{reviewText(review)}</span>
        </p>
      )}
    </div>
  );
}
