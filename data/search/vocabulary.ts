import { editDistance, prefixDistance } from "./edit-distance.ts";

/** A word as it is written in the collection, with the term it is indexed by. */
export interface SurfaceWord {
  readonly word: string;
  readonly term: string;
  /** Whether it stands in a title, another name or a topic's name. */
  readonly inName: boolean;
}

/** A word near to one that the collection does not know. */
export interface NearWord extends SurfaceWord {
  /** How many slips of the fingers away. */
  readonly distance: number;
}

/** The words of a collection as they are written, for what stems cannot do: half words and typing errors. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** The two words that stand in the collection as neighbours, or with a hyphen, and are written as one here. */
  readonly parts: (compound: string) => readonly string[] | undefined;
  /** Words that begin with `prefix`, in order; a short one looks at names only, where nearly all would fit it. */
  readonly beginningWith: (prefix: string) => readonly SurfaceWord[];
  /** Words that `typed` may have been meant for, nearest first; `open`: it may lack its end. Empty for digits. */
  readonly near: (typed: string, open: boolean) => readonly NearWord[];
}

/** So many letters say enough to look at every word, not at names alone. */
const TELLING_PREFIX = 3;
/** So many letters, one of them wrong, say enough to know a word by its beginning: `grant` is not `grand`. */
const TELLING_HALF = 6;
/** Most words that one prefix stands for: more would cost time and say nothing. */
const MOST_BEGINNINGS = 60;
/** Most words that one mistyped word stands for. */
const MOST_NEAR = 6;

/**
 * @param words each word once
 * @param compounds pairs of words by the one word that they may be written as
 */
export function createVocabulary(
  words: Iterable<SurfaceWord>,
  compounds: ReadonlyMap<string, readonly string[]>,
): Vocabulary {
  const all = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
  const names = all.filter((word) => word.inName);
  const known = new Set(all.map(({ word }) => word));
  const letters = Int32Array.from(all, ({ word }) => lettersOf(word));
  return {
    has: (word) => known.has(word),
    parts: (compound) => compounds.get(compound),
    beginningWith: (prefix) => beginning(prefix.length < TELLING_PREFIX ? names : all, prefix),
    near(typed, open) {
      const most = slipsAllowed(typed);
      if (most === 0) return [];
      const mask = lettersOf(typed);
      const found: NearWord[] = [];
      for (let place = 0; place < all.length; place++) {
        // Each slip brings at most one letter that the other word lacks: most words fall out here.
        if (bits(mask & ~(letters[place] as number)) > most) continue;
        const candidate = all[place] as SurfaceWord;
        if (/\d/.test(candidate.word) || !mayBegin(typed, candidate.word)) continue;
        const distance =
          open && typed.length >= TELLING_HALF
            ? prefixDistance(typed, candidate.word, most)
            : editDistance(typed, candidate.word, most);
        if (distance <= most) found.push({ ...candidate, distance });
      }
      return found
        .sort((a, b) => a.distance - b.distance || firstLetter(typed, a, b) || lengthGap(typed, a, b))
        .slice(0, MOST_NEAR);
    },
  };
}

/** One slip in a word of four to seven letters, two in a longer one; none in shorter words or in numbers. */
function slipsAllowed(typed: string): number {
  if (/\d/.test(typed) || typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** Few mistype the first letter of a word: it may be swapped, missing or one too many, but is no other letter. */
function mayBegin(typed: string, word: string): boolean {
  if (typed[0] === word[0]) return true;
  return typed.length > 4 && (typed[1] === word[0] || typed[0] === word[1]);
}

function firstLetter(typed: string, a: SurfaceWord, b: SurfaceWord): number {
  return Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]);
}

function lengthGap(typed: string, a: SurfaceWord, b: SurfaceWord): number {
  return Math.abs(a.word.length - typed.length) - Math.abs(b.word.length - typed.length);
}

function beginning(words: readonly SurfaceWord[], prefix: string): SurfaceWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as SurfaceWord).word < prefix) low = middle + 1;
    else high = middle;
  }
  const found: SurfaceWord[] = [];
  for (let place = low; place < words.length && found.length < MOST_BEGINNINGS; place++) {
    const word = words[place] as SurfaceWord;
    if (!word.word.startsWith(prefix)) break;
    found.push(word);
  }
  return found;
}

/** The letters of a word as one bit each; all else shares the last. */
function lettersOf(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place++) {
    const letter = word.charCodeAt(place) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
