import type { Entry } from "#data/model/collection.ts";
import { Icon } from "./Icon.tsx";
import type { Keep } from "./keep.ts";

/** Pins a record to the start of the panel, or unpins it; not there where the pins cannot be read. */
export function PinButton({ entry, keep }: { entry: Entry; keep: Keep }) {
  if (!keep.pinned) return null;
  const pinned = keep.pinned.keptAs.has(entry.id);
  return (
    <button type="button" class="btn btn-quiet" aria-pressed={pinned} onClick={() => keep.onPin(entry, !pinned)}>
      <Icon name={pinned ? "pinned" : "pin"} />
      Pin
    </button>
  );
}

/** Puts a record on the list or takes it off, in words. */
export function ListButton({ entry, keep }: { entry: Entry; keep: Keep }) {
  const listed = keep.listed.keptAs.has(entry.id);
  return (
    <button type="button" class="btn btn-quiet" onClick={() => keep.onList(entry, !listed)}>
      <Icon name={listed ? "check" : "add"} />
      {listed ? "Remove from list" : "Add to list"}
    </button>
  );
}

/** The same in a row, as a switch with one short word. */
export function RowListButton({ entry, keep }: { entry: Entry; keep: Keep }) {
  const listed = keep.listed.keptAs.has(entry.id);
  return (
    <button
      type="button"
      class="btn-keep"
      aria-pressed={listed}
      aria-label={`List: ${entry.title}`}
      onClick={() => keep.onList(entry, !listed)}
    >
      <Icon name={listed ? "check" : "add"} />
      List
    </button>
  );
}
