import type { CatalogueInfo } from "#data/model/catalogue.ts";
import type { Shard } from "#data/model/shard.ts";
import { canonicalJson } from "#data/release/canonical-json.ts";
import { sha256Hex } from "#data/release/hash.ts";
import { FORMAT, NEVER_EXPIRES } from "#data/release/limits.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { divideIntoShards } from "#data/release/sharding.ts";

/** The files of a release by their path in docs/release-format, and what `release.json` says. */
export interface ReleaseBundle {
  readonly payload: ReleasePayload;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes the release that travels in the package: unsigned, and without an end. The same content gives the same bytes.
 * A record, a topic and a redirect go to the shard of their id.
 */
export async function makeRelease(info: CatalogueInfo, content: Shard): Promise<ReleaseBundle> {
  const shards = await Promise.all(
    divideIntoShards(itemsOf(content), encodeShard).map(async (bytes) => ({ bytes, sha256: await sha256Hex(bytes) })),
  );
  const payload: ReleasePayload = {
    format: FORMAT,
    catalogue: info.name,
    version: info.version,
    created: info.created,
    expires: NEVER_EXPIRES,
    title: info.title,
    shards: shards.map(({ bytes, sha256 }) => ({ sha256, length: bytes.length })),
    records: content.records.length,
    topics: content.topics.length,
    allowShrink: false,
    revoked: [],
  };
  const files = shards.map(({ bytes, sha256 }) => [`shards/${sha256}.json`, bytes] as const);
  return { payload, files: new Map([["release.json", encode(payload)], ...files]) };
}

/** The content as one document in the order and form in which it stands in shards. */
export function shardJson(content: Shard): string {
  return canonicalJson(documentOf(itemsOf(content)));
}

interface Item {
  readonly id: string;
  readonly member: "records" | "topics" | "redirects";
  readonly value: unknown;
}

function itemsOf({ records, topics, redirects }: Shard): Item[] {
  return [
    ...records.map((value): Item => ({ id: value.id, member: "records", value })),
    ...topics.map((value): Item => ({ id: value.id, member: "topics", value })),
    ...Object.entries(redirects).map(([id, value]): Item => ({ id, member: "redirects", value })),
  ].sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
}

function documentOf(items: readonly Item[]) {
  const of = (member: Item["member"]) => items.filter((item) => item.member === member);
  return {
    records: of("records").map(({ value }) => value),
    topics: of("topics").map(({ value }) => value),
    redirects: Object.fromEntries(of("redirects").map(({ id, value }) => [id, value])),
  };
}

function encodeShard(items: readonly Item[]): Uint8Array {
  return encode(documentOf(items));
}

/** The bytes of a release's payload, which are signed. */
export function encodePayload(payload: ReleasePayload): Uint8Array {
  return encode(payload);
}

function encode(document: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(document));
}
