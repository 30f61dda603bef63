/** Whom an age means: up to which, and the words for them. */
const AGES: readonly { readonly upTo: number; readonly words: readonly string[] }[] = [
  { upTo: 11, words: ["child"] },
  { upTo: 17, words: ["teenager", "young", "child"] },
  { upTo: 99, words: ["adult"] },
];
const YEARS = /^(?:years?|yrs?|yo|yrold|months?)$/;
const MONTHS = /^months?$/;
/** `15yo`, `15yr`, `15yrs`. */
const WITH_YEARS = /^(\d{1,2})(?:yo|yrs?)$/;

/**
 * The words that an age stands for: `15 year old` is a teenager, `15yo` and `aged 15` too. Empty for any other word,
 * and for numbers beside which nothing says that they are years.
 */
export function wordsOfAge(word: string, before: string | undefined, after: string | undefined): readonly string[] {
  const digits = WITH_YEARS.exec(word)?.[1] ?? (/^\d{1,2}$/.test(word) && isAge(before, after) ? word : undefined);
  if (digits === undefined) return [];
  const years = after !== undefined && MONTHS.test(after) ? 0 : Number(digits);
  return AGES.find(({ upTo }) => years <= upTo)?.words ?? [];
}

function isAge(before: string | undefined, after: string | undefined): boolean {
  return before === "aged" || before === "age" || (after !== undefined && YEARS.test(after));
}
