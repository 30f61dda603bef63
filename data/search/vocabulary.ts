import { stemOf } from "#data/text/analyse.ts";
import { firstPlace } from "#data/text/first-place.ts";
import { editDistance, prefixDistance } from "./edit-distance.ts";

/** A word as people write it, with the term it is searched by. */
export interface SurfaceWord {
  readonly word: string;
  readonly term: string;
  /** Whether it stands in a title, another name or a topic's name, or is one that people search by. */
  readonly inName: boolean;
  /** Whether the collection holds it; else people only type it. */
  readonly isOwn: boolean;
  /** Whether it says nothing about the subject. */
  readonly isStop: boolean;
  /** Whether it is no word that is known as such, but one without its ending. */
  readonly isStem: boolean;
  /** Whether a name writes it in capitals. */
  readonly isAcronym: boolean;
  /** How common it is: in how many lines it stands. */
  readonly count: number;
}

/** A word near to one that the collection does not know. */
export interface NearWord extends SurfaceWord {
  /** How many slips of the fingers away. */
  readonly distance: number;
}

/** Words as they are written, for what stems cannot do: half words and typing errors. */
export interface Vocabulary {
  /** Whether the collection itself holds a word. */
  readonly has: (word: string) => boolean;
  readonly isAcronym: (word: string) => boolean;
  /** Whether a word or another form of it is known at all, if only as one that people type. */
  readonly isTypable: (word: string) => boolean;
  /** The two words that stand in the collection as neighbours, or with a hyphen, and are written as one here. */
  readonly parts: (compound: string) => readonly string[] | undefined;
  /** Words that begin with `prefix`, the most common where they are many; a short one looks at names only, where nearly all would fit it. */
  readonly beginningWith: (prefix: string) => readonly SurfaceWord[];
  /** Words that `typed` may have been meant for, nearest first; `open`: it may lack its end. Empty for digits. */
  readonly near: (typed: string, open: boolean) => readonly NearWord[];
}

/** So many letters say enough to look at every word, not at names alone. */
const TELLING_PREFIX = 3;
/** So many letters, one of them wrong, say enough to know a word by its beginning: `grant` is not `grand`. */
const TELLING_HALF = 6;
/** So many letters leave room for two slips. */
const LONG_WORD = 8;
/** Most words that one prefix stands for: more would cost time and say nothing. */
const MOST_BEGINNINGS = 24;
/** Most words that one mistyped word stands for. */
const MOST_NEAR = 6;
/** Words whose near ones are remembered. */
const MOST_REMEMBERED = 200;

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
  const typable = new Set(all.map(({ word }) => word));
  const terms = new Set(all.map(({ term }) => term));
  const own = new Set(all.filter(({ isOwn }) => isOwn).map(({ word }) => word));
  const acronyms = new Set(all.filter(({ isAcronym }) => isAcronym).map(({ word }) => word));
  const letters = Int32Array.from(all, ({ word }) => lettersOf(word));
  return {
    has: (word) => own.has(word),
    isAcronym: (word) => acronyms.has(word),
    isTypable: (word) => typable.has(word) || terms.has(stemOf(word)),
    parts: (compound) => compounds.get(compound),
    beginningWith: (prefix) => beginning(prefix.length < TELLING_PREFIX ? names : all, prefix),
    near: remembering((typed, open) => {
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
      const nearest = Math.min(...found.map(({ distance }) => distance));
      return found
        .filter(({ distance }) => distance === nearest)
        .sort((a, b) => a.distance - b.distance || oddity(typed, a.word) - oddity(typed, b.word) || b.count - a.count)
        .slice(0, MOST_NEAR);
    }),
  };
}

/** Remembers the last answers: a query asks for each of its words at each further letter. */
function remembering(near: Vocabulary["near"]): Vocabulary["near"] {
  const remembered = new Map<string, readonly NearWord[]>();
  return (typed, open) => {
    const key = open ? `${typed}*` : typed;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = near(typed, open);
    remembered.set(key, found);
    return found;
  };
}

/** One slip in a word of four to seven letters, two in a longer one; none in shorter words or in numbers. */
function slipsAllowed(typed: string): number {
  if (/\d/.test(typed) || typed.length < 4) return 0;
  return typed.length < LONG_WORD ? 1 : 2;
}

/**
 * Few mistype the first letter of a word: it may be swapped, missing or one too many, or the key beside it; another
 * letter only where many others are right.
 */
function mayBegin(typed: string, word: string): boolean {
  if (typed[0] === word[0] || typed[0] === word[1]) return true;
  if (typed.length < 5) return false;
  return typed[1] === word[0] || typed.length >= LONG_WORD || isBeside(typed[0], word[0]);
}

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether two letters stand next to each other on the keyboard. */
function isBeside(one = "", other = ""): boolean {
  return KEYS.some((row) => row.includes(one + other) || row.includes(other + one));
}

/** How odd a slip would be: the first letter is seldom wrong, and so is one for which a far key was pressed. */
function oddity(typed: string, word: string): number {
  return (typed[0] === word[0] ? 0 : 2) + (isFarKey(typed, word) ? 1 : 0);
}

function isFarKey(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const wrong = [...typed].flatMap((letter, at) => (letter === word[at] ? [] : [[letter, word[at]] as const]));
  return wrong.length === 1 && !isBeside(...(wrong[0] as readonly [string, string]));
}

function beginning(words: readonly SurfaceWord[], prefix: string): SurfaceWord[] {
  const from = firstPlace(0, words.length, (place) => (words[place] as SurfaceWord).word >= prefix);
  let to = from;
  while (words[to]?.word.startsWith(prefix)) to++;
  const found = words.slice(from, to);
  if (found.length <= MOST_BEGINNINGS) return found;
  return found.sort((a, b) => b.count - a.count).slice(0, MOST_BEGINNINGS);
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
