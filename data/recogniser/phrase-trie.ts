import { inSteps, type Steps } from "./steps.ts";
import type { CompiledPhrase } from "./vocabulary.ts";

/** Phrases that share their first words share a path. Node 0 is the root. */
interface PhraseTrie {
  /** The node that the word leads to; undefined where no phrase goes on so. */
  step(node: number, symbol: number): number | undefined;
  /** Phrases that end at the node. */
  endsAt(node: number): readonly number[];
  /** The widest gap that one of them allows between its words; -1 where none ends. */
  widestGap(node: number): number;
}

export function* preparePhraseTrie(phrases: readonly CompiledPhrase[], symbolCount: number): Steps<PhraseTrie> {
  const edges = new Map<number, number>();
  const ends = new Map<number, number[]>();
  let nodes = 1;
  const gaps = new Map<number, number>();
  yield* inSteps(phrases, ({ symbols, gap }, phrase) => {
    if (symbols.length === 0) return;
    let node = 0;
    for (const symbol of symbols) {
      const edge = node * symbolCount + symbol;
      let next = edges.get(edge);
      if (next === undefined) {
        next = nodes++;
        edges.set(edge, next);
      }
      node = next;
    }
    gaps.set(node, Math.max(gap, gaps.get(node) ?? -1));
    const ending = ends.get(node);
    if (ending) ending.push(phrase);
    else ends.set(node, [phrase]);
  });
  const nothing: readonly number[] = [];
  return {
    step: (node, symbol) => edges.get(node * symbolCount + symbol),
    endsAt: (node) => ends.get(node) ?? nothing,
    widestGap: (node) => gaps.get(node) ?? -1,
  };
}
