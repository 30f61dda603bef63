import { fold } from "./fold.ts";
import { isPlain } from "./plain.ts";

/** A word of a text: folded, and where it stands in the text (UTF-16 offsets, `end` past the last). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A word is letters and digits with apostrophes inside; initials joined by full stops or ampersands (`N.S.P.C.C.`,
 * `A&E`) are one word. Hyphens, dashes and all else part words, so that `non-abusing` is `non abusing`.
 * No part can match in two ways, so the time is linear. Made where it is needed: a page waits for what it takes.
 */
const anyWord = () =>
  /(?<![\p{L}\p{M}\p{N}])\p{L}(?:[.&]\p{L}(?![\p{L}\p{M}\p{N}]))+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/** The same for plain text, which nearly all is: it takes a fifth of the time. */
const PLAIN_WORD = /(?<![A-Za-z0-9])[A-Za-z](?:[.&][A-Za-z](?![A-Za-z0-9]))+|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;

/** Cuts a text into its words, in order. */
export function tokens(text: string): Token[] {
  const plain = isPlain(text) ? text.replaceAll("’", "'") : null;
  const found: Token[] = [];
  for (const match of plain === null ? text.matchAll(anyWord()) : plain.matchAll(PLAIN_WORD)) {
    const written = match[0];
    const folded = plain === null ? fold(written) : written.toLowerCase();
    const word = folded.includes(".") || folded.includes("&") ? folded.replace(/[.&]/g, "") : folded;
    if (word !== "") found.push({ word, start: match.index, end: match.index + written.length });
  }
  return found;
}
