import { stemOf } from "#data/text/analyse.ts";
import type { Evidence } from "./evidence.ts";
import type { QueryWord } from "./query-words.ts";
import { relatedTerms } from "./related-words.ts";
import type { TopicIndex } from "./topics.ts";
import type { NearWord, SurfaceWord, Vocabulary } from "./vocabulary.ts";

/** A term that stands for a word of the query. */
export interface Alternative {
  readonly term: string;
  /** 0 to 1: 1 the word itself, less for words that begin so, look so or mean nearly so. */
  readonly weight: number;
  /** 0 to 1: how far a match through it counts as having matched the word at all. */
  readonly credit: number;
  /** Whether the word is only the beginning of the words that the term stands for. */
  readonly isBeginning: boolean;
}

/** A word of the query with all that it may stand for; the best alternative counts, never their sum. */
export interface WordGroup {
  /** As typed, folded. */
  readonly typed: string;
  /** What was most likely meant: as typed, or the nearest word that is known. */
  readonly meant: string;
  /** As `meant`, or the most common word that begins so where it is only begun. */
  readonly likely: string;
  readonly alternatives: readonly Alternative[];
  /** The terms of two words that are also written as this one; they are marked, and bring nothing by themselves. */
  readonly parts: readonly string[];
  /**
   * `telling`: names the subject. `asking`: names the kind of answer. `soft`: says little. `general`: everyday
   * casework, supports a hit and never makes one. `other`: other business, which nothing here matches.
   */
  readonly role: "telling" | "asking" | "soft" | "general" | "other";
  /** 0 to 1: how much of the query's meaning it carries. */
  readonly info: number;
  /** Whether a topic without records holds it and nothing else does. */
  readonly isTopicAlone: boolean;
}

/** A word with its alternatives, before its role in the query is known. */
export type ReadWord = Omit<WordGroup, "role">;

/** What reading a word needs to know of the collection. */
export interface KnownWords {
  readonly count: number;
  /** Whether documents have kinds: only then do words mean what they mean in this field. */
  readonly hasKinds: boolean;
  readonly vocabulary: Vocabulary;
  readonly evidence: (term: string) => Evidence;
  readonly topics: TopicIndex;
}

/** How much each kind of alternative counts beside the word itself; tuned on the judgements in tests/relevance. */
const WEIGHT = {
  related: 0.55,
  joined: 0.95,
  oneSlip: 0.9,
  twoSlips: 0.7,
  nextNear: 0.7,
  beginning: 0.8,
  besideExact: 0.7,
};
/** A half word is taken for the whole while it is typed; beside the word itself it is no proof. */
const CREDIT = { related: 0.6, beginning: 0.9, besideExact: 0.8 };
const LEAST_INFO = 0.1;
/** A word that is only guessed at, from its beginning or through a slip, says no more than this, however rare. */
const GUESSED_INFO = 0.45;

/** So many letters, where they can become one term only, are taken for it: fewer would be too sudden. */
const TELLING_BEGINNING = 3;

/** Finds what each word may stand for. */
export function readWords(words: readonly QueryWord[], known: KnownWords): ReadWord[] {
  return words.map((word, place) => readWord(word, joinedTerms(words, place, known.vocabulary), known));
}

/** `help line` also stands for `helpline` where that is known: each of the two words takes it as another form. */
function joinedTerms(words: readonly QueryWord[], place: number, vocabulary: Vocabulary): string[] {
  const pairs = [words.slice(place - 1, place + 1), words.slice(place, place + 2)].filter(({ length }) => length === 2);
  const joined = pairs.map((pair) => pair.map(({ word }) => word).join(""));
  return joined.filter((word) => vocabulary.has(word)).map(stemOf);
}

