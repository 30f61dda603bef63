import { isPlain } from "#data/text/plain.ts";
import { LATIN_DOUBLES } from "./look-alikes.ts";

// Each is made where it is needed: a page waits for what it takes.
/** Characters that nobody sees: zero-width, soft hyphens, direction marks, variation selectors, fillers. */
const invisible = () => /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const anyWord = () => /[\p{L}\p{M}]+/gu;
const anyLatin = () => /\p{Script=Latin}/u;
/** Where a word of Latin letters touches one of a script that cannot be mistaken for it: people read two words. */
const scriptChange = () =>
  /(?<=[\p{Script=Latin}\p{N}])(?=[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])|(?<=[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])(?=[\p{Script=Latin}\p{N}])/gu;

/**
 * A text as people read it: without characters that nobody sees, with look-alikes of Latin letters as these, and with a
 * space where a word of another script touches a Latin one. Line breaks stay; the length may change.
 */
export function plainText(text: string): string {
  const composed = text.normalize("NFKC");
  if (isPlain(composed)) return composed;
  return composed
    .replace(invisible(), "")
    .split("\n")
    .map((line) => (isPlain(line) ? line : unmask(line.replace(scriptChange(), " "))))
    .join("\n");
}

/**
 * Puts Latin letters for their look-alikes: in words that mix them, and, on a line without a foreign letter that could
 * not be one, in every word. So a line of Russian stays Russian.
 */
function unmask(line: string): string {
  const latin = anyLatin();
  const words = line.match(anyWord()) ?? [];
  const isOther = (letter: string) => !latin.test(letter) && !/\p{M}/u.test(letter) && !LATIN_DOUBLES.has(letter);
  const isForeign = words.some((word) => [...word].some(isOther));
  return line.replace(anyWord(), (word) =>
    isForeign && !latin.test(word) ? word : [...word].map((letter) => LATIN_DOUBLES.get(letter) ?? letter).join(""),
  );
}
