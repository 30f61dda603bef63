import type { AnalysedLine } from "./lines.ts";
import type { Reason } from "./result.ts";
import type { WordGroup } from "./word-group.ts";

/** Tells why a document was found by the words of one query. */
export type ReasonFor = (lines: readonly AnalysedLine[], topicOf: () => string | null) => Reason | null;

/**
 * Prepares to tell why documents were found: null where the title shows it, else the line that holds most of the
 * words, or the topic where no line holds half of them. `topicOf` tells the label of one through which the document may
 * have been found, or null.
 */
export function createReasons(groups: readonly WordGroup[]): ReasonFor {
  const meaning = meaningsOf(groups);
  // A set of words is a number, a bit for each: no line of a long list of hits needs a set of its own.
  const infoOf = (words: number) => groups.reduce((sum, { info }, at) => sum + (words & (1 << at) ? info : 0), 0);
  const all = infoOf(-1);
  return (lines, topicOf) => {
    let best: AnalysedLine | null = null;
    let held = 0;
    let most = 0;
    for (const line of lines) {
      let words = 0;
      for (const term of line.terms) words |= meaning.get(term) ?? 0;
      if (words === 0 || words === held) continue;
      const info = infoOf(words);
      // Names stand before text and win where both say as much.
      if (info > most + 1e-9) {
        best = line;
        held = words;
        most = info;
      }
      if (most >= all) break;
    }
    const topic = most < HALF * all ? topicOf() : null;
    if (topic !== null) return { kind: "topic", text: topic };
    if (best === null || best.kind === "title") return null;
    const kind = best.kind === "alias" || best.kind === "former-name" ? best.kind : "text";
    return { kind, text: best.text };
  };
}

const HALF = 0.5;
/** As many words as a number has bits; no line of a search is longer. */
const MOST_BITS = 32;

/** Which words of the query each term stands for, as bits. */
function meaningsOf(groups: readonly WordGroup[]): ReadonlyMap<string, number> {
  const meaning = new Map<string, number>();
  groups.slice(0, MOST_BITS).forEach(({ alternatives, parts }, at) => {
    for (const term of [...parts, ...alternatives.map(({ term }) => term)]) {
      meaning.set(term, (meaning.get(term) ?? 0) | (1 << at));
    }
  });
  return meaning;
}
