import { bonusesFor } from "./bonus.ts";
import type { SearchDocument } from "./document.ts";
import type { Evidence } from "./evidence.ts";
import type { AnalysedLine } from "./lines.ts";
import type { NameIndex } from "./names.ts";
import { type Circumstances, preferenceFor } from "./preference.ts";
import { createCloseness } from "./proximity.ts";
import type { Query } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import type { TopicIndex } from "./topics.ts";
import { withoutPartOfName } from "./whole-name.ts";
import { sumWords } from "./word-sums.ts";

/** What ranking needs to know of the collection. */
export interface Ranked extends Circumstances {
  readonly documents: readonly SearchDocument[];
  /** The lines of each document. */
  readonly lines: readonly (readonly AnalysedLine[])[];
  readonly evidence: (term: string) => Evidence;
  readonly names: NameIndex;
  readonly topics: TopicIndex;
}

/** What neighbouring words add at most, as a share of the best score by words; +0.02 on names in a directory. */
const CLOSENESS = 0.4;
const RERANKED = 50;
/** How much of a document's score by words hangs on matching the whole query. */
const COVERAGE_SHARE = 0.75;

/**
 * The documents that match a query, in no order; none where too little of its meaning is matched.
 *
 * @param most at least this many of the best are among them
 */
export function rank(query: Query, ranked: Ranked, most: number): Ranking[] {
  const { documents } = ranked;
  const words = sumWords(query, documents.length, ranked.evidence, ranked.topics);
  const bonuses = bonusesFor(query, documents, ranked.names, ranked.topics, words);
  const total = query.groups.reduce((sum, { info }) => sum + info, 0) || 1;
  const best = nthHighest(words.score, 1) || 1;
  const namesOther = query.groups.some(({ role }) => role === "other");
  const least = leastCoverage(query, namesOther);
  const preference = preferenceFor(query, ranked);
  const scores = new Float64Array(documents.length);
  for (let place = 0; place < scores.length; place++) {
    const name = bonuses.name[place] as number;
    const coverage = Math.min(1, (words.matched[place] as number) / total);
    const isNamed = name > 0 && (!namesOther || (bonuses.exact[place] as number) > 0);
    if (!isNamed && (words.telling[place] === 0 || coverage < least)) continue;
    const byWords = (words.score[place] as number) * (1 - COVERAGE_SHARE + COVERAGE_SHARE * coverage);
    const sum = byWords + best * (name + (bonuses.topic[place] as number));
    scores[place] = sum * preference(documents[place] as SearchDocument) + (bonuses.exact[place] as number);
  }
  const held = (place: number) => (words.matched[place] as number) / total + (bonuses.exact[place] as number);
  const found = withoutPartOfName(query, strongest(scores, Math.max(most, RERANKED), held), ranked);
  return withCloseness(query, found, ranked, best);
}

/**
 * Least share of the query's meaning that a hit must match: a long sentence holds more that nothing here needs, but not
 * where it names other business.
 */
function leastCoverage({ groups }: Query, namesOther: boolean): number {
  if (namesOther) return 0.6;
  const words = groups.filter(({ role }) => role === "telling").length;
  return words <= 2 ? 0.65 : Math.max(0.18, 1.35 / words);
}

/** The documents whose score is among the highest `most`, all of a tie included. */
function strongest(scores: Float64Array, most: number, held: (place: number) => number): Ranking[] {
  const found: Ranking[] = [];
  const threshold = nthHighest(scores, most);
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number;
    if (score > 0 && score >= threshold) found.push({ place, score, held: held(place) });
  }
  return found;
}

/** The score that so many reach, 0 where fewer have one. */
function nthHighest(scores: Float64Array, most: number): number {
  // The highest so far, the least of them first: few scores come in once it holds some.
  const highest = new Float64Array(most);
  for (const score of scores) {
    if (score <= (highest[0] as number)) continue;
    let at = 1;
    for (; at < most && score > (highest[at] as number); at++) highest[at - 1] = highest[at] as number;
    highest[at - 1] = score;
  }
  return highest[0] as number;
}

/** Lifts those of the first documents in which neighbouring words of the query stand together. */
function withCloseness(query: Query, found: Ranking[], { lines }: Ranked, best: number): Ranking[] {
  if (query.groups.length < 2) return found;
  const closeness = createCloseness(query.groups);
  return found
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map((hit, order) => ({
      ...hit,
      score: order < RERANKED ? hit.score + best * CLOSENESS * closeness(lines[hit.place] ?? []) : hit.score,
    }));
}
