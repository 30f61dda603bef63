import type { SearchDocument, SearchNumber } from "./document.ts";
import { ASKS_NOTHING, type Circumstances, preferenceFor } from "./preference.ts";
import type { Ranking } from "./ranking.ts";

/** Part of a number that a person typed, and the words that stood beside it. */
export interface NumberQuery {
  readonly digits: string;
  /** Empty where the number stood alone. */
  readonly rest: string;
}

/** A document that holds the digits. */
export interface NumberMatch {
  readonly place: number;
  readonly number: SearchNumber;
  /** 3 the whole number, 2 its beginning, 1 a part of it; a half more where the number is offered today. */
  readonly score: number;
}

/** Digits with what people type between them. */
const DIGITS = /(?:\+|\b)\d(?:[\s().\-–/]*\d)*/g;
/** A number of fewer digits is part of too many. */
const FEWEST_DIGITS = 3;
/** So many digits beside words are a number and no year or section. */
const CLEARLY_A_NUMBER = 5;
/** 101, 111, 999: found whole or not at all. */
const SHORT_CODE_DIGITS = 3;

export interface NumberIndex {
  /** Reads a phone number, or part of one, out of a query; null where there is none. */
  readonly parse: (query: string) => NumberQuery | null;
  readonly find: (digits: string) => readonly NumberMatch[];
}

/** Finds whose number it is, by any three digits or more of it, superseded numbers included. */
export function createNumberIndex(documents: readonly SearchDocument[]): NumberIndex {
  const entries = documents.flatMap(({ numbers }, place) => numbers.map((number) => ({ place, number })));
  const shortCodes = new Set(
    entries.map(({ number }) => number.dial).filter((dial) => dial.length <= SHORT_CODE_DIGITS),
  );
  return {
    parse(query) {
      for (const found of query.matchAll(DIGITS)) {
        const digits = national(found[0]);
        const rest = query.slice(0, found.index) + query.slice(found.index + found[0].length);
        const alone = !/[\p{L}\p{N}]/u.test(rest);
        // Years with a dash between them are no number.
        if (!alone && /[-–]/.test(found[0]) && !digits.startsWith("0")) continue;
        const clear = digits.length >= CLEARLY_A_NUMBER || shortCodes.has(digits) || digits.startsWith("0");
        if (digits.length >= FEWEST_DIGITS && (alone || clear)) return { digits, rest: alone ? "" : rest };
      }
      return null;
    },
    find(digits) {
      const best = new Map<number, NumberMatch>();
      for (const { place, number } of entries) {
        const score = matchScore(number, digits, shortCodes.has(digits));
        if (score > (best.get(place)?.score ?? 0)) best.set(place, { place, number, score });
      }
      return [...best.values()];
    },
  };
}

function matchScore({ dial, offered }: SearchNumber, digits: string, isShortCode: boolean): number {
  const half = offered ? 0.5 : 0;
  if (dial === digits) return 3 + half;
  if (isShortCode || dial.length <= SHORT_CODE_DIGITS) return 0;
  if (dial.startsWith(digits)) return 2 + half;
  return dial.includes(digits) ? 1 + half : 0;
}

/** Digits as dialled inside the country: +44 and 0044 become 0. */
function national(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  if (typed.startsWith("+44")) return digits.replace(/^440?/, "0");
  return digits.replace(/^00440?/, "0");
}

/** A document found by its number. */
export interface NumberRanking extends Ranking {
  readonly number: SearchNumber;
}

/** Words beside a number part those who share it; they never count for more than how much of the number is there. */
const WORDS_BESIDE = 0.4;

/**
 * The owners of a number, to be sorted by their score.
 *
 * @param byWords the documents that the words beside the number find
 */
export function rankNumbers(
  matches: readonly NumberMatch[],
  documents: readonly SearchDocument[],
  byWords: readonly Ranking[],
  circumstances: Circumstances,
): NumberRanking[] {
  const best = byWords.reduce((most, { score }) => Math.max(most, score), 0);
  const preference = preferenceFor(ASKS_NOTHING, circumstances);
  const words = new Map(byWords.map(({ place, score }) => [place, score / best]));
  return matches.map(({ place, number, score }) => ({
    place,
    number,
    held: 1,
    score: score * preference(documents[place] as SearchDocument) + WORDS_BESIDE * (words.get(place) ?? 0),
  }));
}
