import type { AnalysedLine } from "./lines.ts";
import type { Reason } from "./result.ts";
import type { WordGroup } from "./word-group.ts";

/** Tells why a document was found by the words of one query. */
export type ReasonFor = (lines: readonly AnalysedLine[], topicOf: () => string | null) => Reason | null;

/**
 * Prepares to tell why documents were found: null where the title shows it, else the line that holds most of the
 * words, and of those the one that holds most of them as typed rather than by others that stand for them; or the topic
 * where no line holds half of the words. `topicOf` tells the label of one through which the document may have been
 * found, or null.
 */
export function createReasons(groups: readonly WordGroup[]): ReasonFor {
  const meanings = meaningsOf(groups);
  // A set of words is a number, a bit for each: no line of a long list of hits needs a set of its own.
  const infoOf = (words: number) => groups.reduce((sum, { info }, at) => sum + (words & (1 << at) ? info : 0), 0);
  const all = infoOf(-1);
  return (lines, topicOf) => {
    let best: AnalysedLine | null = null;
    let held = 0;
    let heldAsTyped = 0;
    let most = 0;
    let mostAsTyped = 0;
    for (const line of lines) {
      let words = 0;
      let asTyped = 0;
      for (const term of line.terms) {
        const meaning = meanings.get(term);
        if (!meaning) continue;
        words |= meaning.words;
        asTyped |= meaning.asTyped;
      }
      if (words === 0 || (words === held && asTyped === heldAsTyped)) continue;
      const info = infoOf(words);
      const infoAsTyped = infoOf(asTyped);
      // Names stand before text and win where both say as much.
      if (info > most + LEAST || (info > most - LEAST && infoAsTyped > mostAsTyped + LEAST)) {
        best = line;
        held = words;
        heldAsTyped = asTyped;
        most = info;
        mostAsTyped = infoAsTyped;
      }
      if (mostAsTyped >= all) break;
    }
    const topic = most < HALF * all ? topicOf() : null;
    if (topic !== null) return { kind: "topic", text: topic };
    if (best === null || best.kind === "title") return null;
    const kind = best.kind === "alias" || best.kind === "former-name" ? best.kind : "text";
    return { kind, text: best.text };
  };
}

const HALF = 0.5;
/** Less is no difference. */
const LEAST = 1e-9;
/** As many words as a number has bits; no line of a search is longer. */
const MOST_BITS = 32;

/** Words of the query, as bits. */
interface Meaning {
  readonly words: number;
  /** Those of which it is the likeliest reading. */
  readonly asTyped: number;
}

/** Which words of the query each term stands for. */
function meaningsOf(groups: readonly WordGroup[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  groups.slice(0, MOST_BITS).forEach(({ alternatives, parts }, at) => {
    const strongest = Math.max(...alternatives.map(({ weight }) => weight));
    const add = (term: string, isAsTyped: boolean) => {
      const { words, asTyped } = meanings.get(term) ?? { words: 0, asTyped: 0 };
      meanings.set(term, { words: words | (1 << at), asTyped: isAsTyped ? asTyped | (1 << at) : asTyped });
    };
    for (const term of parts) add(term, false);
    for (const { term, weight } of alternatives) add(term, weight === strongest);
  });
  return meanings;
}
