import { type Catalogue, parseShard } from "#data/model/catalogue.ts";
import { knownShard } from "#data/model/shard.ts";
import { ReleaseError } from "#data/release/error.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { LIMITS } from "#data/release/limits.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import type { VerifiedRelease } from "#data/release/verify-release.ts";
import { type ShardEntry, verifyShard } from "#data/release/verify-shard.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import type { FetchFile } from "./fetch-file.ts";
import { type Bundled, isHeld } from "./in-use.ts";
import { openRelease, type ReleaseFiles } from "./open-release.ts";

/** A verified release with every shard of it, parsed and checked; nothing of it is kept yet. */
export interface Candidate {
  readonly release: VerifiedRelease;
  readonly catalogue: Catalogue;
  /** What has to be kept for it that is not kept yet, by hash. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Whether its shards hold nothing that is left out when they are parsed. */
  readonly isPlain: boolean;
}

/**
 * Fetches what a release lists and is not held, whatever a person searched or a page says, and checks the whole.
 * Rule: docs/release-format, "What a reader does", 5 and 6.
 *
 * @param records how many records the catalogue in use has; null where nothing is
 * @throws ReleaseError | CatalogueError | FetchError | ReleaseStoreError
 */
export async function fetchCandidate(
  release: VerifiedRelease,
  sources: { readonly fetchFile: FetchFile; readonly store: ReleaseStore; readonly bundled: Bundled | null },
  records: number | null,
): Promise<Candidate> {
  const { payload, bytes, sha256 } = release;
  const files = new Map([[sha256, bytes]]);
  for (const shard of payload.shards) {
    if (await isHeld(shard, sources.store)) continue;
    files.set(
      shard.sha256,
      (await bundledShard(shard, sources.bundled)) ?? (await fetchShard(shard, sources.fetchFile)),
    );
  }
  const reader = filesOf(release, files, sources.store);
  const catalogue = await openRelease(payload.catalogue, reader);
  checkSize(payload, records);
  return { release, catalogue, files, isPlain: await isPlain(payload, reader) };
}

/** What is parsed is as long as before where nothing was left out, in whatever order its members stand. */
async function isPlain({ shards }: ReleasePayload, files: ReleaseFiles): Promise<boolean> {
  for (const { sha256 } of shards) {
    const document = parseJsonBytes(await files.read(`shards/${sha256}.json`)) as object;
    const [parsed, known] = [parseShard(document), knownShard(document)].map((shard) => JSON.stringify(shard));
    if (parsed?.length !== known?.length) return false;
  }
  return true;
}

async function fetchShard(shard: ShardEntry, fetchFile: FetchFile): Promise<Uint8Array> {
  const path = `shards/${shard.sha256}.json`;
  const file = await fetchFile({ path, limit: shard.length, mayChange: false });
  // Nothing is kept to be confirmed, so this cannot be "unchanged"; an empty file has the wrong length.
  const bytes = file === "unchanged" ? new Uint8Array() : file.bytes;
  await verifyShard(bytes, shard);
  return bytes;
}

/** The package holds most shards of the first release that is published after it. */
async function bundledShard(shard: ShardEntry, bundled: Bundled | null): Promise<Uint8Array | null> {
  if (!bundled?.payload.shards.some(({ sha256 }) => sha256 === shard.sha256)) return null;
  try {
    const bytes = await bundled.files.read(`shards/${shard.sha256}.json`);
    await verifyShard(bytes, shard);
    return bytes;
  } catch {
    return null;
  }
}

function filesOf(
  { bytes }: VerifiedRelease,
  fetched: ReadonlyMap<string, Uint8Array>,
  store: ReleaseStore,
): ReleaseFiles {
  return {
    async read(path) {
      if (path === "release.json") return bytes;
      const name = path.slice("shards/".length, -".json".length);
      const file = fetched.get(name) ?? (await store.readFile(name));
      if (!file) throw new ReleaseError("shard-length", `shard ${name} is not kept any more`);
      return file;
    },
  };
}

/** A release that was signed but emptied is not taken by mistake. */
function checkSize({ records, allowShrink }: ReleasePayload, current: number | null): void {
  if (!allowShrink && current !== null && 10 * records < LIMITS.shrinkTenths * current) {
    throw new ReleaseError("shrunk", `${records} records are left of ${current}`);
  }
}
