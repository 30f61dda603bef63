/** Words shorter than this are measured as they are: a slip in them may make another word. */
const FEWEST_LETTERS = 5;
/** Keys that stand beside each letter on the keyboard, the nearest first. */
const BESIDE: Readonly<Record<string, string>> = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  j: "hk",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "w",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};

const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2),
  (word, at) => word.slice(0, at) + (BESIDE[word[at]?.toLowerCase() ?? ""]?.[0] ?? "e") + word.slice(at + 1),
];

/**
 * A query with one slip of the fingers in one word of five letters or more, once for each kind of slip: a letter
 * missing, doubled, swapped with the next, or the key beside it. Empty where no word is long enough. Which word and
 * which letter depends on the query alone, so that two measurements are of the same slips.
 */
export function withSlips(query: string): string[] {
  const words = longWords(query);
  if (words.length === 0) return [];
  return SLIPS.map((slip, kind) => {
    const seed = hash(query) + kind * 7;
    const { text, start } = words[seed % words.length] as LongWord;
    const at = (seed >> 3) % text.length;
    return query.slice(0, start) + slip(text, at) + query.slice(start + text.length);
  });
}

/** A query of which half the last word is typed; null where that word has fewer than five letters. */
export function halfTyped(query: string): string | null {
  const last = longWords(query).at(-1);
  if (last === undefined || last.start + last.text.length !== query.length) return null;
  return query.slice(0, last.start + Math.ceil(last.text.length / 2));
}

/** All that stands in the field while a query is typed, letter by letter. */
export function asTyped(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)).filter((text) => !text.endsWith(" "));
}

/**
 * How often the first of a row of answers goes away and comes back: `a b a` once. Nothing found is an answer too.
 *
 * @param firsts the id of the first hit after each letter, null where nothing was found
 */
export function flips(firsts: readonly (string | null)[]): number {
  const changes = firsts.filter((first, at) => at === 0 || first !== firsts[at - 1]);
  return changes.filter((first, at) => changes.indexOf(first) < at).length;
}

interface LongWord {
  readonly text: string;
  readonly start: number;
}

function longWords(query: string): LongWord[] {
  return Array.from(query.matchAll(/[a-z]+/gi), (found) => ({ text: found[0], start: found.index })).filter(
    ({ text }) => text.length >= FEWEST_LETTERS,
  );
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}
