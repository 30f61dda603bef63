import { sentence } from "#data/copy/cautions.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { dateText } from "#data/model/date-text.ts";
import type { FullId } from "#data/model/ids.ts";
import { reviewOf } from "#data/model/review.ts";
import { Notice } from "./Notice.tsx";
import { RelatedLinks } from "./RelatedLinks.tsx";

/** What is wrong or doubtful about a whole record, and what to use instead: before everything else that it says. */
export function RecordNotices({
  entry,
  collection,
  now,
  onOpen,
}: {
  entry: Entry;
  collection: Collection;
  now: Date;
  onOpen: (id: FullId) => void;
}) {
  const review = reviewOf(entry, now);
  const instead = insteadOf(entry);
  return (
    <>
      {entry.status === "withdrawn" && (
        <Notice title="Do not use" tone="caution">
          <p>{sentence(entry.reason)}</p>
        </Notice>
      )}
      {entry.status === "superseded" && (
        <Notice title="This has been replaced" tone="caution">
          <p>Use what replaced it.</p>
        </Notice>
      )}
      {entry.status === "unconfirmed" && (
        <Notice title="Not confirmed" tone="caution">
          <p>{sentence(entry.doubt)}</p>
        </Notice>
      )}
      {review.state === "overdue" && (
        <Notice title="Review overdue" tone="caution">
          <p>
            Review was due on {dateText(review.due)}. It was last reviewed on {dateText(review.on)}. Check it before you
            rely on it.
          </p>
        </Notice>
      )}
      <RelatedLinks title="Use instead" ids={instead} collection={collection} onOpen={onOpen} />
    </>
  );
}

function insteadOf(entry: Entry): readonly string[] {
  if (entry.status === "superseded") return [entry.supersededBy];
  return entry.status === "withdrawn" ? entry.instead : [];
}
