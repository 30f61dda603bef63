import type { Found } from "./matcher.ts";
import type { CompiledPhrase } from "./vocabulary.ts";

/** How far company may stand off, in words: some four sentences. */
const REACH = 80;
/** So many hints that agree are as good as a phrase that is enough by itself. */
export const FEWEST_HINTS = 3;

/**
 * Leaves out hints that stand alone. A hint counts near a phrase that is enough by itself, or near two others that are
 * not the same.
 */
export function inCompany(found: readonly Found[], phrases: readonly CompiledPhrase[]): Found[] {
  const ordered = [...found].sort((a, b) => a.at - b.at);
  const strong = ordered.filter(({ phrase }) => !phrases[phrase]?.isHint).map(({ at }) => at);
  const hints = ordered.filter(({ phrase }) => phrases[phrase]?.isHint);
  const agreed = new Set<Found>();
  let from = 0;
  hints.forEach((hint, to) => {
    while ((hints[from]?.at ?? 0) < hint.at - REACH) from++;
    const near = hints.slice(from, to + 1).slice(-MOST_NEAR);
    if (agreeing(near.flatMap(({ phrase }) => phrases[phrase] ?? [])) >= FEWEST_HINTS)
      for (const one of near) agreed.add(one);
  });
  let next = 0;
  return ordered.filter((one) => {
    if (!phrases[one.phrase]?.isHint || agreed.has(one)) return true;
    while (next < strong.length && (strong[next] ?? 0) < one.at - REACH) next++;
    return Math.abs((strong[next] ?? Number.POSITIVE_INFINITY) - one.at) <= REACH;
  });
}

/** Hints looked at together: more say nothing new. */
const MOST_NEAR = 24;

/**
 * How much hints say that say different things: `older brother` and `brother and sister` are one. A hint of several
 * words says half as much again as one of a single word, so that two of them are enough.
 */
export function agreeing(hints: readonly CompiledPhrase[]): number {
  const taken = new Set<number>();
  let sum = 0;
  for (const { symbols } of [...hints].sort((a, b) => b.symbols.length - a.symbols.length)) {
    if (symbols.some((symbol) => taken.has(symbol))) continue;
    for (const symbol of symbols) taken.add(symbol);
    sum += symbols.length > 1 ? SEVERAL_WORDS : 1;
  }
  return sum;
}

const SEVERAL_WORDS = 1.5;
