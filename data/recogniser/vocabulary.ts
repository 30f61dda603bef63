import { isLongEnough, type MeantWord, orderMeant } from "./near-words.ts";
import { compileTrie, type TrieNumbers } from "./phrase-trie.ts";
import { plainText } from "./plain-text.ts";
import { partsOf, type Together } from "./together.ts";
import { readWords, type Word } from "./words.ts";

/** What a phrase is worth: enough by itself, or only in company. */
type Strength = "strong" | "hint";

/** A phrase as the catalogue gives it. */
export interface Phrase {
  readonly text: string;
  /** The topic that it belongs to, by the topic's place in the list. */
  readonly topic: number;
  readonly strength: Strength;
  /** Counts in capitals only, as `MASH` does. */
  readonly capitals: boolean;
}

/**
 * The phrases of a catalogue, ready to be matched: plain data that can be sent to another process. Mostly lists of
 * numbers, one for each phrase: a page takes them in a third of the time that as many objects took.
 */
export interface Vocabulary {
  /** Every word that a phrase needs, once. */
  readonly symbols: readonly string[];
  /** Words that are known with a typing error too, and the place of what they are matched by. */
  readonly written: readonly MeantWord[];
  /** Pairs of neighbouring words that are also written as one, by that one word. */
  readonly joined: readonly (readonly [string, readonly [string, string]])[];
  /** The places in `symbols` of the words of each phrase. */
  readonly trie: TrieNumbers;
  /** How many other words may stand between two of a phrase's own. */
  readonly gaps: readonly number[];
  /** The place of a phrase's topic. */
  readonly topics: readonly number[];
  /** 1 for a phrase that counts only in company, else 0. */
  readonly hints: readonly number[];
  /** Phrases that are known by their parts, which follow the phrases. */
  readonly together: readonly Together[];
}

/** Words in capitals are matched by a symbol of their own. */
export const CAPITALS_SIGN = "^";
/** A phrase is cut here: no sentence of a case note is matched word by word. */
const MOST_WORDS = 12;
/** Words of longer phrases are not written as one. */
const MOST_JOINED = 3;
/** Two words stand together, small ones apart; in longer phrases two others may stand between. */
const GAPS = [0, 0, 0, 2] as const;

/** Compiles phrases; phrase `n` of the result is phrase `n` of the list. One without a word matches nothing. */
export function compileVocabulary(phrases: readonly Phrase[]): Vocabulary {
  const places = new Map<string, number>();
  const written = new Map<string, number>();
  const joined = new Map<string, readonly [string, string]>();
  const placeOf = (symbol: string): number => {
    const known = places.get(symbol);
    if (known !== undefined) return known;
    places.set(symbol, places.size);
    return places.size - 1;
  };
  const { parts, together } = partsOf(phrases);
  const all = [...phrases, ...parts];
  const compiled = all.map(({ text, capitals }) => {
    const words = readWords(plainText(text)).slice(0, MOST_WORDS);
    const needed = neededWords(words);
    const symbols = needed.map(({ word, symbol }) => placeOf(capitals ? CAPITALS_SIGN + word : symbol));
    if (!capitals) {
      needed.forEach(({ word }, at) => {
        if (isLongEnough(word)) written.set(word, symbols[at] ?? 0);
      });
    }
    if (words.length <= MOST_JOINED) for (const [one, next] of neighbours(words)) joined.set(one + next, [one, next]);
    return {
      symbols,
      gap: needed.some(({ small }) => small) ? 0 : (GAPS[Math.min(needed.length, GAPS.length - 1)] ?? 0),
    };
  });
  return {
    symbols: [...places.keys()],
    written: orderMeant([...written]),
    joined: [...joined],
    trie: compileTrie(compiled.map(({ symbols }) => symbols)),
    gaps: compiled.map(({ gap }) => gap),
    topics: all.map(({ topic }) => topic),
    hints: all.map(({ strength }) => (strength === "hint" ? 1 : 0)),
    together,
  };
}

/** The words that must be there: small ones only where the phrase would be a single word without them. */
export function neededWords(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ small }) => !small);
  const isAge = telling[0]?.symbol.startsWith("#") === true;
  return telling.length > 1 || isAge ? telling : words;
}

function neighbours(words: readonly Word[]): [string, string][] {
  return words.slice(1).flatMap(({ word, small }, at): [string, string][] => {
    const one = words[at];
    return one && !small && !one.small && one.word.length > 2 && word.length > 2 ? [[one.word, word]] : [];
  });
}
