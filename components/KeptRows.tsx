import type { Entry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";

/** Shows more rows, from this one on. */
export type OnMore = (next: FullId) => void;

/** Records that are kept, as many as are shown, with a way to more; nothing where there are none. */
export function KeptRows({
  title,
  entries,
  shown,
  onMore,
  ...context
}: RowContext & { title: string; entries: readonly Entry[]; shown: number; onMore: OnMore }) {
  if (entries.length === 0) return null;
  const next = entries[shown];
  return (
    <RowGroup title={title} total={entries.length}>
      <ul class="rows">
        {entries.slice(0, shown).map((entry) => (
          <ResultRow key={entry.id} entry={entry} {...context} />
        ))}
      </ul>
      {next && (
        <button type="button" class="btn btn-wide" onClick={() => onMore(next.id)}>
          Show more
        </button>
      )}
    </RowGroup>
  );
}

/** Says that something kept leads to no record any more, and takes it away when asked. */
export function GoneEntries({
  count,
  one,
  more,
  onRemove,
}: {
  count: number;
  /** "One pinned entry", and what follows a number: "pinned entries". */
  one: string;
  more: string;
  onRemove: () => void;
}) {
  if (count === 0) return null;
  return (
    <div class="gone">
      <p>
        {count === 1 ? `${one} is` : `${count} ${more} are`} no longer in the catalogue, or not in that of your area.
      </p>
      <button
        type="button"
        class="btn"
        onClick={({ currentTarget }) => {
          // The button goes with what it removes; the focus must not go with it.
          currentTarget.closest("main")?.querySelector("h1")?.focus();
          onRemove();
        }}
      >
        {count === 1 ? "Remove it" : "Remove them"}
      </button>
    </div>
  );
}
