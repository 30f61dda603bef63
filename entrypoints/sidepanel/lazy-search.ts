import type { Collection } from "#data/model/collection.ts";
import type { Search } from "#data/search/result.ts";

/** A search that is loaded and whose index is built when it is first needed. */
export interface LazySearch {
  readonly search: Search;
  /** Loads it and builds the index step by step, so that the first letter typed need not wait for all of it. */
  prepare(): Promise<void>;
}

export function createLazySearch(collection: Collection, area: string, now: () => Date): LazySearch {
  let loading: Promise<Builder> | null = null;
  const load = () => {
    loading ??= import("#data/search/create-search.ts").then(({ searchInSteps }) =>
      createBuilder(searchInSteps(collection, { area, now })),
    );
    return loading;
  };
  return {
    search: async (query, options) => (await load()).finish()(query, options),
    prepare: async () => (await load()).continue(),
  };
}

interface Builder {
  /** Takes a step, and the next ones as soon as nothing else is to be done. */
  continue(): void;
  /** Takes all steps that are left. */
  finish(): Search;
}

function createBuilder(steps: Generator<void, Search, void>): Builder {
  let search: Search | null = null;
  const step = (): Search | null => {
    const { done, value } = steps.next();
    if (done) search = value;
    return search;
  };
  const builder: Builder = {
    continue: () => {
      if (!search && !step()) setTimeout(builder.continue);
    },
    finish: () => {
      let built = search;
      while (!built) built = step();
      return built;
    },
  };
  return builder;
}
