import * as v from "valibot";
import { ReleaseError } from "./error.ts";
import { isJsonObject } from "./json.ts";
import { FORMAT, LIMITS } from "./limits.ts";
import { endsAfterItBegan, isCatalogueName, Time, Version, whole } from "./shape.ts";
import type { ShardEntry } from "./verify-shard.ts";

/** What a release says of a catalogue. Source: docs/release-format, "Release payload". */
export interface ReleasePayload {
  readonly format: number;
  readonly catalogue: string;
  /** From 1; 0 for a catalogue that came inside the package and was never published. */
  readonly version: number;
  /** `2026-11-23T09:00:00Z`, as is `expires`. */
  readonly created: string;
  readonly expires: string;
  readonly title: string;
  readonly shards: readonly ShardEntry[];
  /** How many records and topics all shards hold together. */
  readonly records: number;
  readonly topics: number;
  readonly allowShrink: boolean;
  readonly revoked: readonly number[];
}

// Line breaks are the only control characters that a text may hold.
const FORBIDDEN = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const count = whole(0, Number.MAX_SAFE_INTEGER);
const title = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed() && !FORBIDDEN.test(text), "holds a hidden or direction-changing character"),
);
const shard = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "is not a SHA-256 in lower-case hex")),
  length: whole(LIMITS.shardMinBytes, LIMITS.shardBytes),
});
const shards = v.pipe(
  v.array(shard),
  v.check((list) => new Set(list.map(({ sha256 }) => sha256)).size === list.length, "lists a shard twice"),
  v.check((list) => totalLength(list) <= LIMITS.allShardsBytes, `are longer than ${LIMITS.allShardsBytes} bytes`),
);

const Payload = v.pipe(
  v.object({
    format: v.literal(FORMAT),
    catalogue: v.string(),
    version: whole(0, LIMITS.maxVersion),
    created: Time,
    expires: Time,
    title,
    shards,
    records: count,
    topics: count,
    allowShrink: v.boolean(),
    revoked: v.array(Version),
  }),
  v.check((document) => endsAfterItBegan(document), "expires before it was created"),
);

/**
 * Makes a release of a parsed JSON document; members that it does not know are dropped.
 *
 * @param catalogue whose release it must be
 * @param oldest the lowest version that it may have: 1, or 0 for the release inside the package
 * @throws ReleaseError `bad-document`, before it `wrong-catalogue` and `unsupported-format`; the order is that of
 *   docs/release-format, "What a reader does", 3
 */
export function parseReleasePayload(document: unknown, catalogue: string, oldest: 0 | 1): ReleasePayload {
  if (!isJsonObject(document)) throw new ReleaseError("bad-document", "the release is not a JSON object");
  checkKind(document, catalogue);
  const result = v.safeParse(Payload, document);
  if (!result.success) {
    const [issue] = result.issues;
    throw new ReleaseError("bad-document", `release, ${v.getDotPath(issue) ?? "as a whole"}: ${issue.message}`);
  }
  if (result.output.version < oldest) throw new ReleaseError("bad-document", `release, version: is below ${oldest}`);
  return result.output;
}

function checkKind({ catalogue, format }: Readonly<Record<string, unknown>>, expected: string): void {
  if (!isCatalogueName(catalogue)) throw new ReleaseError("wrong-catalogue", "the release names no catalogue");
  if (catalogue !== expected) {
    throw new ReleaseError("wrong-catalogue", `this is a release of ${catalogue}, not of ${expected}`);
  }
  if (format !== FORMAT) throw new ReleaseError("unsupported-format", `the release is not of format ${FORMAT}`);
}

/** How long the shards of a release are together, in bytes. */
export function totalLength(list: readonly ShardEntry[]): number {
  return list.reduce((sum, { length }) => sum + length, 0);
}
