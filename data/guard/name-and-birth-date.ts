import { findDates } from "./dates.ts";
import type { Known } from "./known.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";
import { wordsOf } from "./words.ts";

/** What says that a date is a birthday. */
const BORN = /(?:^|[^a-z])(?:d\.?\s?o\.?\s?b\.?|born(?:\s+on)?|birth\s?date|date\s+of\s+birth|birthday)(?![a-z])/i;

/** How far from the date a name may stand, in words. */
const NEAR = 10;

/**
 * Whether a text holds a person's name beside a day. A name is what is no word of the language or of the catalogues:
 * two such words together; one with a capital, where the day is in figures, since sentences begin with capitals and
 * have their days in words; any one, where the text says that somebody was born.
 */
export function holdsNameAndBirthDate(text: string, known: () => Known): boolean {
  const saysBorn = BORN.test(text);
  return findDates(text).some(({ start, end, inFigures }) => {
    const before = text.slice(0, start).split(/\s+/).slice(-NEAR).join(" ");
    const after = text.slice(end).split(/\s+/, NEAR).join(" ");
    return [before, after]
      .flatMap((part) => nameRuns(part.replace(BORN, " | "), known().words))
      .some((run) => run.length > 1 || (run.length > 0 && (saysBorn || (inFigures && run.some(isCapitalised)))));
  });
}

/** Words that could be names, in runs that nothing but a comma breaks. */
function nameRuns(text: string, known: ReadonlySet<string>): string[][] {
  const runs: string[][] = [[]];
  for (const [word] of text.matchAll(/\p{L}[\p{L}'’.-]*|\d+|[^\s\p{L}\d,]/gu)) {
    if (isName(word, known)) (runs.at(-1) as string[]).push(word);
    else runs.push([]);
  }
  return runs;
}

function isName(word: string, known: ReadonlySet<string>): boolean {
  const isKnown = (part: string) => known.has(part) || ORDINARY_WORDS.has(part);
  const parts = wordsOf(word);
  if (parts.length === 0) return /^[b-hj-z]/i.test(word);
  return !parts.every((part) => isKnown(part) || isKnown(part.replace(/'s?$/, "")));
}

/** In capitals throughout it is more often an acronym. */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}.*\p{Ll}/u.test(word);
}
