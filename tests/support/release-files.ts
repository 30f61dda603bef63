import { sha256Hex } from "#data/release/hash.ts";
import type { ReleaseFiles } from "#data/update/open-release.ts";

const encode = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

/** A release in memory, good unless the test spoils a file of it. */
export interface TestRelease {
  readonly files: Map<string, Uint8Array>;
  readonly shardPath: string;
  readonly payload: Record<string, unknown>;
  /** Reads what is in `files` at that moment. */
  readonly reader: ReleaseFiles;
}

/** Builds a release of one shard. */
export async function makeRelease(
  name: string,
  shard: { records: unknown[]; topics: unknown[] },
): Promise<TestRelease> {
  const bytes = encode(shard);
  const sha256 = await sha256Hex(bytes);
  const payload = {
    format: 1,
    catalogue: name,
    version: 1,
    created: "2026-11-23T09:00:00Z",
    expires: "9999-12-31T23:59:59Z",
    title: `Catalogue ${name}`,
    shards: [{ sha256, length: bytes.length }],
    records: shard.records.length,
    topics: shard.topics.length,
    allowShrink: false,
    revoked: [],
  };
  const shardPath = `shards/${sha256}.json`;
  const files = new Map([
    ["release.json", encode(payload)],
    [shardPath, bytes],
  ]);
  const read = async (path: string) => {
    const found = files.get(path);
    if (!found) throw new Error(`no ${path}`);
    return found;
  };
  return { files, shardPath, payload, reader: { read } };
}
