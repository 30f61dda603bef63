import type { Catalogue } from "#data/model/catalogue.ts";

/** What a release changes for a person, most harmful first. Source: DESIGN.md, "What changed". */
export const CHANGE_KINDS = ["number", "hours", "closed", "removed", "new", "wording"] as const;

/** One change of one record between two releases of a catalogue. */
export interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** The record, `coventry:coventry-mash`. */
  readonly id: string;
  readonly title: string;
  /** What stood there and what stands there now, in words; absent where there was or is nothing. */
  readonly before?: string;
  readonly after?: string;
}

export function diffCatalogues(_before: Catalogue | null, _after: Catalogue): Change[] {
  return [];
}
