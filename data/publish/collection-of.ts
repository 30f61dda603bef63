import { type Collection, collect } from "#data/model/collection.ts";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";
import { layersOf, NATIONAL } from "#data/update/open-release.ts";
import { UsageError } from "./errors.ts";
import { type LoadedCatalogue, loadCatalogues } from "./load-catalogues.ts";

/** Every catalogue of a folder as one collection. */
export function collectionOf(folder: string): Collection {
  return collect(loadCatalogues(folder).map(({ catalogue }) => catalogue));
}

/**
 * What the panel shows in an area: the national base and the area's own catalogue, as far as the folder holds them.
 *
 * @param area undefined for the usual one, see `defaultArea`
 * @throws UsageError for an area that is not there
 */
export function areaOf(folder: string, area: string | undefined): { area: string; collection: Collection } {
  const loaded = loadCatalogues(folder);
  const name = area ?? defaultArea(loaded);
  const names = loaded.map(({ catalogue }) => catalogue.name);
  if (name === undefined || !names.includes(name)) {
    const problem = name === undefined ? "Several areas are there" : `There is no area called ${name}`;
    throw new UsageError(`${problem}: name one with --area, of ${names.join(", ")}.`);
  }
  const layers = loaded.filter(({ catalogue }) => layersOf(name).includes(catalogue.name));
  return { area: name, collection: collect(layers.map(({ catalogue }) => catalogue)) };
}

/** The area that Signpost itself begins with where it is there, else the one local catalogue, else the national one. */
function defaultArea(loaded: readonly LoadedCatalogue[]): string | undefined {
  const local = loaded.map(({ catalogue }) => catalogue.name).filter((name) => name !== NATIONAL);
  if (local.includes(DEFAULT_SETTINGS.area)) return DEFAULT_SETTINGS.area;
  return local.length > 1 ? undefined : (local[0] ?? NATIONAL);
}
