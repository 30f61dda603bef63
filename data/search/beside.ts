import { terms } from "#data/text/analyse.ts";
import { prefixMark } from "#data/text/highlight.ts";
import type { NumberQuery } from "./numbers.ts";
import type { Query } from "./query.ts";
import type { SearchResult } from "./result.ts";
import type { NamedTopic, TopicIndex } from "./topics.ts";
import type { WordGroup } from "./word-group.ts";

/** A topic that surely is meant is said; one that half a word may mean is not. */
const SURE = 0.75;
/** A topic that only a small part of the query means is searched, but not worth saying. */
const TELLING_SHARE = 0.34;
const MOST_ALSO = 3;

/** What to say beside the hits: the topics that were searched too, and today's words for outdated ones. */
export function wordsBeside(
  { groups, named }: Query,
  { topics, isEmpty }: TopicIndex,
): Pick<SearchResult, "alsoSearched" | "sayInstead"> {
  const total = groups.reduce((sum, { info }) => sum + info, 0) || 1;
  const shareOf = ({ groups: places }: NamedTopic) =>
    places.reduce((sum, place) => sum + (groups[place]?.info ?? 0), 0) / total;
  const sure = named
    .filter((topic) => topic.certainty >= SURE && shareOf(topic) >= TELLING_SHARE && !isEmpty(topic.topic))
    .sort((a, b) => shareOf(b) - shareOf(a) || a.topic - b.topic);
  const typed = new Set(groups.flatMap(({ alternatives, info }) => (info > 0 ? (alternatives[0]?.term ?? []) : [])));
  return {
    alsoSearched: [
      ...new Set(
        sure.flatMap(({ topic, say }) => {
          const label = say ?? topics[topic]?.prefLabel ?? "";
          return terms(label).every((term) => typed.has(term)) ? [] : [label];
        }),
      ),
    ].slice(0, MOST_ALSO),
    sayInstead: named
      .filter(({ certainty }) => certainty >= SURE)
      .flatMap(({ text, say }) => (say === null ? [] : [{ term: text, say }])),
  };
}

/** Terms and beginnings to mark in what is shown. */
export function marksOf({ groups, open }: Query, number: NumberQuery | null): string[] {
  const marks = groups.flatMap(({ alternatives, parts, typed }) => [
    ...parts,
    ...alternatives.filter(({ isBeginning }) => !isBeginning).map(({ term }) => term),
    ...(typed === open ? [prefixMark(typed)] : []),
  ]);
  return [...new Set(number ? [number.digits, ...marks] : marks)];
}

/** What to offer where nothing was found, as ids, best first. */
export interface NearestTopics {
  readonly nearestTopics: readonly string[];
  /** Topics that are surely meant and no document is about: the nearest ones stand for them. */
  readonly emptyTopics: readonly string[];
}

/** Where something was found, or nothing is near. */
export const NOTHING_NEAR: NearestTopics = { nearestTopics: [], emptyTopics: [] };

/** The topics that a query which found nothing means, or those whose words are nearest; all have documents. */
export function nearestTopics(query: Query, index: TopicIndex, most: number): NearestTopics {
  const called = index.called(query.stems);
  // Beside other business a word of a topic means something else: no "kinship allowance" is about accommodation.
  if (called.length === 0 && query.groups.some(({ role }) => role === "other")) return NOTHING_NEAR;
  const surely = called.length > 0 ? called : surelyNamed(query);
  const meant = surely.length > 0 ? surely : topicsByWords(query.groups, index);
  const near = meant.flatMap((topic) => (index.isEmpty(topic) ? index.nextTo(topic) : topic));
  const idsOf = (places: readonly number[]) => places.flatMap((place) => index.topics[place]?.id ?? []);
  return {
    nearestTopics: idsOf([...new Set(near)].slice(0, most)),
    emptyTopics: idsOf(surely.filter(index.isEmpty)),
  };
}

/** The topics that are surely named, those first that more of the words name. */
function surelyNamed({ named }: Query): number[] {
  return named
    .filter(({ certainty }) => certainty >= SURE)
    .sort((a, b) => b.groups.length - a.groups.length || a.topic - b.topic)
    .map(({ topic }) => topic);
}

function topicsByWords(groups: readonly WordGroup[], { postings }: TopicIndex): number[] {
  const scores = new Map<number, number>();
  for (const { alternatives, role, typed, meant } of groups) {
    // A word nobody here knows is a typing error at best: its look-alikes are no neighbours in meaning.
    if (role !== "telling" || meant !== typed) continue;
    for (const { term, weight } of alternatives) {
      const { docs, scores: own } = postings(term);
      docs.forEach((topic, at) => {
        scores.set(topic, (scores.get(topic) ?? 0) + weight * (own[at] ?? 0));
      });
    }
  }
  return [...scores].sort(([one, a], [other, b]) => b - a || one - other).map(([topic]) => topic);
}
