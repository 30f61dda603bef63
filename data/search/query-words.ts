import { stemOf, termOf } from "#data/text/analyse.ts";
import { type Token, tokens } from "#data/text/tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word of a query. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
  /** Whether it says nothing about the subject; kept because a name may hold it. */
  readonly isStop: boolean;
  /** Whether it may lack its end: the last word, with nothing typed after it. */
  readonly isOpen: boolean;
}

const MOST_WORDS = 32;
/** The shortest word that may be two written together. */
const SHORTEST_COMPOUND = 6;
/** The shortest part of one, but for the e of `elearning`. */
const SHORTEST_PART = 3;

/** Cuts a query into words; `elearning` is `e learning` where only the parts are known. */
export function queryWords(text: string, vocabulary: Vocabulary): QueryWord[] {
  const all = tokens(text).slice(0, MOST_WORDS);
  const isOpenEnd = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const words = all.map(({ word }: Token, place) => {
    const term = termOf(word);
    return {
      word: word.replaceAll("'", ""),
      term: term ?? stemOf(word),
      isStop: term === null,
      isOpen: isOpenEnd && place === all.length - 1,
    };
  });
  // Stop words alone may be the beginning of a word, or the whole of a name.
  const only = words.every(({ isStop }) => isStop)
    ? words.slice(-1).map((word) => ({ ...word, isStop: false }))
    : words;
  return only.flatMap((word) => parted(word, vocabulary));
}

function parted(word: QueryWord, vocabulary: Vocabulary): QueryWord[] {
  const whole = word.word;
  const isKnown = vocabulary.has(whole) || vocabulary.beginningWith(whole).length > 0;
  if (isKnown || whole.length < SHORTEST_COMPOUND) return [word];
  for (let at = 1; at <= whole.length - SHORTEST_PART; at++) {
    const [head, tail] = [whole.slice(0, at), whole.slice(at)];
    const isPart = head === "e" || at >= SHORTEST_PART;
    if (!isPart || !vocabulary.has(head) || !vocabulary.has(tail)) continue;
    return [
      { ...word, word: head, term: stemOf(head), isOpen: false },
      { ...word, word: tail, term: stemOf(tail) },
    ];
  }
  return [word];
}
