import type { Entry, TopicEntry } from "#data/model/collection.ts";
import { offeredNumbers } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Kind } from "#data/model/record.ts";
import type { Suggestion } from "./result.ts";
import type { ScoredTopic } from "./topic-scores.ts";
import { aptness, type Who } from "./who.ts";

const MOST_SUGGESTIONS = 5;
const NEXT_TOPIC = 0.6;
const COVERED = 0.6;
/** Guidance, something to fill in, somebody to ask: one of each before a second of one. */
const SORTS: Readonly<Record<Kind, string>> = {
  guidance: "guidance",
  law: "guidance",
  tool: "tool",
  template: "tool",
  service: "contact",
  helpline: "contact",
  training: "background",
  report: "background",
  programme: "background",
};
/** A body for professionals that nobody can phone is for reading. */
function sortOf(record: Entry): string {
  const isForReading =
    record.kind === "service" &&
    record.audiences.join() === "professionals" &&
    offeredNumbers(record).length === 0 &&
    record.onSourcePage;
  return isForReading ? "background" : SORTS[record.kind];
}

const SAME_SORT = 0.8;
/** What is for reading another day comes after what helps now. */
const BACKGROUND = 0.5;
const BESIDE = 0.15;
/** A record needs one topic that weighs so much: single hints choose nothing. */
const LEAST = 0.3;
const LOCAL = 1.18;
/** Who takes no calls about a child is no help with one. */
const NOT_FOR_CHILDREN = 0.6;
const ON_PAGE = 1.15;
const UNCONFIRMED = 0.93;
const SURVIVORS_MEANT = 1.3;

const NOBODY: ReadonlySet<FullId> = new Set();

export interface ChooseOptions {
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
  { area, who, lowered = NOBODY, limit = MOST_SUGGESTIONS }: ChooseOptions,
): Suggestion[] {
  const scores = new Map(found.map(({ place, score }) => [topics[place]?.id as string, score]));
  const weights = withNeighbours(found, topics);
  const survivors = found.some(({ isPast }) => isPast);
  const left = records
    .filter(({ status }) => status === "current" || status === "unconfirmed")
    .filter(({ topics: own }) => own.some((id) => (weights.get(id) ?? 0) >= LEAST))
    .map((record) => ({
      record,
      worth: worthOf(record, area, survivors) * (survivors ? 1 : aptness(record.audiences, who)),
    }));
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
    id: id,
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

function worthOf(record: Entry, area: string, survivors: boolean): number {
  const forSurvivors = record.audiences.includes("adult-survivors");
  return (
    (record.catalogue === area ? LOCAL : 1) *
    (record.contacts.some(({ notFor }) => notFor) ? NOT_FOR_CHILDREN : 1) *
    (sortOf(record) === "background" ? BACKGROUND : 1) *
    (record.onSourcePage ? ON_PAGE : 1) *
    (record.status === "unconfirmed" ? UNCONFIRMED : 1) *
    (survivors && forSurvivors ? SURVIVORS_MEANT : 1)
  );
}
