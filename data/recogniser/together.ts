import type { Found } from "./matcher.ts";
import type { Phrases } from "./phrases.ts";
import type { Phrase } from "./vocabulary.ts";

/** Stands between parts of a phrase that may come in any order, with other words between. */
const SIGN = " + ";
/** From the first word of such parts to the last: a long sentence. */
const WINDOW = 16;
/** Parts are numbered as of no topic, below all cues of `who.ts`. */
const OF_NO_TOPIC = -100;

/** A phrase in parts, by the numbers of these. */
export interface Together {
  readonly phrase: number;
  readonly parts: readonly number[];
}

/** The parts of phrases with ` + ` in them, numbered on from the phrases, and which phrase they make. */
export function partsOf(phrases: readonly Phrase[]): { parts: Phrase[]; together: Together[] } {
  const numbers = new Map<string, number>();
  const numberOf = (part: string): number => {
    const known = numbers.get(part) ?? phrases.length + numbers.size;
    numbers.set(part, known);
    return known;
  };
  const together = phrases.flatMap(({ text }, phrase): Together[] =>
    text.includes(SIGN) ? [{ phrase, parts: text.split(SIGN).map((part) => numberOf(part.trim())) }] : [],
  );
  const parts = [...numbers.keys()].map(
    (text): Phrase => ({ text, topic: OF_NO_TOPIC, strength: "hint", capitals: false }),
  );
  return { parts, together };
}

/** Puts the phrases whose parts stand near each other in the place of the parts. */
export function gatherTogether(found: readonly Found[], together: readonly Together[], phrases: Phrases): Found[] {
  const places = Map.groupBy(found, ({ phrase }) => phrase);
  const whole = together.flatMap(({ phrase, parts }): Found[] => {
    const here = parts.map((part) => places.get(part) ?? []);
    if (here.some((some) => some.length === 0)) return [];
    const near = nearest(here);
    return near ? [{ ...near, phrase, isSpread: true }] : [];
  });
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
