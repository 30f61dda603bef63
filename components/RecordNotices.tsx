import { sentence } from "#data/copy/cautions.ts";
import { type Collection, type Entry, findRecord, otherLayer } from "#data/model/collection.ts";
import { dateText } from "#data/model/date-text.ts";
import type { FullId } from "#data/model/ids.ts";
import { reviewOf } from "#data/model/review.ts";
import { Notice } from "./Notice.tsx";

export interface RecordNoticesProps {
  entry: Entry;
  collection: Collection;
  now: Date;
  onOpen: (id: FullId) => void;
}

/** What is wrong or doubtful about a whole record, and what to use instead: before everything else that it says. */
export function RecordNotices({ entry, now, ...opening }: RecordNoticesProps) {
  const review = reviewOf(entry, now);
  return (
    <>
      <LayerNotice entry={entry} {...opening} />
      {entry.status === "withdrawn" && (
        <Notice title="Do not use" tone="caution">
          <p>{sentence(entry.reason)}</p>
          <Instead ids={entry.instead} {...opening} />
        </Notice>
      )}
      {entry.status === "superseded" && (
        <Notice title="This has been replaced" tone="caution">
          <Instead ids={[entry.supersededBy]} {...opening} />
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
    </>
  );
}

/** That a local entry stands for a national one, or the other way round, and the way to the other. */
function LayerNotice({ entry, collection, onOpen }: Omit<RecordNoticesProps, "now">) {
  const other = otherLayer(collection, entry);
  if (!other) return null;
  return (
    <Notice title={entry.overrides ? "Local entry" : "There is a local entry"} tone="plain">
      <p>
        {entry.overrides ? "The national one: " : "Use this one first: "}
        <button type="button" class="textlink" onClick={() => onOpen(other.id)}>
          {other.title}
        </button>
      </p>
    </Notice>
  );
}

/** Each record to use in place of this one, to open. */
function Instead({
  ids,
  collection,
  onOpen,
}: Pick<RecordNoticesProps, "collection" | "onOpen"> & { ids: readonly string[] }) {
  const entries = ids.flatMap((id) => findRecord(collection, id as FullId) ?? []);
  return entries.map((entry) => (
    <p key={entry.id}>
      Use{" "}
      <button type="button" class="textlink" onClick={() => onOpen(entry.id)}>
        {entry.title}
      </button>
    </p>
  ));
}
