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

/** Cuts a text into its words, in order. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: fold(match[0]).replace(/[.&]/g, ""),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word !== "");
}
