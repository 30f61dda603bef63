import type { SearchDocument } from "./document.ts";
import type { Evidence } from "./evidence.ts";
import type { AnalysedLine } from "./lines.ts";
import type { Name, NameIndex } from "./names.ts";
import { type Circumstances, preference } from "./preference.ts";
import { closeness } from "./proximity.ts";
import type { Query } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import type { TopicIndex } from "./topics.ts";

/** What ranking needs to know of the collection. */
export interface Ranked extends Circumstances {
  readonly documents: readonly SearchDocument[];
  /** The lines of each document. */
  readonly lines: readonly (readonly AnalysedLine[])[];
  readonly evidence: (term: string) => Evidence;
  readonly names: NameIndex;
  readonly topics: TopicIndex;
}

/** How much each sign counts; tuned on the judgements kept in tests/relevance, see there how. */
const WEIGHT = {
  role: { telling: 1, asking: 0.25, soft: 0.35, general: 0.35, other: 0 },
  exactTitle: 1000,
  exactName: 900,
  subjectName: 1.2,
  beginsName: 1,
  heldName: 0.9,
  topic: 0.7,
  closeness: 0.3,
};
const RERANKED = 50;

/** Documents that match a query, best first; empty where too little of its meaning is matched. */
export function rank(query: Query, ranked: Ranked): Ranking[] {
  const { documents } = ranked;
  const count = documents.length;
  const score = new Float64Array(count);
  const matched = new Float64Array(count);
  const telling = new Uint8Array(count);
  const total = query.groups.reduce((sum, { info }) => sum + info, 0);
  addWords(query, ranked, { score, matched, telling });
  const scale = score.reduce((most, one) => Math.max(most, one), 0) || 1;
  const bonus = bonuses(query, ranked, total);
  const least = leastCoverage(query);
  const found: Ranking[] = [];
  for (let place = 0; place < count; place++) {
    const extra = bonus.get(place);
    const coverage = Math.min(1, (matched[place] as number) / (total || 1));
    const isNamed = (extra?.name ?? 0) > 0;
    if (!isNamed && (telling[place] === 0 || coverage < least)) continue;
    const words = (score[place] as number) * (0.4 + 0.6 * coverage);
    const sum = words + scale * ((extra?.name ?? 0) + (extra?.topic ?? 0));
    found.push({ place, score: sum * preference(documents[place] as SearchDocument, query, ranked) });
  }
  return reranked(query, found, ranked, scale).map(({ place, score: one }) => ({
    place,
    score: one + (bonus.get(place)?.exact ?? 0),
  }));
}

interface Sums {
  readonly score: Float64Array;
  readonly matched: Float64Array;
  readonly telling: Uint8Array;
}

/** Adds up, word by word, the best that any alternative of the word says of each document. */
function addWords(query: Query, ranked: Ranked, sums: Sums): void {
  const count = ranked.documents.length;
  const best = new Float64Array(count);
  const credit = new Float64Array(count);
  query.groups.forEach((group, at) => {
    best.fill(0);
    credit.fill(0);
    for (const { term, weight, credit: share } of group.alternatives) {
      const { docs, scores, credits } = ranked.evidence(term);
      for (let i = 0; i < docs.length; i++) {
        const place = docs[i] as number;
        const one = weight * (scores[i] as number);
        if (one > (best[place] as number)) best[place] = one;
        const held = share * (credits[i] as number);
        if (held > (credit[place] as number)) credit[place] = held;
      }
    }
    for (const { topic, certainty, groups } of query.named) {
      if (!groups.includes(at)) continue;
      for (const { place } of ranked.topics.documentsAbout(topic)) {
        if (certainty > (credit[place] as number)) credit[place] = certainty;
      }
    }
    const weight = WEIGHT.role[group.role];
    for (let place = 0; place < count; place++) {
      if (credit[place] === 0) continue;
      sums.score[place] = (sums.score[place] as number) + weight * (best[place] as number);
      sums.matched[place] = (sums.matched[place] as number) + group.info * (credit[place] as number);
      if (group.role === "telling") sums.telling[place] = 1;
    }
  });
}

interface Bonus {
  name: number;
  topic: number;
  exact: number;
}

/** What names and topics that the query holds whole add, as shares of the best score by words. */
function bonuses(query: Query, ranked: Ranked, total: number): Map<number, Bonus> {
  const found = new Map<number, Bonus>();
  const of = (place: number) => {
    const bonus = found.get(place) ?? { name: 0, topic: 0, exact: 0 };
    found.set(place, bonus);
    return bonus;
  };
  const atLeast = (place: number, name: number) => {
    const bonus = of(place);
    bonus.name = Math.max(bonus.name, name);
  };
  for (const compact of query.compacts) {
    for (const name of ranked.names.beginningWith(compact)) {
      const share = compact.length / name.compact.length;
      atLeast(name.place, WEIGHT.beginsName * (0.5 + 0.5 * share));
      if (share === 1) of(name.place).exact = Math.max(of(name.place).exact, exactness(name));
    }
  }
  for (const compact of query.subjectCompacts) {
    if (compact.length < 2) continue;
    for (const name of ranked.names.beginningWith(compact)) {
      const share = compact.length / name.compact.length;
      atLeast(name.place, share === 1 ? WEIGHT.subjectName : WEIGHT.beginsName * (0.4 + 0.5 * share));
    }
  }
  const share = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (query.groups[place]?.info ?? 0), 0) / (total || 1);
  for (const { name, groups } of query.held) {
    if (groups.length > 0) atLeast(name.place, WEIGHT.heldName * share(groups));
  }
  for (const { topic, certainty, groups } of query.named) {
    const meant = certainty * share(groups);
    for (const { place, weight } of ranked.topics.documentsAbout(topic)) {
      of(place).topic = Math.max(of(place).topic, WEIGHT.topic * meant * weight);
    }
  }
  return found;
}

function exactness({ kind }: Name): number {
  if (kind === "title-part") return 0;
  return kind === "title" ? WEIGHT.exactTitle : WEIGHT.exactName;
}

/** Least share of the query's meaning that a hit must match: a long sentence holds more that nothing here needs. */
function leastCoverage({ groups }: Query): number {
  const words = groups.filter(({ role }) => role === "telling").length;
  if (words <= 2) return 0.5;
  return Math.max(0.18, 1.35 / words);
}

/** Lifts those of the first documents in which neighbouring words of the query stand together. */
function reranked(query: Query, found: Ranking[], { lines }: Ranked, scale: number): Ranking[] {
  const first = found.sort((a, b) => b.score - a.score || a.place - b.place).slice(0, RERANKED);
  const lifted = first.map(({ place, score }) => ({
    place,
    score: score + scale * WEIGHT.closeness * closeness(query.groups, lines[place] ?? []),
  }));
  return [...lifted, ...found.slice(RERANKED)];
}
