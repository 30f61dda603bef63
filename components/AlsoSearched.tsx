import type { SearchResult } from "#data/search/result.ts";

/** How many results there are, what else was searched, and today's wording for words no longer used. */
export function AlsoSearched({
  result: { alsoSearched, sayInstead },
  count,
  onSearch,
}: {
  result: Pick<SearchResult, "alsoSearched" | "sayInstead">;
  /** "12 results". */
  count: string;
  onSearch: (query: string) => void;
}) {
  return (
    <div class="also">
      <p>
        <b>{count}.</b>
        {alsoSearched.length > 0 && " Also searched: "}
        {alsoSearched.map((words, place) => (
          <span key={words}>
            {place > 0 && ", "}
            <button type="button" class="textlink" onClick={() => onSearch(words)}>
              {words}
            </button>
          </span>
        ))}
      </p>
      {sayInstead.map(({ term, say }) => (
        <p key={term}>
          Instead of “{term}”, say “<b>{say}</b>”.
        </p>
      ))}
    </div>
  );
}
