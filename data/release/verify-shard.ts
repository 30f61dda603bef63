import { ReleaseError } from "./error.ts";
import { sha256Hex } from "./hash.ts";

/** What a release says of one of its shards: hash in lower-case hex, length in bytes. */
export interface ShardEntry {
  readonly sha256: string;
  readonly length: number;
}

/**
 * Holds the bytes of a shard against what its release lists, the cheap check first.
 * Rule: docs/release-format, "What a reader does", 5.
 *
 * @throws ReleaseError `shard-length` or `shard-hash`
 */
export async function verifyShard(bytes: Uint8Array, { sha256, length }: ShardEntry): Promise<void> {
  if (bytes.length !== length) {
    throw new ReleaseError("shard-length", `shard ${sha256} has ${bytes.length} bytes, but ${length} are listed`);
  }
  const found = await sha256Hex(bytes);
  if (found !== sha256) throw new ReleaseError("shard-hash", `shard ${sha256} has the hash ${found}`);
}
