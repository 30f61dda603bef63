import { stemOf, termOf } from "#data/text/analyse.ts";
import { type Token, tokens } from "#data/text/tokens.ts";
import { wordsOfAge } from "./ages.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word of a query. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
  /** Whether it says nothing about the subject; kept because a name may hold it. */
  readonly isStop: boolean;
  /** Whether it says nothing yet, and may become a word that says nothing. */
  readonly isStopBegun: boolean;
  /** The words that it stands for where it is an age, see `wordsOfAge`. */
  readonly ofAge: readonly string[];
  /** Whether it may lack its end: the last word, with nothing typed after it. */
  readonly isOpen: boolean;
}

const MOST_WORDS = 32;

/** Cuts a query into words; `elearning` is `e learning` where the collection writes it so. */
export function queryWords(text: string, vocabulary: Vocabulary): QueryWord[] {
  const all = tokens(text).slice(0, MOST_WORDS);
  // An apostrophe at the end has an `s` to come.
  const isOpenEnd = /[\p{L}\p{N}\p{M}]['’ʼ]?$/u.test(text);
  const words = all.map(({ word }: Token, place) => {
    const term = termOf(word);
    const plain = word.replaceAll("'", "");
    const isOpen = isOpenEnd && place === all.length - 1;
    // A stop word alone may be the beginning of a word, or the whole of a name.
    const isFurther = isOpen && place > 0;
    const isStopBegun = isFurther && term !== null && mayBecomeStop(plain, vocabulary);
    const isStop = all.length > 1 && (term === null || (isFurther ? isStopBegun : isMistypedStop(plain, vocabulary)));
    const ofAge = wordsOfAge(plain, all[place - 1]?.word, all[place + 1]?.word);
    return { word: plain, term: term ?? stemOf(word), isStop, isStopBegun, isOpen, ofAge };
  });
  return words.flatMap((word) => parted(word, vocabulary));
}

/** While the last word may yet become one that says nothing, it says nothing: `doe` may be `does`. */
function mayBecomeStop(word: string, vocabulary: Vocabulary): boolean {
  const whole = vocabulary.beginningWith(word);
  if (whole.some((one) => one.word === word && !one.isStem)) return false;
  return whole.length > 0 ? whole.some(({ isStop }) => isStop) : isMistypedStop(word, vocabulary);
}

function isMistypedStop(word: string, vocabulary: Vocabulary): boolean {
  return !vocabulary.isTypable(word) && vocabulary.near(word, false)[0]?.isStop === true;
}

function parted(word: QueryWord, vocabulary: Vocabulary): QueryWord[] {
  const parts = vocabulary.has(word.word) ? undefined : vocabulary.parts(word.word);
  if (!parts) return [word];
  return parts.map((part, place) => ({
    ...word,
    word: part,
    term: stemOf(part),
    isOpen: word.isOpen && place === parts.length - 1,
  }));
}
