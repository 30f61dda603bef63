import type { Found } from "./matcher.ts";
import type { Phrases } from "./phrases.ts";
import type { Phrase } from "./vocabulary.ts";

/** Stands between parts of a phrase that may come in any order, with other words between. */
const SIGN = " + ";
/** From the first word of such parts to the last: a long sentence. */
const WINDOW = 16;
/** Parts are numbered as of no topic, below all cues of `who.ts`; no topic is numbered lower. */
export const OF_NO_TOPIC = -16;

/** Of each phrase in parts, one behind the other: how many parts it has, its number, and theirs. */
export type Together = readonly number[];

/** The parts of phrases with ` + ` in them, numbered on from the phrases, and which phrase they make. */
export function partsOf(phrases: readonly Phrase[]): { parts: Phrase[]; together: Together } {
  const numbers = new Map<string, number>();
  const numberOf = (part: string): number => {
    const known = numbers.get(part) ?? phrases.length + numbers.size;
    numbers.set(part, known);
    return known;
  };
  const together = phrases.flatMap(({ text }, phrase) => {
    const own = text.includes(SIGN) ? text.split(SIGN).map((part) => numberOf(part.trim())) : [];
    return own.length > 0 ? [own.length, phrase, ...own] : [];
  });
  const parts = [...numbers.keys()].map(
    (text): Phrase => ({ text, topic: OF_NO_TOPIC, strength: "hint", capitals: false }),
  );
  return { parts, together };
}

/** Puts the phrases whose parts stand near each other in the place of the parts. */
export function gatherTogether(found: readonly Found[], together: Together, phrases: Phrases): Found[] {
  const places = Map.groupBy(found, ({ phrase }) => phrase);
  const whole: Found[] = [];
  for (let at = 0; at < together.length; ) {
    const [from, phrase] = [at + 2, together[at + 1] as number];
    at = from + (together[at] as number);
    // Of most not even the first is there.
    if (!places.has(together[from] as number)) continue;
    const near = nearest(together.slice(from, at).map((part) => places.get(part) ?? []));
    if (near) whole.push({ ...near, phrase, isSpread: true });
  }
  return [...found.filter(({ phrase }) => phrases.topicOf(phrase) !== OF_NO_TOPIC), ...whole];
}

/** Where one place of each part stands within the window, none of them on another. */
function nearest([first = [], ...others]: readonly (readonly Found[])[]): Found | null {
  for (const anchor of first) {
    let whole: Found | undefined = anchor;
    const taken = [anchor];
    for (const places of others) {
      const next = places.find((place) => isNear(place, anchor) && taken.every((other) => isApart(place, other)));
      whole = next && whole && { ...whole, at: Math.min(whole.at, next.at), last: Math.max(whole.last, next.last) };
      if (next) taken.push(next);
    }
    if (whole && whole.last - whole.at <= WINDOW) return whole;
  }
  return null;
}

function isNear(one: Found, other: Found): boolean {
  return Math.abs(one.at - other.at) <= WINDOW;
}

function isApart(one: Found, other: Found): boolean {
  return one.last < other.at || other.last < one.at;
}
