import type { Seen } from "./company.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a reader hands over of a text: at most so many numbers. */
export const MOST_NUMBERS = 32;

/** A phrase that counts as one number: its place in the vocabulary, and the two things that are known of it. */
function numberOf({ phrase, isPast, isClose }: Seen): number {
  return phrase * 4 + (isPast ? 2 : 0) + (isClose ? 1 : 0);
}

/** What a number stands for. */
export function seenAs(number: number): Seen {
  return { phrase: Math.floor(number / 4), isPast: number % 4 >= 2, isClose: number % 2 === 1 };
}

/**
 * The phrases that count as numbers, each once, in ascending order, so that neither how often nor where something
 * stands is told. Where there are too many, hints are left out first.
 */
export function numbersOf(seen: readonly Seen[], { phrases }: Pick<Vocabulary, "phrases">): number[] {
  const byPhrase = new Map<number, Seen>();
  for (const one of seen) {
    const known = byPhrase.get(one.phrase);
    byPhrase.set(one.phrase, {
      phrase: one.phrase,
      isPast: one.isPast && known?.isPast !== false,
      isClose: one.isClose || known?.isClose === true,
    });
  }
  const isHint = ({ phrase }: Seen) => phrases[phrase]?.isHint === true;
  return onceForWhom([...byPhrase.values()], phrases)
    .sort((a, b) => Number(isHint(a)) - Number(isHint(b)) || a.phrase - b.phrase)
    .slice(0, MOST_NUMBERS)
    .map(numberOf)
    .sort((a, b) => a - b);
}

/** Of the words that tell only whom a text speaks of (see `whoPhrases`), one of each kind says it all. */
function onceForWhom(seen: readonly Seen[], phrases: Vocabulary["phrases"]): Seen[] {
  const told = new Set<number>();
  return seen.filter(({ phrase }) => {
    const topic = phrases[phrase]?.topic ?? 0;
    if (topic >= 0) return true;
    if (told.has(topic)) return false;
    told.add(topic);
    return true;
  });
}
