import { type Catalogue, CatalogueError, parseCatalogue } from "#data/model/catalogue.ts";
import { ReleaseError } from "#data/release/error.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload } from "#data/release/payload.ts";
import { verifyShard } from "#data/release/verify-shard.ts";

/** Where the files of one release are read from, by their path in docs/release-format. Rejects where there is none. */
export interface ReleaseFiles {
  read(path: string): Promise<Uint8Array>;
}

/**
 * Opens one catalogue from the files of its release: every shard is held against its signed length and hash before
 * it is parsed. The bundled and the installed catalogue come this same way.
 *
 * @throws ReleaseError | CatalogueError with the code of docs/release-format; whatever `files` throws
 */
export async function openRelease(name: string, files: ReleaseFiles): Promise<Catalogue> {
  const payload = parseReleasePayload(parseJson(await files.read("release.json"), "release.json"), name, 0);
  const documents = await Promise.all(
    payload.shards.map(async (shard) => {
      const path = `shards/${shard.sha256}.json`;
      const bytes = await files.read(path);
      await verifyShard(bytes, shard);
      return parseJson(bytes, path);
    }),
  );
  const { title, version, created } = payload;
  return parseCatalogue({ name, title, version, created }, documents, payload);
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return parseJsonBytes(bytes);
  } catch (cause) {
    if (path === "release.json") throw new ReleaseError("not-json", `${path} is not JSON in UTF-8`, { cause });
    throw new CatalogueError("invalid-record", `${path} is not JSON in UTF-8`);
  }
}

/** The catalogues of an area that could be opened, base first, and those that could not. */
export interface OpenedLayers {
  readonly catalogues: readonly Catalogue[];
  readonly broken: readonly { readonly name: string; readonly error: unknown }[];
}

/** Opens each catalogue by itself, so that a broken one never takes another with it. */
export async function openLayers(
  names: readonly string[],
  filesOf: (name: string) => ReleaseFiles,
): Promise<OpenedLayers> {
  const outcomes = await Promise.allSettled(names.map((name) => openRelease(name, filesOf(name))));
  return {
    catalogues: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
    broken: outcomes.flatMap((outcome, at) =>
      outcome.status === "rejected" ? [{ name: names[at] as string, error: outcome.reason }] : [],
    ),
  };
}

/** The national base, on which every area stands. */
export const NATIONAL = "uk";

/** The catalogues of an area, base first. */
export function layersOf(area: string): string[] {
  return area === NATIONAL ? [NATIONAL] : [NATIONAL, area];
}
