import { BackButton } from "./BackButton.tsx";
import type { BrowsedEntries } from "./browse.ts";
import { EntryGroups } from "./EntryGroups.tsx";
import type { OpenNowFilterProps } from "./OpenNowFilter.tsx";
import type { RowContext } from "./ResultRow.tsx";
import { countEntries } from "./result-text.ts";

export interface BrowseViewProps extends RowContext {
  /** The kind or the audience browsed by: "Services". */
  title: string;
  entries: BrowsedEntries;
  filter: OpenNowFilterProps;
  backLabel: string;
  onBack: () => void;
}

/** All records of a kind, or for an audience. */
export function BrowseView({ title, entries, filter, backLabel, onBack, ...context }: BrowseViewProps) {
  const count = entries.listed.length + entries.added.length;
  return (
    <>
      <div class="view-h">
        <BackButton label={backLabel} onBack={onBack} />
        <h1 tabIndex={-1}>{title}</h1>
        <p class="soft small">{count === 0 ? "Nothing is held here yet." : countEntries(count)}</p>
      </div>
      <EntryGroups entries={entries} filter={filter} {...context} />
    </>
  );
}
