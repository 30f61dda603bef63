import type { Entry } from "#data/model/collection.ts";
import { pageSections } from "./browse.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";

/** What a partnership's page lists, under its headings and in its order. A heading with nothing under it says so. */
export function PageSections({ page, ...context }: RowContext & { page: Entry }) {
  return (
    <>
      {pageSections(page, context.collection).map(({ id, title, text, entries }) => (
        <RowGroup key={id} title={title} total={entries.length}>
          {text && <p class="section-text">{text}</p>}
          {entries.length > 0 ? (
            <ul class="rows">
              {entries.map((entry) => (
                <ResultRow key={entry.id} entry={entry} {...context} />
              ))}
            </ul>
          ) : (
            <p class="section-text">The page listed nothing under this heading when it was read.</p>
          )}
        </RowGroup>
      ))}
    </>
  );
}
