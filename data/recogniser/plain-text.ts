import { LATIN_DOUBLES } from "./look-alikes.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole range of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;
/** Characters that nobody sees: zero-width, soft hyphens, direction marks, variation selectors, fillers. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const HAS_LATIN = /\p{Script=Latin}/u;
/** Where a word of Latin letters touches one of a script that cannot be mistaken for it: people read two words. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}\p{N}])(?=[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])|(?<=[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])(?=[\p{Script=Latin}\p{N}])/gu;

/**
 * A text as people read it: without characters that nobody sees, with look-alikes of Latin letters as these, and with a
 * space where a word of another script touches a Latin one. Line breaks stay; the length may change.
 */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .split("\n")
    .map((line) => (ASCII.test(line) ? line : unmask(line.replace(SCRIPT_CHANGE, " "))))
    .join("\n");
}

/**
 * Puts Latin letters for their look-alikes: in words that mix them, and, on a line without a foreign letter that could
 * not be one, in every word. So a line of Russian stays Russian.
 */
function unmask(line: string): string {
  const words = line.match(WORD) ?? [];
  const isForeign = words.some((word) => [...word].some((letter) => !isLatin(letter) && !LATIN_DOUBLES.has(letter)));
  return line.replace(WORD, (word) =>
    isForeign && !HAS_LATIN.test(word) ? word : [...word].map((letter) => LATIN_DOUBLES.get(letter) ?? letter).join(""),
  );
}

function isLatin(letter: string): boolean {
  return HAS_LATIN.test(letter) || /\p{M}/u.test(letter);
}
