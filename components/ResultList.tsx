import { findRecord } from "#data/model/collection.ts";
import type { SearchResult } from "#data/search/result.ts";
import { AlsoSearched } from "./AlsoSearched.tsx";
import { groupHits } from "./kind-groups.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { countText } from "./result-text.ts";

/** What was found, under headings in the order of their best hit; the best of all is the first row. */
export function ResultList({
  result,
  shown,
  onSearch,
  onMore,
  ...context
}: RowContext & {
  /** Holds one hit more than `shown` where there are more to show. */
  result: SearchResult;
  shown: number;
  onSearch: (query: string) => void;
  onMore: () => void;
}) {
  return (
    <>
      <div class="stack">
        <h1 class="vh" tabIndex={-1}>
          Results
        </h1>
        <AlsoSearched result={result} count={countText(result.hits.length, shown)} onSearch={onSearch} />
      </div>
      {groupHits(result.hits.slice(0, shown)).map(({ title, hits }) => (
        <RowGroup key={title} title={title} total={hits.length}>
          <ul class="rows">
            {hits.map(({ id, reason }) => {
              const entry = findRecord(context.collection, id);
              return (
                entry && <ResultRow key={id} entry={entry} reason={reason} words={result.highlight} {...context} />
              );
            })}
          </ul>
        </RowGroup>
      ))}
      {result.hits.length > shown && (
        <button type="button" class="btn btn-wide" onClick={onMore}>
          Show more
        </button>
      )}
    </>
  );
}
