import { isLongEnough, orderMeant } from "./near-words.ts";
import { type PackedNumbers, packNumbers } from "./packed-numbers.ts";
import { compileTrie, type TrieNumbers } from "./phrase-trie.ts";
import { plainText } from "./plain-text.ts";
import { OF_NO_TOPIC, partsOf, type Together } from "./together.ts";
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
 * The phrases of a catalogue, ready to be matched: plain data that can be sent to another process. Its long
 * lists of numbers are packed: a page takes them in half the time.
 */
export interface Vocabulary {
  /** Every word that a phrase needs, once. */
  readonly symbols: readonly string[];
  /** Words that are known with a typing error too, from `orderMeant`, and the place of what each is matched by. */
  readonly written: readonly string[];
  readonly meant: PackedNumbers;
  /** Pairs of neighbouring words, written as one, and how long the first of each is. */
  readonly joined: readonly string[];
  readonly joints: PackedNumbers;
  /** The places in `symbols` of the words of each phrase. */
  readonly trie: TrieNumbers;
  /** For each phrase, how many other words may stand between two of its own. */
  readonly gaps: PackedNumbers;
  /** ... the place of its topic, counted from `OF_NO_TOPIC`. */
  readonly topics: PackedNumbers;
  /** ... and 1 where it counts only in company, else 0. */
  readonly hints: PackedNumbers;
  /** Phrases that are known by their parts, which follow the phrases. */
  readonly together: Together;
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
  const joined = new Map<string, number>();
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
    if (words.length <= MOST_JOINED) for (const [one, next] of neighbours(words)) joined.set(one + next, one.length);
    return {
      symbols,
      gap: needed.some(({ small }) => small) ? 0 : (GAPS[Math.min(needed.length, GAPS.length - 1)] ?? 0),
    };
  });
  const meant = orderMeant([...written.keys()]);
  return {
    symbols: [...places.keys()],
    written: meant,
    meant: packNumbers(meant.map((word) => written.get(word) ?? 0)),
    joined: [...joined.keys()],
    joints: packNumbers([...joined.values()]),
    trie: compileTrie(compiled.map(({ symbols }) => symbols)),
    gaps: packNumbers(compiled.map(({ gap }) => gap)),
    topics: packNumbers(all.map(({ topic }) => topic - OF_NO_TOPIC)),
    hints: packNumbers(all.map(({ strength }) => (strength === "hint" ? 1 : 0))),
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
