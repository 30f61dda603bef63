import { JOINED_SHARDS, shardAmong } from "#data/release/joined-shards.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload } from "#data/release/payload.ts";
import type { ShardEntry } from "#data/release/verify-shard.ts";
import type { ReleaseFiles } from "./open-release.ts";

/**
 * The files of a release as a package keeps them: the shards in one file. What was read is kept as long as this is, so
 * it is made anew for each use.
 *
 * @param read one file of the catalogue's folder in the package
 */
export function readPackage(catalogue: string, read: ReleaseFiles["read"]): ReleaseFiles {
  const kept = new Map<string, Promise<Uint8Array>>();
  const once = (path: string) => {
    const bytes = kept.get(path) ?? read(path);
    kept.set(path, bytes);
    return bytes;
  };
  let listed: Promise<readonly ShardEntry[]> | undefined;
  const list = async () => parseReleasePayload(parseJsonBytes(await once("release.json")), catalogue, 0).shards;
  return {
    async read(path) {
      if (!path.startsWith("shards/")) return once(path);
      listed ??= list();
      const [shards, joined] = await Promise.all([listed, once(JOINED_SHARDS)]);
      const shard = shardAmong(joined, shards, path.slice("shards/".length, -".json".length));
      if (!shard) throw new Error(`The package has no ${path} of ${catalogue}`);
      return shard;
    },
  };
}