function readWord(query: QueryWord, joined: readonly string[], known: KnownWords): ReadWord {
  const { word, term, isOpen, ofAge } = query;
  const { vocabulary } = known;
  const alternatives = createAlternatives(known);
  const begun = isOpen ? vocabulary.beginningWith(word) : [];
  const whole = word.length >= TELLING_BEGINNING && isOneTerm(begun) ? mostCommon(begun).word : null;
  alternatives.add(whole === null ? term : stemOf(whole), 1, 1);
  const isExact = alternatives.all().length > 0;
  for (const other of joined) alternatives.add(other, WEIGHT.joined, 1);
  // A word that only a topic without records holds means that topic: CLA is not the beginning of Clare.
  const isTopicAlone = isExact && vocabulary.has(word) && known.evidence(term).docs.length === 0;
  if (!isTopicAlone) addBegun(alternatives, word, begun, isExact);
  const isKnown = begun.length > 0 || alternatives.all().length > 0 || vocabulary.isTypable(word);
  const near = isKnown ? [] : vocabulary.near(word, isOpen);
  addNear(alternatives, word, near);
  const own = alternatives.all();
  const meant = whole ?? near[0]?.word ?? word;
  const likely = isExact || begun.length === 0 ? meant : mostCommon(begun).word;
  const related = known.hasKinds ? [...relatedTerms(stemOf(likely)), ...ofAge.map(stemOf)] : [];
  for (const other of related) alternatives.add(other, WEIGHT.related, CREDIT.related);
  const all = alternatives.all();
  const held = informativeness(own.length > 0 ? own : all, known) ?? unknownInfo(word);
  const parts = (vocabulary.parts(word) ?? []).map(stemOf);
  const info = isExact ? held : Math.min(held, GUESSED_INFO);
  return { typed: word, meant, likely, alternatives: all, parts, info, isTopicAlone };
}

/** Whether a half word can only become one: `referr` is `referral` or `referred`, which are searched by one term. */
function isOneTerm([first, ...others]: readonly SurfaceWord[]): boolean {
  return first !== undefined && others.every(({ term }) => term === first.term);
}

interface Alternatives {
  /** Adds a term that some document or topic holds, where it is not there with as much weight already. */
  readonly add: (term: string, weight: number, credit: number, isBeginning?: boolean) => void;
  readonly all: () => readonly Alternative[];
}

function createAlternatives({ evidence, topics }: KnownWords): Alternatives {
  const byTerm = new Map<string, Alternative>();
  return {
    add(term, weight, credit, isBeginning = false) {
      if (weight <= (byTerm.get(term)?.weight ?? 0)) return;
      if (evidence(term).docs.length === 0 && topics.postings(term).docs.length === 0) return;
      byTerm.set(term, { term, weight, credit, isBeginning });
    },
    all: () => [...byTerm.values()],
  };
}

/** The words that a half word may become; beside the word that it already is they count less. */
function addBegun({ add }: Alternatives, word: string, begun: readonly SurfaceWord[], isExact: boolean): void {
  const kind = isExact ? "besideExact" : "beginning";
  for (const whole of begun) {
    const complete = 0.5 + 0.5 * (word.length / whole.word.length);
    add(whole.term, complete * WEIGHT[kind], CREDIT[kind], true);
  }
}

/** The words that a mistyped one may be meant for, the likeliest first. */
function addNear({ add }: Alternatives, word: string, near: readonly NearWord[]): void {
  near.forEach(({ term, distance }, order) => {
    const weight = (distance === 1 ? WEIGHT.oneSlip : WEIGHT.twoSlips) * (order === 0 ? 1 : WEIGHT.nextNear);
    // A slip in a long word leaves little doubt; in a short one it may be another word: `lies` is not `lines`.
    add(term, weight, 1 - distance / word.length);
  });
}

function mostCommon(words: readonly SurfaceWord[]): SurfaceWord {
  return words.reduce((one, other) => (other.count > one.count ? other : one));
}

/** An unknown word says something, and all of it against what is found; a single letter says little. */
function unknownInfo(word: string): number {
  return word.length < 2 ? 0.1 : 0.55;
}

/** Null where no document holds any of them. */
function informativeness(alternatives: readonly Alternative[], { count, evidence }: KnownWords): number | null {
  const strongest = Math.max(...alternatives.map(({ weight }) => weight));
  const held = alternatives
    .filter(({ weight }) => weight >= strongest * 0.7)
    .map(({ term }) => evidence(term).docs.length);
  const most = Math.max(0, ...held);
  return most === 0 ? null : Math.max(LEAST_INFO, Math.log((count + 1) / (most + 0.5)) / Math.log(count + 1));
}
