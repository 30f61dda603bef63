import { assembleCatalogue, type Catalogue, CatalogueError, parseShard } from "#data/model/catalogue.ts";
import { knownShard } from "#data/model/shard.ts";
import { ReleaseError } from "#data/release/error.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload, type ReleasePayload } from "#data/release/payload.ts";
import { type ShardEntry, verifyShard } from "#data/release/verify-shard.ts";

/** Where the files of one release are read from, by their path in docs/release-format. Rejects where there is none. */
export interface ReleaseFiles {
  read(path: string): Promise<Uint8Array>;
}

/** What need not be done when a release is opened. */
export interface Opening {
  /** How many bytes of shards are held against their hashes now; the others have to be afterwards, by `proveRest`. */
  readonly proven?: number;
  /** Whether shards with these hashes were held against the form of a shard before. */
  readonly isFormKnown?: boolean;
}

/**
 * Opens one catalogue from the files of its release: every shard is held against its signed length and hash before
 * it is parsed. The bundled and the installed catalogue come this same way.
 *
 * @throws ReleaseError | CatalogueError with the code of docs/release-format; whatever `files` throws
 */
export async function openRelease(
  name: string,
  files: ReleaseFiles,
  { proven = Number.POSITIVE_INFINITY, isFormKnown = false }: Opening = {},
): Promise<Catalogue> {
  const payload = await readPayload(name, files);
  const { first, rest } = divide(payload.shards, proven);
  const shardOf = isFormKnown ? (document: unknown) => knownShard(document as object) : parseShard;
  const shards = await Promise.all([
    ...first.map(async (shard) => shardOf(parseJson(await readProven(files, shard), shard))),
    ...rest.map(async (shard) => parseShard(parseJson(await files.read(pathOf(shard)), shard))),
  ]);
  const { title, version, created } = payload;
  return assembleCatalogue({ name, title, version, created }, shards, payload);
}

/**
 * Holds the shards that `openRelease` was not given time for against their hashes.
 *
 * @throws ReleaseError for the first that is not what was signed; whatever `files` throws
 */
export async function proveRest(name: string, files: ReleaseFiles, proven: number): Promise<void> {
  const { rest } = divide((await readPayload(name, files)).shards, proven);
  for (const shard of rest) await readProven(files, shard);
}

async function readPayload(name: string, files: ReleaseFiles): Promise<ReleasePayload> {
  const bytes = await files.read("release.json");
  try {
    return parseReleasePayload(parseJsonBytes(bytes), name, 0);
  } catch (cause) {
    if (cause instanceof ReleaseError) throw cause;
    throw new ReleaseError("not-json", "release.json is not JSON in UTF-8", { cause });
  }
}

/** The shards that fit into so many bytes from the beginning, and those behind them. */
function divide(shards: readonly ShardEntry[], bytes: number) {
  let end = 0;
  const at = shards.findIndex(({ length }) => {
    end += length;
    return end > bytes;
  });
  return at < 0 ? { first: shards, rest: [] } : { first: shards.slice(0, at), rest: shards.slice(at) };
}

function pathOf({ sha256 }: ShardEntry): string {
  return `shards/${sha256}.json`;
}

async function readProven(files: ReleaseFiles, shard: ShardEntry): Promise<Uint8Array> {
  const bytes = await files.read(pathOf(shard));
  await verifyShard(bytes, shard);
  return bytes;
}

function parseJson(bytes: Uint8Array, shard: ShardEntry): unknown {
  try {
    return parseJsonBytes(bytes);
  } catch {
    throw new CatalogueError("invalid-record", `${pathOf(shard)} is not JSON in UTF-8`);
  }
}

/** The catalogues of an area that could be opened, base first, and those that could not. */
export interface OpenedLayers<Opened> {
  readonly opened: readonly Opened[];
  readonly broken: readonly { readonly name: string; readonly error: unknown }[];
}

/** Opens each catalogue by itself, so that a broken one never takes another with it. */
export async function openLayers<Opened>(
  names: readonly string[],
  open: (name: string) => Promise<Opened>,
): Promise<OpenedLayers<Opened>> {
  const outcomes = await Promise.allSettled(names.map(open));
  return {
    opened: outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])),
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
