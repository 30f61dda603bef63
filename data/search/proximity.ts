import { type AnalysedLine, isNameLine } from "./lines.ts";
import type { WordGroup } from "./word-group.ts";

/**
 * How far neighbouring words of the query are neighbours in the document, 0 to 1: 1 where every pair stands together,
 * in order, in its title or another name; less elsewhere.
 */
export function closeness(groups: readonly WordGroup[], lines: readonly AnalysedLine[]): number {
  const telling = groups.filter(({ alternatives, role }) => alternatives.length > 0 && role !== "asking");
  if (telling.length < 2) return 0;
  const meant = telling.map(({ alternatives }) => new Set(alternatives.map(({ term }) => term)));
  let sum = 0;
  for (let at = 0; at + 1 < meant.length; at++) {
    sum += bestPair(lines, meant[at] as ReadonlySet<string>, meant[at + 1] as ReadonlySet<string>);
  }
  return sum / (meant.length - 1);
}

/** Neighbours in running text say less than in a name, and less where they stand the other way round. */
const IN_TEXT = 0.6;
const TURNED = 0.7;

function bestPair(lines: readonly AnalysedLine[], one: ReadonlySet<string>, next: ReadonlySet<string>): number {
  let best = 0;
  for (const line of lines) {
    const share = isNameLine(line) ? 1 : IN_TEXT;
    if (share <= best) continue;
    best = Math.max(best, share * orderOf(line.terms, one, next));
  }
  return best;
}

/** 1 where the two stand together in order, less where only turned round, 0 where they do not stand together. */
function orderOf(terms: readonly string[], one: ReadonlySet<string>, next: ReadonlySet<string>): number {
  let order = 0;
  for (let at = 0; at + 1 < terms.length; at++) {
    const term = terms[at] as string;
    const following = terms[at + 1] as string;
    if (one.has(term) && next.has(following)) return 1;
    if (next.has(term) && one.has(following)) order = TURNED;
  }
  return order;
}
