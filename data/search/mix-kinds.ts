import type { Kind } from "#data/model/record.ts";

/** What mixing needs to know of a hit. */
interface Mixable {
  readonly document: { readonly kind: Kind | null };
  readonly score: number;
}

/** The hits that are seen without scrolling. */
const SEEN = 5;
/** A hit that is to come forward must be worth so much of the one that makes room. */
const NEAR = 0.5;

/**
 * Where all the first five are of one kind, the fifth makes room for the best of another that is nearly as good:
 * beside five guides a person may need a helpline. Not where a kind was asked for.
 *
 * @param hits best first
 */
export function mixKinds<Found extends Mixable>(hits: readonly Found[]): readonly Found[] {
  const first = hits.slice(0, SEEN);
  const fifth = first[SEEN - 1];
  const kind = fifth?.document.kind;
  if (!fifth || first.some(({ document }) => document.kind !== kind)) return hits;
  const other = hits.find(({ document, score }) => document.kind !== kind && score >= NEAR * fifth.score);
  if (!other) return hits;
  const forward = { ...other, score: fifth.score };
  return [...first.slice(0, -1), forward, ...hits.slice(SEEN - 1).filter((hit) => hit !== other)];
}
