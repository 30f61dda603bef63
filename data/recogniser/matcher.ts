import { blocks } from "./blocks.ts";
import { createEnds, type Ends } from "./ends.ts";
import { createLexicon } from "./lexicon.ts";
import { PEOPLE } from "./people.ts";
import { openPhrases, type Phrases } from "./phrases.ts";
import { plainText } from "./plain-text.ts";
import { readScope, type Scope } from "./scope.ts";
import { inOneGo, type Steps } from "./steps.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { A_CHILD, readWords, SUFFERED, type Word } from "./words.ts";

/** A phrase found in a text. */
export interface Found {
  /** Its place in the vocabulary. */
  readonly phrase: number;
  /** The place of its first word in the text, counted in words. */
  readonly at: number;
  /** The place of its last word. */
  readonly last: number;
  /** Whether it tells of the childhood of somebody grown up. */
  readonly isPast: boolean;
  /** In a page: whether it stands in a field or an editor. */
  readonly isWritten?: boolean;
  /** Whether other words stand between its parts, however many: then it holds no phrase within it. */
  readonly isSpread?: boolean;
}

export interface Matcher {
  /** The phrases in a text, those left out that are denied or stand there for everybody. Linear in the text. */
  match(text: string): Found[];
  /** As `match`, for one short block by itself, places counted from its first word; for a page, which does not wait. */
  matchBlock(block: string): Steps<ReadBlock>;
  /** How many steps along phrases were taken so far. */
  steps(): number;
}

/** What was found in a block. */
export interface ReadBlock {
  readonly found: readonly Found[];
  /** How many words it has. */
  readonly words: number;
}

/** A phrase of which some words have been found. */
interface Partial {
  readonly node: number;
  readonly first: number;
  readonly last: number;
  /** Most words that stood between two of its words so far. */
  readonly gap: number;
}

/** Beginnings that are followed at once; hostile text could make more, the newest are the ones that count. */
const MOST_PARTIALS = 128;
const WIDEST_GAP = 2;
/** Small words do not count in a gap, but so many of them end it: the time must not depend on them. */
const FARTHEST = 12;

/** @param phrases those of the vocabulary */
export function createMatcher(vocabulary: Vocabulary, phrases: Phrases = openPhrases(vocabulary)): Matcher {
  const lexicon = createLexicon(vocabulary);
  let steps = 0;

  /** The phrases that end at a node and allow such a gap. */
  const endingAt = (node: number, gap: number) => phrases.endsAt(node).filter((phrase) => gap <= phrases.gapOf(phrase));

  function walk(words: readonly Word[], scope: Scope, offset: number, ends: Ends): void {
    let partials: Partial[] = [];
    /** Words read so far, small ones left out: gaps are counted in them. */
    let telling = 0;
    const counts: number[] = [];
    words.forEach((word, at) => {
      if (word.parting === "sentence") partials = [];
      if (!word.small) telling++;
      counts.push(telling);
      const reached: Partial[] = [];
      const kept = partials.filter(
        ({ last }) => telling - (counts[last] ?? 0) <= WIDEST_GAP + 1 && at - last <= FARTHEST,
      );
      for (const symbol of lexicon.symbolsOf(word)) {
        steps += kept.length + 1;
        const start = phrases.step(0, symbol);
        if (start !== undefined) reached.push({ node: start, first: at, last: at, gap: 0 });
        for (const partial of kept) {
          const between = at === partial.last + 1 ? 0 : telling - (counts[partial.last] ?? 0) - (word.small ? 0 : 1);
          if (word.parting === "item" || (between > 0 && isParted(words, scope, partial.last, at))) continue;
          const node = phrases.step(partial.node, symbol);
          if (node !== undefined)
            reached.push({ node, first: partial.first, last: at, gap: Math.max(partial.gap, between) });
        }
      }
      for (const { node, first, gap } of reached) {
        if (endingAt(node, gap).length > 0 && !scope.isOut(first, at) && !isDoneTo(words, first, at)) {
          ends.note({ node, at: offset + first, last: offset + at, gap, isPast: scope.isPast(first, at) });
        }
      }
      partials = [...newest(reached), ...kept].slice(0, MOST_PARTIALS);
    });
  }

  /** Notes what ends in a block, and says how many words it has; code that runs for the first time is slow. */
  function* read(block: string, offset: number, ends: Ends): Steps<number> {
    const words = lexicon.join(readWords(block), block);
    yield;
    const scope = readScope(block, words);
    yield;
    walk(words, scope, offset, ends);
    return words.length;
  }

  function foundAt(ends: Ends): Found[] {
    return ends
      .list()
      .flatMap(({ node, gap, at, last, isPast }) =>
        endingAt(node, gap).map((phrase) => ({ phrase, at, last, isPast })),
      );
  }

  return {
    steps: () => steps,
    match(text) {
      const ends = createEnds();
      let offset = 0;
      for (const block of blocks(plainText(text))) offset += inOneGo(read(block, offset, ends));
      return foundAt(ends);
    },
    *matchBlock(block) {
      const ends = createEnds();
      const words = yield* read(plainText(block), 0, ends);
      return { found: foundAt(ends), words };
    },
  };
}

/** Whether what stands between two words keeps a phrase from holding both. */
function isParted(words: readonly Word[], scope: Scope, earlier: number, later: number): boolean {
  if (scope.turnsBetween(earlier, later)) return true;
  const isPerson = PEOPLE.has(words[earlier]?.symbol ?? "");
  for (let at = earlier + 1; at <= later; at++) {
    const word = words[at] as Word;
    if (word.parting === "item") return true;
    // "The boy was abused" is not "the boy abused", and "her mother's friend touched" is somebody else.
    if (isPerson && at < later && (word.symbol === SUFFERED || word.symbol === A_CHILD || PEOPLE.has(word.symbol)))
      return true;
  }
  return false;
}

/** "A boy abused by his uncle" is not "a boy abused": the phrase names a person first, and says nothing of `by`. */
function isDoneTo(words: readonly Word[], first: number, last: number): boolean {
  if (first === last || words[last + 1]?.word !== "by" || !PEOPLE.has(words[first]?.symbol ?? "")) return false;
  return words.slice(first, last + 1).every(({ symbol }) => symbol !== SUFFERED);
}

/** Of beginnings that are equally far, the one that began last. */
function newest(partials: readonly Partial[]): Partial[] {
  const best = new Map<number, Partial>();
  for (const partial of partials) {
    const known = best.get(partial.node);
    if (!known || partial.gap < known.gap || (partial.gap === known.gap && partial.first > known.first))
      best.set(partial.node, partial);
  }
  return [...best.values()];
}
