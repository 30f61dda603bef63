import { sheetStamp } from "#data/copy/sheet-stamp.ts";
import type { Collection } from "#data/model/collection.ts";
import type { KeptEntries } from "./kept-entries.ts";
import { Notice } from "./Notice.tsx";
import { SheetEntry } from "./SheetEntry.tsx";

export interface ListSheetProps {
  list: KeptEntries;
  collection: Collection;
  /** One sentence for each catalogue that could not be read. */
  problems: readonly string[];
  /** When the sheet was made. */
  now: Date;
  onPrint: () => void;
}

/** The list as a sheet for paper, with the day it was made and the day it is to be thrown away on every page. */
export function ListSheet({ list: { entries, gone }, collection, problems, now, onPrint }: ListSheetProps) {
  return (
    <main class="sheet">
      <header class="sheet-h">
        <h1 tabIndex={-1}>Signpost list</h1>
        {entries.length > 0 && (
          <button type="button" class="btn btn-main" onClick={onPrint}>
            Print
          </button>
        )}
      </header>
      {problems.map((problem) => (
        <Notice key={problem} title="Some entries are missing" tone="caution">
          <p>{problem}</p>
        </Notice>
      ))}
      {entries.length > 0 ? (
        <div class="pages">
          <p class="stamp">{sheetStamp(entries, { collection, now })}</p>
          <div class="sheet-b">
            {entries.map((entry) => (
              <SheetEntry key={entry.id} entry={entry} collection={collection} now={now} />
            ))}
          </div>
        </div>
      ) : (
        <p>The list of this window is empty. Press “List” on entries in the panel, then “Print” on the list.</p>
      )}
      {gone.length > 0 && (
        <p>
          {gone.length === 1 ? "One entry of the list is" : `${gone.length} entries of the list are`} no longer in the
          catalogue, or not in that of your area, so nothing is printed in its place.
        </p>
      )}
    </main>
  );
}
