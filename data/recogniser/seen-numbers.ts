import type { Seen } from "./company.ts";
import type { Phrases } from "./phrases.ts";

/** What a reader hands over of a text: at most so many numbers. */
export const MOST_NUMBERS = 32;

/** What a phrase has numbers for: three things are known of it. */
export const NUMBERS_EACH = 8;

type KnownOfPhrases = Pick<Phrases, "isHint" | "topicOf">;

/** A phrase that counts as one number: its place in the vocabulary, and what is known of it. */
function numberOf({ phrase, isWritten, isPast, isClose }: Seen): number {
  return phrase * NUMBERS_EACH + (isWritten ? 4 : 0) + (isPast ? 2 : 0) + (isClose ? 1 : 0);
}

/** What a number stands for. */
export function seenAs(number: number): Seen & { readonly isWritten: boolean } {
  return {
    phrase: Math.floor(number / NUMBERS_EACH),
    isWritten: (number & 4) > 0,
    isPast: (number & 2) > 0,
    isClose: (number & 1) > 0,
  };
}

/**
 * The phrases that count as numbers, each once as it is written and once as it stands elsewhere, in ascending order: of
 * where something stands no more is told than that, and nothing of how often. Where there are too many, hints are left
 * out first, and what is written last.
 */
export function numbersOf(seen: readonly Seen[], phrases: KnownOfPhrases): number[] {
  const byPhrase = new Map<number, Seen>();
  for (const one of seen) {
    const kind = placed(one.phrase, one);
    const known = byPhrase.get(kind);
    byPhrase.set(kind, {
      phrase: one.phrase,
      isWritten: one.isWritten,
      isPast: one.isPast && known?.isPast !== false,
      isClose: one.isClose || known?.isClose === true,
    });
  }
  const rank = ({ phrase, isWritten }: Seen) => (phrases.isHint(phrase) ? 2 : 0) + (isWritten ? 0 : 1);
  return onceForWhom([...byPhrase.values()], phrases)
    .sort((a, b) => rank(a) - rank(b) || a.phrase - b.phrase)
    .slice(0, MOST_NUMBERS)
    .map(numberOf)
    .sort((a, b) => a - b);
}

/** One number for a phrase or topic as it is written, another for the same as it stands elsewhere. */
function placed(number: number, { isWritten }: Seen): number {
  return number * 2 + (isWritten ? 1 : 0);
}

/** Of the words that tell only whom a text speaks of (see `whoPhrases`), one of each kind says it all. */
function onceForWhom(seen: readonly Seen[], phrases: KnownOfPhrases): Seen[] {
  const told: number[] = [];
  return seen.filter((one) => {
    const topic = phrases.topicOf(one.phrase) ?? 0;
    if (topic >= 0) return true;
    const kind = placed(topic, one);
    if (told.includes(kind)) return false;
    told.push(kind);
    return true;
  });
}
