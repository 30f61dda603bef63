import * as v from "valibot";
import { ReleaseError } from "./error.ts";
import { FORMAT, LIMITS } from "./limits.ts";
import { isReleaseTime } from "./time.ts";
import type { ShardEntry } from "./verify-shard.ts";

/** What a release says of a catalogue. Source: docs/release-format, "Release payload". */
export interface ReleasePayload {
  readonly format: number;
  readonly catalogue: string;
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

const NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;
// Line breaks are the only control characters that a text may hold.
const FORBIDDEN = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

const whole = (min: number, max: number) =>
  v.pipe(
    v.number("is not a number"),
    v.integer("is not a whole number"),
    v.minValue(min, `is below ${min}`),
    v.maxValue(max, `is above ${max}`),
  );
const count = whole(0, Number.MAX_SAFE_INTEGER);
const time = v.pipe(v.string(), v.check(isReleaseTime, "is not a time as 2026-11-23T09:00:00Z"));
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
    version: whole(1, LIMITS.maxVersion),
    created: time,
    expires: time,
    title,
    shards,
    records: count,
    topics: count,
    allowShrink: v.boolean(),
    revoked: v.array(whole(1, LIMITS.maxVersion)),
  }),
  v.check(({ created, expires }) => created < expires, "expires before it was created"),
);

/**
 * Makes a release of a parsed JSON document; members that it does not know are dropped.
 *
 * @throws ReleaseError `bad-document`, before it `wrong-catalogue` where the catalogue has no possible name and
 *   `unsupported-format` where the format is another; the order is that of docs/release-format
 */
export function parseReleasePayload(document: unknown): ReleasePayload {
  if (!isObject(document)) throw new ReleaseError("bad-document", "the release is not a JSON object");
  const { catalogue, format } = document;
  if (typeof catalogue !== "string" || !NAME.test(catalogue)) {
    throw new ReleaseError("wrong-catalogue", "the release names no catalogue");
  }
  if (format !== FORMAT) throw new ReleaseError("unsupported-format", `the release is not of format ${FORMAT}`);
  const result = v.safeParse(Payload, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ReleaseError("bad-document", `release, ${v.getDotPath(issue) ?? "as a whole"}: ${issue.message}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function totalLength(list: readonly ShardEntry[]): number {
  return list.reduce((sum, { length }) => sum + length, 0);
}
