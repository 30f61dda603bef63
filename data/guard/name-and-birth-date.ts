import { findDates } from "./dates.ts";
import { ORDINARY_WORDS } from "./ordinary-words.ts";

/** What says that a date is a birthday. */
const BORN = /(?:^|[^a-z])(?:d\.?\s?o\.?\s?b\.?|born(?:\s+on)?|birth\s?date|date\s+of\s+birth|birthday)(?![a-z])/i;

/** How far from the date a name may stand, in characters of the words between them. */
const NEAR = 60;

/**
 * Whether a text holds a person's name beside a day of birth. A whole day in figures is read as one; a day in words
 * ("1 September 2026" is in many titles) only where the text says so, or where the name has its capitals.
 */
export function holdsNameAndBirthDate(text: string): boolean {
  const saysBorn = BORN.test(text);
  return findDates(text).some(({ start, end, inFigures }) => {
    const around = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
    return around.some((part) => {
      const runs = nameRuns(part.replace(BORN, " | "));
      if (saysBorn) return runs.some((run) => run.length > 0);
      return runs.some((run) => run.length > 1 && (inFigures || run.every(isCapitalised)));
    });
  });
}

/** Words that could be names, in runs that nothing else breaks. */
function nameRuns(text: string): string[][] {
  const runs: string[][] = [[]];
  for (const [word] of text.matchAll(/\p{L}[\p{L}'’.-]*|\d+|[^\s\p{L}\d,]/gu)) {
    if (isName(word)) (runs.at(-1) as string[]).push(word);
    else runs.push([]);
  }
  return runs;
}

function isName(word: string): boolean {
  return /^\p{L}/u.test(word) && !ORDINARY_WORDS.has(word.toLowerCase().replace(/[’'.-]+$/, ""));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
