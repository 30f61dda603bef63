import { firstPlace } from "#data/text/first-place.ts";
import type { Found } from "./matcher.ts";
import type { Phrases } from "./phrases.ts";

/** How far company may stand off, in words: some four sentences. */
const REACH = 80;
/** Within so many words it belongs to what is said there: who did it, to whom, and where. */
const CLOSE = 15;
/** A phrase that counts. */
export interface Seen {
  readonly phrase: number;
  /** Whether it tells of the childhood of somebody grown up. */
  readonly isPast: boolean;
  /** Whether it stands beside a phrase that is enough by itself, or is one. */
  readonly isClose: boolean;
  /** In a page: whether it stands in a field or an editor. */
  readonly isWritten?: boolean | undefined;
}

/** So many hints that agree are as good as a phrase that is enough by itself. */
export const FEWEST_HINTS = 2.8;

/**
 * Leaves out hints that stand alone. A hint counts near a phrase that is enough by itself, or near others that agree.
 */
export function inCompany(found: readonly Found[], phrases: Phrases): Seen[] {
  const ordered = outermost(found, phrases);
  const strong = ordered.filter(({ phrase }) => !phrases.isHint(phrase)).map(({ at }) => at);
  const hints = ordered.filter(({ phrase }) => phrases.isHint(phrase));
  const symbols = hints.map(({ phrase }) => phrases.symbolsOf(phrase));
  const agreeingHints: Found[] = [];
  let from = 0;
  hints.forEach((hint, to) => {
    while ((hints[from]?.at ?? 0) < hint.at - REACH) from++;
    const first = Math.max(from, to + 1 - MOST_NEAR);
    if (agreeing(symbols.slice(first, to + 1)) >= FEWEST_HINTS) agreeingHints.push(...hints.slice(first, to + 1));
  });
  const agreed = new Set(agreeingHints);
  return ordered.flatMap((one): Seen[] => {
    if (!phrases.isHint(one.phrase)) return [{ ...one, isClose: true }];
    const distance = distanceTo(strong, one.at);
    return agreed.has(one) || distance <= REACH ? [{ ...one, isClose: distance <= CLOSE }] : [];
  });
}

/** How far the nearest of ordered places is. */
function distanceTo(places: readonly number[], at: number): number {
  const next = firstPlace(0, places.length, (one) => (places[one] ?? 0) >= at);
  const after = (places[next] ?? Number.POSITIVE_INFINITY) - at;
  const before = at - (places[next - 1] ?? Number.NEGATIVE_INFINITY);
  return Math.min(after, before);
}

/** Hints looked at together: more say nothing new. */
const MOST_NEAR = 24;

/**
 * How much hints say that say different things: `older brother` and `brother and sister` are one. Single words say
 * little, however many they are.
 *
 * @param hints the symbols of each
 */
export function agreeing(hints: readonly (readonly number[])[]): number {
  const taken: number[] = [];
  let phrases = 0;
  let words = 0;
  for (const symbols of [...hints].sort((a, b) => b.length - a.length)) {
    if (symbols.some((symbol) => taken.includes(symbol))) continue;
    taken.push(...symbols);
    if (symbols.length > 1) phrases++;
    else words++;
  }
  return phrases + Math.min(MOST_BY_WORDS, words * SINGLE_WORD);
}

const SINGLE_WORD = 0.4;
const MOST_BY_WORDS = 1.2;

/**
 * Leaves out what stands within a longer phrase: "sexual abuse" in "sexual abuse as a child". A phrase that is enough by
 * itself gives way only to another one.
 */
function outermost(found: readonly Found[], phrases: Phrases): Found[] {
  const ordered = [...found].sort((a, b) => a.at - b.at || b.last - a.last);
  let any: Found | null = null;
  let strong: Found | null = null;
  return ordered.filter((one) => {
    if (one.isSpread) return true;
    const isHint = phrases.isHint(one.phrase);
    if (isWithin(one, isHint ? any : strong)) return false;
    if (!any || one.last > any.last) any = one;
    if (!isHint && (!strong || one.last > strong.last)) strong = one;
    return true;
  });
}

function isWithin(one: Found, around: Found | null): boolean {
  return around !== null && one.last <= around.last && one.last - one.at < around.last - around.at;
}
