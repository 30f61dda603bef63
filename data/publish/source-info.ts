import * as v from "valibot";
import { LocalId } from "#data/model/ids.ts";
import { Line } from "#data/model/text.ts";
import { LIMITS } from "#data/release/limits.ts";
import { isReleaseTime } from "#data/release/time.ts";
import { parseAddress } from "#data/update/address.ts";

const EMPTY = v.literal("");
const isAddress = (text: string) => parseAddress(text) !== null;

/** What `source.yml` says of a catalogue. */
export const SourceInfo = v.object({
  title: Line,
  publisher: Line,
  /** 0 while it was never published. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.maxVersion)),
  /** When this version was made, `2026-11-23T09:00:00Z`: never taken from the clock of a build. */
  created: v.pipe(v.string(), v.check(isReleaseTime, "is not a time as 2026-11-23T09:00:00Z")),
  /** Where updates come from; empty where nobody publishes any yet. */
  updateAddress: v.union([EMPTY, v.pipe(v.string(), v.check(isAddress, "is not an https address without a query"))]),
  /** The file beside this one that holds the trusted root, `pinned-root.json`; empty as the address. */
  root: v.union([
    EMPTY,
    v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.json$/, "is not the name of a file beside source.yml")),
  ]),
});
export type SourceInfo = v.InferOutput<typeof SourceInfo>;

/** What `redirects.yml` says: retired id of a record to the live one. */
export const Redirects = v.record(LocalId, LocalId);
export type Redirects = v.InferOutput<typeof Redirects>;
