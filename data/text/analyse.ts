import { relatedTerm, respell, wholeTerm } from "./spelling.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Token, tokens } from "./tokens.ts";

/** A word of a text with the term it is searched by; `term` is null for a word that says nothing about the subject. */
export interface Analysed extends Token {
  readonly term: string | null;
}

/** Longer words are cut: no word of the language is longer, and a hostile one must not be stored whole. */
const LONGEST_WORD = 40;
/** Terms already worked out. A bound keeps hostile text from filling the memory; far above a catalogue's own words. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** The words of a text with their terms, in order. */
export function analyse(text: string): Analysed[] {
  return tokens(text).map((token) => ({ ...token, term: termOf(token.word) }));
}

/** The terms of a text in order, stop words left out. */
export function terms(text: string): string[] {
  return tokens(text).flatMap(({ word }) => termOf(word) ?? []);
}

/** The term that a folded word is searched by, null for a stop word. `behaviours` and `behavior` have one term. */
export function termOf(word: string): string | null {
  return STOP_WORDS.has(word) ? null : stemOf(word);
}

/** As `termOf`, stop words included: for names that consist of them. */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const plain = word.slice(0, LONGEST_WORD).replace(/'s$/, "").replaceAll("'", "");
  // The stemmer knows English letters only; any other word stands for itself.
  const term = /^[a-z]+$/.test(plain) ? (wholeTerm(plain) ?? relatedTerm(stem(respell(plain)))) : plain;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, term);
  return term;
}
