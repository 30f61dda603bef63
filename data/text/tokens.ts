import { fold } from "./fold.ts";

/** A word of a text: folded, and where it stands in the text (UTF-16 offsets, `end` past the last). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word is letters and digits with apostrophes inside; initials joined by full stops or ampersands (`N.S.P.C.C.`,
 * `A&E`) are one word. Hyphens, dashes and all else part words, so that `non-abusing` is `non abusing`.
 * No part can match in two ways, so the time is linear.
 */
const WORD =
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[.&]\p{L}(?![\p{L}\p{M}\p{N}]))+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/** The same for text in ASCII, which nearly all is: without the tables of Unicode it takes a fifth of the time. */
const ASCII_WORD = /(?<![A-Za-z0-9])[A-Za-z](?:[.&][A-Za-z](?![A-Za-z0-9]))+|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole range of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** Cuts a text into its words, in order. */
export function tokens(text: string): Token[] {
  const isAscii = ASCII.test(text);
  const pattern = isAscii ? ASCII_WORD : WORD;
  const found: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const written = match[0];
    const folded = isAscii ? written.toLowerCase() : fold(written);
    const word = folded.includes(".") || folded.includes("&") ? folded.replace(/[.&]/g, "") : folded;
    if (word !== "") found.push({ word, start: match.index, end: match.index + written.length });
  }
  return found;
}
