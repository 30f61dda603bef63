import type { Collection } from "#data/model/collection.ts";
import { localDay } from "#data/model/date-text.ts";
import type { Kind } from "#data/model/record.ts";
import { marksOf, type NearestTopics, NOTHING_NEAR, nearestTopics, wordsBeside } from "./beside.ts";
import { documentsOf, type SearchDocument, type SearchNumber, type SearchTopic } from "./document.ts";
import { createEvidence } from "./evidence.ts";
import { type AnalysedLine, linesOf } from "./lines.ts";
import { mixKinds } from "./mix-kinds.ts";
import { createNameIndex } from "./names.ts";
import { createNumberIndex, type NumberQuery, rankNumbers } from "./numbers.ts";
import { LONGEST_QUERY, parseQuery, type Query } from "./query.ts";
import { rank } from "./rank.ts";
import type { Ranking } from "./ranking.ts";
import { createReasons } from "./reason.ts";
import type { Hit, Search, SearchResult } from "./result.ts";
import { steadily } from "./steady.ts";
import { compounds, surfaceLines, surfaceWords } from "./surface-words.ts";
import { createTopicIndex, type TopicIndex } from "./topics.ts";
import { typableWords } from "./typable-words.ts";
import { createVocabulary } from "./vocabulary.ts";

/** A hit in a collection that may be foreign: its ids are its own, and it may know no kinds. */
export type DocumentHit = Omit<Hit, "id" | "kind"> & { readonly id: string; readonly kind: Kind | null };
export type DocumentResult = Omit<SearchResult, "hits" | keyof NearestTopics> &
  NearestTopics & { readonly hits: readonly DocumentHit[] };
export type DocumentSearch = (query: string, options?: { readonly limit?: number }) => Promise<DocumentResult>;

export interface SearchOptions {
  /** The name of the local catalogue, whose records come first where two match equally well. */
  readonly area: string;
  /** The clock: overdue records drop. */
  readonly now: () => Date;
}

const DEFAULT_LIMIT = 50;
const MOST_NEAREST = 4;
const YEAR_DIGITS = 4;

/** Builds the search of a collection: an index in memory, and the function that asks it. */
export function createSearch(collection: Collection, options: SearchOptions): Search {
  return atOnce(searchInSteps(collection, options));
}

/** As `createSearch`, in steps of a few milliseconds, so that whoever has it built can do other things in between. */
export function searchInSteps(collection: Collection, options: SearchOptions): Steps<Search> {
  const topics = [...collection.topics.values()];
  // Documents of a collection have full ids and kinds, so that their hits are hits of the panel.
  return documentSearchInSteps(documentsOf(collection), { ...options, topics }) as Steps<Search>;
}

/** As `createSearch`, for documents of any collection; fields and topics that it lacks are empty. */
export function createSearchOfDocuments(
  documents: readonly SearchDocument[],
  options: SearchOptions & { readonly topics: readonly SearchTopic[] },
): DocumentSearch {
  return atOnce(documentSearchInSteps(documents, options));
}

/** Work in steps: null until it is done, then what comes of it once; the steps that are left make that quicker. */
export type Steps<Result> = Generator<Result | null, void, void>;

function atOnce<Result>(steps: Steps<Result>): Result {
  const [result] = [...steps].filter((step) => step !== null);
  return result as Result;
}

