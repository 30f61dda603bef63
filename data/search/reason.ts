import type { AnalysedLine } from "./lines.ts";
import type { Reason } from "./result.ts";
import type { WordGroup } from "./word-group.ts";

/** Tells why a document was found by the words of one query. */
export type ReasonFor = (lines: readonly AnalysedLine[], topic: string | null) => Reason | null;

/**
 * Prepares to tell why documents were found: null where the title shows it, else the line that holds most of the
 * words, or the topic where no line holds half of them. The topic is the label of one that the query names and the
 * document is about, or null.
 */
export function createReasons(groups: readonly WordGroup[]): ReasonFor {
  const meaning = new Map<string, number[]>();
  groups.forEach(({ alternatives }, place) => {
    for (const { term } of alternatives) meaning.set(term, [...(meaning.get(term) ?? []), place]);
  });
  const infoOf = (places: ReadonlySet<number>) =>
    [...places].reduce((sum, place) => sum + (groups[place]?.info ?? 0), 0);
  const all = infoOf(new Set(groups.keys()));
  return (lines, topic) => {
    let best: AnalysedLine | null = null;
    let most = 0;
    for (const line of lines) {
      const held = infoOf(new Set(line.terms.flatMap((term) => meaning.get(term) ?? [])));
      // Names stand before text and win where both say as much.
      if (held > most + 1e-9) {
        best = line;
        most = held;
      }
      if (most >= all) break;
    }
    if (topic !== null && most < HALF * all) return { kind: "topic", text: topic };
    if (best === null || best.kind === "title") return null;
    const kind = best.kind === "alias" || best.kind === "former-name" ? best.kind : "text";
    return { kind, text: best.text };
  };
}

const HALF = 0.5;
