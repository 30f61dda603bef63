import type { Evidence } from "./evidence.ts";
import type { Query } from "./query.ts";
import type { TopicIndex } from "./topics.ts";
import type { WordGroup } from "./word-group.ts";

/** What the words of a query say of each document, by place. */
export interface WordSums {
  readonly score: Float64Array;
  /** How much of the query's meaning is matched, in the unit of `WordGroup.info`. */
  readonly matched: Float64Array;
  /** 1 where a word is matched that names the subject. */
  readonly telling: Uint8Array;
}

/** How much a match of each role counts; tuned on the judgements kept in tests/relevance. */
const ROLE: Readonly<Record<WordGroup["role"], number>> = {
  telling: 1,
  asking: 0.25,
  soft: 0.35,
  general: 0.35,
  other: 0,
};

/** Adds up, word by word, the best that any alternative of the word says of each document. */
export function sumWords(
  query: Query,
  count: number,
  evidence: (term: string) => Evidence,
  topics: TopicIndex,
): WordSums {
  const sums = {
    score: new Float64Array(count),
    matched: new Float64Array(count),
    telling: new Uint8Array(count),
  };
  const best = new Float64Array(count);
  const credit = new Float64Array(count);
  query.groups.forEach((group, at) => {
    best.fill(0);
    credit.fill(0);
    for (const alternative of group.alternatives) {
      raise(best, credit, evidence(alternative.term), alternative.weight, alternative.credit);
    }
    for (const { topic, certainty, groups } of query.named) {
      if (!groups.includes(at)) continue;
      for (const { place } of topics.documentsAbout(topic)) {
        if (certainty > (credit[place] as number)) credit[place] = certainty;
      }
    }
    addGroup(sums, best, credit, group);
  });
  return sums;
}

function raise(
  best: Float64Array,
  credit: Float64Array,
  { docs, scores, credits }: Evidence,
  weight: number,
  share: number,
): void {
  for (let at = 0; at < docs.length; at++) {
    const place = docs[at] as number;
    const score = weight * (scores[at] as number);
    if (score > (best[place] as number)) best[place] = score;
    const held = share * (credits[at] as number);
    if (held > (credit[place] as number)) credit[place] = held;
  }
}

function addGroup(sums: WordSums, best: Float64Array, credit: Float64Array, { role, info }: WordGroup): void {
  const weight = ROLE[role];
  const isTelling = role === "telling" ? 1 : 0;
  if (role === "other") return;
  for (let place = 0; place < credit.length; place++) {
    const held = credit[place] as number;
    if (held === 0) continue;
    sums.score[place] = (sums.score[place] as number) + weight * (best[place] as number);
    sums.matched[place] = (sums.matched[place] as number) + info * held;
    if (isTelling === 1) sums.telling[place] = 1;
  }
}
