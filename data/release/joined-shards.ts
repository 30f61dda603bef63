import type { ShardEntry } from "./verify-shard.ts";

/** The file in which a package keeps the shards of a release: each file that is opened costs a panel a millisecond. */
export const JOINED_SHARDS = "shards.jsonl";

const NEWLINE = 0x0a;

/** Shards in the order of their release, each with a line break behind it. */
export function joinShards(shards: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(shards.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const shard of shards) {
    joined.set(shard, at);
    at += shard.length;
    joined[at++] = NEWLINE;
  }
  return joined;
}

/** One shard among joined ones, unproved; null for one that the release does not list. */
export function shardAmong(joined: Uint8Array, shards: readonly ShardEntry[], sha256: string): Uint8Array | null {
  let at = 0;
  for (const shard of shards) {
    if (shard.sha256 === sha256) return joined.subarray(at, at + shard.length);
    at += shard.length + 1;
  }
  return null;
}
