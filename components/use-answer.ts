import { useLayoutEffect, useState } from "preact/hooks";
import type { Search, SearchResult } from "#data/search/result.ts";
import { isSearch } from "./panel-state.ts";

/** What a search came to; no result where it failed. */
export interface Answer {
  readonly query: string;
  readonly result: SearchResult | null;
}

/**
 * The latest answer to the query; null before the first and where nothing is searched. The answer before stays until
 * the next is there, so that nothing flickers; one that comes after a newer query was asked is dropped.
 *
 * @param limit the most hits wanted
 */
export function useAnswer(search: Search, query: string, limit: number): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useLayoutEffect(() => {
    let stale = false;
    const answered = (result: SearchResult | null) => {
      if (!stale) setAnswer({ query, result });
    };
    if (isSearch(query)) {
      ask(search, query, limit).then(answered, () => answered(null));
    } else if (answer) {
      setAnswer(null);
      // What was typed is not remembered for longer than it stands in the field.
      ask(search, "", limit).catch(() => undefined);
    }
    return () => {
      stale = true;
    };
  }, [search, query, limit]);
  return isSearch(query) ? answer : null;
}

/** Makes of a search that throws one that rejects. */
async function ask(search: Search, query: string, limit: number): Promise<SearchResult> {
  return search(query, { limit });
}
