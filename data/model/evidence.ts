import * as v from "valibot";
import { sourceUrl } from "./link.ts";
import { Line, PartialDate, PlainDate } from "./text.ts";

/** Who stands behind a source, strongest first. A third-party list alone never makes a number current. */
export const EVIDENCE_KINDS = [
  "own-site",
  "government",
  "partnership",
  "press",
  "other-site",
  "third-party-list",
] as const;

/** Where one fact comes from, what it shows, when that was dated and when it was read. */
export const Evidence = v.object({
  /** The source in words, as a person would name it. */
  source: Line,
  kind: v.picklist(EVIDENCE_KINDS),
  url: v.optional(sourceUrl),
  /** The fact that it shows, in words: "the number", "that the service exists". */
  shows: Line,
  /** The date the source itself carries; absent where it carries none. */
  dated: v.optional(PartialDate),
  /** What is to be known of that date or copy, such as "written after the May 2023 event it mentions". */
  note: v.optional(Line),
  /** The day a copy of the source was read. Copies, not live pages. */
  read: PlainDate,
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** Kinds of source that can make a number current (architecture, Decisions: standing of a contact). */
export const AUTHORITATIVE_KINDS: ReadonlySet<Evidence["kind"]> = new Set(["own-site", "government", "partnership"]);
