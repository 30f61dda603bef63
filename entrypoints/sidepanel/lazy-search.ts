import type { Collection } from "#data/model/collection.ts";
import type { Steps } from "#data/search/create-search.ts";
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
  /** Takes the steps that are left until it can search. */
  finish(): Search;
}

function createBuilder(steps: Steps<Search>): Builder {
  let search: Search | null = null;
  const step = () => {
    const { done, value } = steps.next();
    search ??= value ?? null;
    return !done;
  };
  const builder: Builder = {
    continue: () => {
      if (step()) setTimeout(builder.continue);
    },
    finish: () => {
      while (!search && step());
      // Steps that failed once are over.
      if (!search) throw new Error("the search could not be built");
      return search;
    },
  };
  return builder;
}
