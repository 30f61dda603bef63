import type { Entry } from "#data/model/collection.ts";
import type { BrowsedEntries } from "./browse.ts";
import { OpenNowFilter, type OpenNowFilterProps } from "./OpenNowFilter.tsx";
import { hasNumbers, openNow, openNowText } from "./open-now.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { countEntries } from "./result-text.ts";

/** What belongs to a way of browsing: what stands on a partnership's page, then what was added; all, or what is open. */
export function EntryGroups({
  entries: { listed, added },
  filter,
  ...context
}: RowContext & { entries: BrowsedEntries; filter: OpenNowFilterProps }) {
  const { collection, onAnnounce, now } = context;
  const all = [...listed, ...added];
  const left = openNow(all, (entry) => entry, now());
  const shown = (entries: readonly Entry[]) =>
    filter.on ? entries.filter((entry) => left.open.includes(entry)) : entries;
  const toggle = (on: boolean) => {
    filter.onToggle(on);
    onAnnounce(on ? openNowText(left) : `${countEntries(all.length)}.`);
  };
  const [page] = collection.sourcePages;
  return (
    <>
      {all.length > 0 && (filter.on || hasNumbers(all)) && (
        <OpenNowFilter on={filter.on} onToggle={toggle} left={left} />
      )}
      <Rows
        title={page?.page ? `On ${page.page.name.replace(/^The /, "the ")}` : "Entries"}
        entries={shown(listed)}
        {...context}
      />
      <Rows title={page ? "Added" : "Entries"} entries={shown(added)} {...context} />
    </>
  );
}

function Rows({ title, entries, ...context }: RowContext & { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <RowGroup title={title} total={entries.length}>
      <ul class="rows">
        {entries.map((entry) => (
          <ResultRow key={entry.id} entry={entry} markAdded={false} {...context} />
        ))}
      </ul>
    </RowGroup>
  );
}