/** Documents cut into lines in one step. */
const DOCUMENTS_A_STEP = 30;
/** The first letters of a search begin the most words, each of which is asked for the first time. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const BEGINNINGS = [...LETTERS, ...LETTERS.flatMap((one) => LETTERS.map((other) => one + other))];

function* documentSearchInSteps(
  unordered: readonly SearchDocument[],
  { topics, area, now }: SearchOptions & { readonly topics: readonly SearchTopic[] },
): Steps<DocumentSearch> {
  // The order of loading must not show in the results.
  const documents = [...unordered].sort(byTitle);
  const topicIndex = createTopicIndex([...topics].sort(byId), documents);
  yield null;
  const lines: AnalysedLine[][] = [];
  for (const document of documents) {
    lines.push(linesOf(document));
    if (lines.length % DOCUMENTS_A_STEP === 0) yield null;
  }
  const names = createNameIndex(lines);
  yield null;
  const numbers = createNumberIndex(documents);
  const evidence = createEvidence(documents, lines, topicIndex);
  yield null;
  const surface = surfaceLines(lines, topics);
  yield null;
  const hasKinds = documents.some(({ kind }) => kind !== null);
  const own = surfaceWords(surface);
  yield null;
  const vocabulary = createVocabulary(hasKinds ? typableWords(own) : own, compounds(surface));
  const known = { count: documents.length, vocabulary, evidence, hasKinds, names, topics: topicIndex };

  const ranked = { documents, lines, evidence, names, topics: topicIndex, area, isForSubject: topicIndex.isInTitle };

  const steady = steadily(find);

  const search: DocumentSearch = async (text, { limit = DEFAULT_LIMIT } = {}) => {
    const { query, number, found, foundBy } = steady(spacedOnce(text.slice(0, LONGEST_QUERY)), limit);
    const reasonFor = createReasons(foundBy.groups);
    const sorted = found.map((hit) => ({ ...hit, document: documents[hit.place] as SearchDocument }));
    const asksKind = foundBy.intents.some(({ kinds }) => kinds.length > 0);
    const hits = (asksKind || number ? sorted : mixKinds(sorted))
      .slice(0, limit)
      .map(({ document, place, score, number: own }) => ({
        id: document.id,
        title: document.title,
        kind: document.kind,
        score,
        reason: own
          ? { kind: "number" as const, text: own.shown }
          : reasonFor(lines[place] ?? [], () => topicLabel(document, foundBy, topicIndex)),
      }));
    return {
      query: text,
      hits,
      ...wordsBeside(query, topicIndex),
      highlight: marksOf(foundBy, number),
      ...(found.length > 0 ? NOTHING_NEAR : nearestTopics(query, topicIndex, MOST_NEAREST)),
    };
  };
  yield search;
  const asked = new Set<string>();
  for (const beginning of BEGINNINGS) {
    for (const { term } of vocabulary.beginningWith(beginning)) {
      if (asked.has(term)) continue;
      asked.add(term);
      evidence(term);
      yield null;
    }
  }

  function find(typed: string, most: number): Found {
    const today = localDay(now());
    const isName = /\p{L}/u.test(typed) && names.has(typed);
    const number = isName ? null : numbers.parse(typed);
    const owners = number ? numbers.find(number.digits) : [];
    // A number that nobody has is never taken for another, but a year beside words is a word.
    const isNumber = number && (owners.length > 0 || (number.rest === "" && number.digits.length > YEAR_DIGITS));
    // A number alone may be a name too: 101 is the police before it is anybody else's.
    const query = parseQuery(isNumber && number.rest !== "" ? number.rest : typed, known);
    const byWords = rank(query, { ...ranked, today }, most);
    const asked = { query, foundBy: query };
    if (!isNumber) return { ...asked, number: null, found: inOrder(byWords.map((hit) => ({ ...hit, number: null }))) };
    return { ...asked, number, found: inOrder(rankNumbers(owners, documents, byWords, { ...ranked, today })) };
  }
}

/** A text is read letter by letter, and white space that says nothing must not count as letters. */
function spacedOnce(text: string): string {
  return text.trimStart().replace(/\s+/g, " ");
}

interface Found {
  readonly query: Query;
  readonly foundBy: Query;
  readonly number: NumberQuery | null;
  /** Best first. */
  readonly found: readonly (Ranking & { readonly number: SearchNumber | null })[];
}

/** Best first. Documents are in the order of their titles, in which equals stand. */
function inOrder<Hit extends Ranking>(found: Hit[]): Hit[] {
  return found.sort((a, b) => b.score - a.score || a.place - b.place);
}

/** The topic through which a document may have been found: one that the query names, else one that holds its words. */
function topicLabel(
  document: SearchDocument,
  { named, groups }: Query,
  { topics, postings }: TopicIndex,
): string | null {
  const isAbout = (topic: number) => document.topics.includes(topics[topic]?.id ?? "");
  const through =
    named.find(({ topic }) => isAbout(topic))?.topic ??
    groups
      .flatMap(({ alternatives }) => alternatives.map(({ term }) => postings(term).docs.find(isAbout)))
      .find((topic) => topic !== undefined);
  return through === undefined ? null : (topics[through]?.prefLabel ?? null);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byTitle(a: SearchDocument, b: SearchDocument): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return byId(a, b);
}
