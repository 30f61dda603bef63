import { LIMITS } from "./limits.ts";

/** More shards than a release may hold at the length that each is kept under; a bound on the search below. */
const MOST_SHARDS = LIMITS.allShardsBytes / 1024;

/**
 * The shard that an id stands in, from 0: 32-bit FNV-1a over the id's bytes, modulo the number of shards. The hash
 * depends on the id alone, so that editing one record changes one shard.
 *
 * @param count a power of two
 */
export function shardOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  // The low bits of FNV-1a mix worst, so the high half is folded into them.
  return ((hash ^ (hash >>> 16)) >>> 0) % count;
}

/**
 * Divides items into the smallest power of two of shards that keeps each under `LIMITS.shardTargetBytes`, and leaves
 * out the empty ones. Rule: docs/release-format, "Shard".
 *
 * @param encode the bytes of a shard that holds these items, in any order
 * @throws RangeError where one item alone is too long
 */
export function divideIntoShards<Item extends { readonly id: string }>(
  items: readonly Item[],
  encode: (items: readonly Item[]) => Uint8Array,
): Uint8Array[] {
  for (let count = 1; count <= MOST_SHARDS; count *= 2) {
    const shards: Item[][] = Array.from({ length: count }, () => []);
    for (const item of items) shards[shardOf(item.id, count)]?.push(item);
    const encoded = shards.filter((shard) => shard.length > 0).map(encode);
    if (encoded.every(({ length }) => length < LIMITS.shardTargetBytes)) return encoded;
  }
  throw new RangeError("one item is longer than a shard may be");
}
