import type { Entry, TopicEntry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { sortOf, worthOf } from "./record-worth.ts";
import type { Suggestion } from "./result.ts";
import type { ScoredTopic } from "./topic-scores.ts";
import type { Who } from "./who.ts";

const MOST_SUGGESTIONS = 5;
/** A record names its main topic first; each further one says less of it. */
const NEXT_TOPIC = 0.6;
/** What a topic still weighs for each record that has been chosen for it. */
const COVERED = 0.6;
/** What a record is worth for each one of its sort that has been chosen. */
const SAME_SORT = 0.8;
/** What a topic beside one that was found takes over of its weight. */
const BESIDE = 0.15;
/** A record needs one topic that weighs so much: single hints choose nothing. */
const LEAST = 0.3;
const NONE: ReadonlySet<FullId> = new Set();

interface ChooseOptions {
  readonly area: string;
  readonly who: ReadonlySet<Who>;
  readonly lowered?: ReadonlySet<FullId>;
  readonly limit?: number;
}

/** Chooses records for topics, best first: each next one for what the earlier ones leave out, kinds mixed. */
export function chooseRecords(
  found: readonly ScoredTopic[],
  topics: readonly TopicEntry[],
  records: readonly Entry[],
  { area, who, lowered = NONE, limit = MOST_SUGGESTIONS }: ChooseOptions,
): Suggestion[] {
  const scores = new Map(found.map(({ place, score }) => [topics[place]?.id as string, score]));
  const weights = withNeighbours(found, topics);
  const isPast = found.some((topic) => topic.isPast);
  const left = records
    .filter(({ status }) => status === "current" || status === "unconfirmed")
    .filter(({ topics: own }) => own.some((id) => scores.has(id)) && own.some((id) => (weights.get(id) ?? 0) >= LEAST))
    .map((record) => ({ record, worth: worthOf(record, area, isPast, who) }));
  const chosen: Entry[] = [];
  const covered = new Map<string, number>();
  const isLowered = ({ record }: (typeof left)[number]) => Number(lowered.has(record.id));
  const gain = ({ record, worth }: (typeof left)[number]) =>
    worth *
    SAME_SORT ** chosen.filter((other) => sortOf(other) === sortOf(record)).length *
    record.topics.reduce(
      (sum, id, rank) => sum + (weights.get(id) ?? 0) * NEXT_TOPIC ** rank * COVERED ** (covered.get(id) ?? 0),
      0,
    );
  while (chosen.length < limit && left.length > 0) {
    const ranked = left.map((one) => ({ one, gain: gain(one) }));
    ranked.sort(
      (a, b) => isLowered(a.one) - isLowered(b.one) || b.gain - a.gain || (a.one.record.id < b.one.record.id ? -1 : 1),
    );
    const best = ranked[0]?.one;
    if (!best || (ranked[0]?.gain ?? 0) <= 0) break;
    chosen.push(best.record);
    for (const id of best.record.topics) covered.set(id, (covered.get(id) ?? 0) + 1);
    left.splice(left.indexOf(best), 1);
  }
  return chosen.map(({ id, topics: own }) => ({
    id,
    topics: own.filter((topic) => scores.has(topic)) as FullId[],
  }));
}

/** What topics weigh, with a little for those beside the ones that were found: what may come next. */
function withNeighbours(found: readonly ScoredTopic[], topics: readonly TopicEntry[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (id: string, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight);
  for (const { place, score, isOpen } of found) {
    const topic = topics[place];
    if (!topic) continue;
    add(topic.id, score);
    if (isOpen) for (const id of [...topic.related, ...topic.broader]) add(id, score * BESIDE);
  }
  return weights;
}
