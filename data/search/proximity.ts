import { type AnalysedLine, isNameLine } from "./lines.ts";
import type { WordGroup } from "./word-group.ts";

/** Neighbours in running text say less than in a name, and less where they stand the other way round. */
const IN_TEXT = 0.6;
const TURNED = 0.7;
/** As many words as a number has bits; words behind them have no neighbours. */
const MOST_BITS = 31;

/**
 * Prepares to tell how far neighbouring words of a query are neighbours in a document, 0 to 1: 1 where every pair
 * stands together, in order, in its title or another name; less elsewhere.
 */
export function createCloseness(groups: readonly WordGroup[]): (lines: readonly AnalysedLine[]) => number {
  const telling = groups
    .filter(({ alternatives, role }) => alternatives.length > 0 && role !== "asking")
    .slice(0, MOST_BITS);
  const pairs = telling.length - 1;
  if (pairs < 1) return () => 0;
  // The words that a term stands for are the bits of one number, so that each line is walked once for all pairs.
  const meaning = new Map<string, number>();
  telling.forEach(({ alternatives }, at) => {
    for (const { term } of alternatives) meaning.set(term, (meaning.get(term) ?? 0) | (1 << at));
  });
  const best = new Float64Array(pairs);
  return (lines) => {
    best.fill(0);
    for (const line of lines) {
      const { inOrder, turned } = neighbours(line.terms, meaning);
      if ((inOrder | turned) !== 0) raise(best, inOrder, turned, isNameLine(line) ? 1 : IN_TEXT);
    }
    return best.reduce((sum, one) => sum + one, 0) / pairs;
  };
}

/** The pairs of words that stand together in a line: bit `n` is the pair of word `n` and the next. */
function neighbours(terms: readonly string[], meaning: ReadonlyMap<string, number>) {
  let inOrder = 0;
  let turned = 0;
  let before = 0;
  for (const term of terms) {
    const here = meaning.get(term) ?? 0;
    if (here !== 0 && before !== 0) {
      inOrder |= before & (here >> 1);
      turned |= here & (before >> 1);
    }
    before = here;
  }
  return { inOrder, turned };
}

function raise(best: Float64Array, inOrder: number, turned: number, share: number): void {
  for (let pair = 0; pair < best.length; pair++) {
    const bit = 1 << pair;
    const order = inOrder & bit ? 1 : turned & bit ? TURNED : 0;
    best[pair] = Math.max(best[pair] as number, share * order);
  }
}
