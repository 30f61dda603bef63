import { stemOf } from "#data/text/analyse.ts";
import { kindOf } from "./kinds.ts";
import { createNearWords } from "./near-words.ts";
import { numberAt } from "./packed-numbers.ts";
import { meaningOf } from "./swaps.ts";
import { CAPITALS_SIGN, type Vocabulary } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** Turns words of a text into places of a vocabulary's symbols. */
interface Lexicon {
  /** What a word may be matched by: itself, its capitals, or the long word that it was meant for. */
  symbolsOf(word: Word): readonly number[];
  /** Makes one word of two (`step father`, `groom-` and `ing`) and two of one (`selfharm`), as the vocabulary has them. */
  join(words: readonly Word[], text: string): Word[];
}

const SHORTEST_PART = 3;

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const places = new Map<string, number>();
  for (let place = 0; place < vocabulary.symbols.length; place++) places.set(vocabulary.symbols[place] ?? "", place);
  let pairs: ReadonlySet<string> | null = null;
  const near = createNearWords(vocabulary.written);
  const isPair = (word: string) => {
    // Made where it is needed, and sooner than a map with the places.
    pairs ??= new Set(vocabulary.joined);
    return pairs.has(word);
  };
  const knows = (word: string) => places.has(meaningOf(stemOf(word)));

  function asOne(one: Word, next: Word, text: string): Word | null {
    if (one.small || next.parting === "sentence" || next.parting === "comma") return null;
    const between = text.slice(one.end, next.start);
    const isOneWord = /^-\s*$/.test(between) || (between === " " && longEnough(one.word) && longEnough(next.word));
    const word = one.word + next.word;
    if (!isOneWord || isPair(word) || !knows(word)) return null;
    return { ...one, ...named(word), isCapitals: one.isCapitals && next.isCapitals, end: next.end };
  }

  /** What a mistyped word is matched by. */
  function meantBy(word: string): number | undefined {
    const place = near(word);
    return place === undefined ? undefined : numberAt(vocabulary.meant, place);
  }

  return {
    symbolsOf(word) {
      const place = places.get(word.symbol) ?? (word.small ? undefined : meantBy(word.word));
      const capitals = word.isCapitals ? places.get(CAPITALS_SIGN + word.word) : undefined;
      const kind = places.get(kindOf(word.symbol) ?? "");
      return [place, capitals, kind].filter((found) => found !== undefined);
    },
    join(words, text) {
      const result: Word[] = [];
      for (let at = 0; at < words.length; at++) {
        const word = words[at] as Word;
        const next = words[at + 1];
        const one = next && asOne(word, next, text);
        if (one) {
          result.push(one);
          at++;
        } else if (isPair(word.word) && !knows(word.word)) {
          const joint = numberAt(vocabulary.joints, vocabulary.joined.indexOf(word.word));
          const [first, second] = [word.word.slice(0, joint), word.word.slice(joint)];
          result.push({ ...word, ...named(first) }, { ...word, ...named(second), parting: "none" });
        } else result.push(word);
      }
      return result;
    },
  };
}

function named(word: string) {
  const term = stemOf(word);
  return { word, term, symbol: meaningOf(term), small: false };
}

function longEnough(word: string): boolean {
  return word.length >= SHORTEST_PART;
}
