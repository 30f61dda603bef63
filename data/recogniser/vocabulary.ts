import { isLongEnough } from "./near-words.ts";
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

/** The phrases of a catalogue, ready to be matched: plain data that can be sent to another process. */
export interface Vocabulary {
  /** Every word that a phrase needs, once. */
  readonly symbols: readonly string[];
  /** Words as they are written, long enough to be known with a typing error, and the place of what they are matched by. */
  readonly written: readonly (readonly [string, number])[];
  /** Pairs of neighbouring words that are also written as one, by that one word. */
  readonly joined: readonly (readonly [string, readonly [string, string]])[];
  readonly phrases: readonly CompiledPhrase[];
  /** Phrases that are known by their parts, which follow the phrases. */
  readonly together: readonly Together[];
}

export interface CompiledPhrase {
  /** Places in `symbols`, in order. */
  readonly symbols: readonly number[];
  /** How many other words may stand between two of its own. */
  readonly gap: number;
  readonly topic: number;
  readonly isHint: boolean;
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
  const compiled = [...phrases, ...parts].map(({ text, topic, strength, capitals }): CompiledPhrase => {
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
      topic,
      isHint: strength === "hint",
    };
  });
  return {
    symbols: [...places.keys()],
    written: [...written],
    joined: [...joined],
    phrases: compiled,
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
