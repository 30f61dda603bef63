import { fileURLToPath } from "node:url";
import type { Catalogue } from "#data/model/catalogue.ts";
import { type Collection, collect } from "#data/model/collection.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { createSearch } from "#data/search/create-search.ts";
import type { Search } from "#data/search/result.ts";

/** The day on which the judgements were made; no record was overdue. */
export const JUDGED_ON = new Date("2026-11-23T14:10:00Z");

/** The catalogues as editors keep them, the national one first. */
export function editorsCatalogues(): Catalogue[] {
  const folder = fileURLToPath(import.meta.resolve("#data/catalogue/uk/source.yml")).replace(/uk[/\\]source\.yml$/, "");
  return loadCatalogues(folder).map(({ catalogue }) => catalogue);
}

/** The same, one over the other. */
export function editorsCollection(): Collection {
  return collect(editorsCatalogues());
}

/** The search of the panel over a collection, in Coventry. */
export function searchIn(collection: Collection): Search {
  return createSearch(collection, { area: "coventry", now: () => JUDGED_ON });
}
