import type { Collection } from "#data/model/collection.ts";
import { createSearch } from "#data/search/create-search.ts";
import type { Search } from "#data/search/result.ts";

/** Builds the index once the first screen is painted, or at the first query if that comes sooner. */
export function createLazySearch(collection: Collection, area: string, now: () => Date): Search {
  let search: Search | null = null;
  const build = (): Search => {
    const built = search ?? createSearch(collection, { area, now });
    search = built;
    return built;
  };
  requestAnimationFrame(() => setTimeout(build));
  return (query, options) => build()(query, options);
}
