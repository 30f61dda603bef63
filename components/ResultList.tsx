import { findRecord } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { SearchResult } from "#data/search/result.ts";
import { AlsoSearched } from "./AlsoSearched.tsx";
import { groupHits } from "./kind-groups.ts";
import { OpenNowFilter, type OpenNowFilterProps } from "./OpenNowFilter.tsx";
import { hasNumbers, openNow } from "./open-now.ts";
import { ResultRow, type RowContext } from "./ResultRow.tsx";
import { RowGroup } from "./RowGroup.tsx";
import { countText } from "./result-text.ts";

/** What was found, under headings in the order of their best hit; the best of all is the first row. */
export function ResultList({
  result,
  shown,
  filter,
  onSearch,
  onMore,
  ...context
}: RowContext & {
  /** Holds one hit more than `shown` where there are more to show, and all of them where only what is open is shown. */
  result: SearchResult;
  shown: number;
  filter: OpenNowFilterProps;
  onSearch: (query: string) => void;
  /** Asks for more rows; `next` is the first of them. */
  onMore: (next: FullId) => void;
}) {
  const entryOf = ({ id }: { id: FullId }) => findRecord(context.collection, id);
  const left = filter.on ? openNow(result.hits, entryOf, context.now()) : null;
  const hits = left?.open ?? result.hits;
  const next = hits[shown];
  return (
    <>
      <div class="stack">
        <h1 class="vh" tabIndex={-1}>
          Results
        </h1>
        <AlsoSearched
          result={result}
          count={countText(result.hits.length, filter.on ? result.hits.length : shown)}
          onSearch={onSearch}
        />
        {(filter.on || hasNumbers(result.hits.map(entryOf))) && <OpenNowFilter {...filter} left={left} />}
      </div>
      {groupHits(hits.slice(0, shown)).map(({ title, hits }) => (
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
      {next && (
        <button type="button" class="btn btn-wide" onClick={() => onMore(next.id)}>
          Show more
        </button>
      )}
    </>
  );
}
