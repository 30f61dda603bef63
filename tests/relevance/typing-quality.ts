import { type Judgement, measure } from "./judgements.ts";
import { asTyped, flips, halfTyped, withSlips } from "./variants.ts";

/** How a search bears typing: with a slip, half a word, and letter by letter. */
export interface TypingQuality {
  /** How much less often the first result is right with one slip in a word of five letters or more, 0 to 1. */
  readonly slipCost: number;
  /** The same where half of such a last word is typed. */
  readonly halfCost: number;
  /** How often a first hit goes away and comes back while the searches are typed. */
  readonly flips: number;
  /** Searches in which that happens, of all. */
  readonly unsteady: number;
  readonly searches: number;
}

/** Measures it over judgements; numbers and searches without an answer have no words to spoil. */
export async function measureTyping(
  judgements: readonly Judgement[],
  known: ReadonlySet<string>,
  firstIds: (query: string) => Promise<readonly string[]>,
): Promise<TypingQuality> {
  const right = async (some: readonly Judgement[]) => (await measure(some, known, firstIds)).firstRight;
  const worded = judgements.filter(({ category }) => category !== "none" && category !== "phone");
  const slippable = worded.filter(({ query }) => withSlips(query).length > 0);
  const slipped = slippable.flatMap((one) => withSlips(one.query).map((query) => ({ ...one, query })));
  const halvable = worded.filter(({ query }) => halfTyped(query) !== null);
  const halved = halvable.map((one) => ({ ...one, query: halfTyped(one.query) ?? "" }));
  const flipped: number[] = [];
  for (const { query } of judgements) {
    const firsts: (string | null)[] = [];
    for (const text of asTyped(query)) firsts.push((await firstIds(text))[0] ?? null);
    flipped.push(flips(firsts));
  }
  return {
    slipCost: (await right(slippable)) - (await right(slipped)),
    halfCost: (await right(halvable)) - (await right(halved)),
    flips: flipped.reduce((sum, one) => sum + one, 0),
    unsteady: flipped.filter((one) => one > 0).length,
    searches: judgements.length,
  };
}
