import type { TopicEntry } from "#data/model/collection.ts";
import { agreeing, FEWEST_HINTS } from "./company.ts";
import type { CompiledPhrase, Phrase } from "./vocabulary.ts";

/** A phrase that counts: its number, and whether it tells of long ago. */
export interface Seen {
  readonly phrase: number;
  readonly isPast: boolean;
}

/** A topic that a text is about. */
export interface ScoredTopic {
  readonly place: number;
  readonly score: number;
  readonly phrases: readonly number[];
  readonly isPast: boolean;
}

const HINT = 0.35;
/** What each further phrase adds to the first. */
const FURTHER = 0.5;
const MOST = 2.5;
/** What a topic is worth that is there only by hints beside another one, near it or not. */
const NEIGHBOUR = 0.6;
const STRANGER = 0.4;
/** What is told of somebody's childhood is not what is happening to a child. */
const LONG_AGO = 0.35;

/**
 * What a text may be about. Empty unless one topic is known by itself: by a phrase that is enough, or by hints that
 * agree (see `needsPhrase`); other hints only add to that.
 */
export function scoreTopics(
  seen: readonly Seen[],
  phrases: readonly Phrase[],
  compiled: readonly CompiledPhrase[],
  topics: readonly TopicEntry[],
): ScoredTopic[] {
  const byTopic = Map.groupBy(seen, ({ phrase }) => phrases[phrase]?.topic ?? -1);
  const all = [...byTopic].map(([place, own]) => tally(topics[place], place, own, compiled));
  const open = new Set(all.filter(({ isOpen }) => isOpen).map(({ place }) => topics[place]?.id));
  if (open.size === 0) return [];
  return all
    .map(({ isOpen, ...topic }) => {
      const beside = isNeighbour(topics[topic.place], open, topics) ? NEIGHBOUR : STRANGER;
      return { ...topic, score: topic.score * (isOpen ? 1 : beside) };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

function tally(
  topic: TopicEntry | undefined,
  place: number,
  seen: readonly Seen[],
  compiled: readonly CompiledPhrase[],
) {
  const numbers = [...new Set(seen.map(({ phrase }) => phrase))].sort((a, b) => a - b);
  const own = numbers.flatMap((number) => compiled[number] ?? []);
  const strong = own.filter(({ isHint }) => !isHint).length;
  const hints = agreeing(own.filter(({ isHint }) => isHint));
  const isPast = seen.every((one) => one.isPast);
  const score = Math.min(MOST, (strong > 0 ? 1 + FURTHER * (strong - 1) : 0) + HINT * hints);
  return {
    place,
    isOpen: strong > 0 || (hints >= FEWEST_HINTS && topic?.needsPhrase !== true),
    isPast,
    score: isPast ? score * LONG_AGO : score,
    phrases: numbers,
  };
}

function isNeighbour(
  topic: TopicEntry | undefined,
  open: ReadonlySet<string | undefined>,
  topics: readonly TopicEntry[],
): boolean {
  if (!topic) return false;
  if ([...topic.broader, ...topic.related].some((id) => open.has(id))) return true;
  return topics.some(({ id, broader, related }) => open.has(id) && [...broader, ...related].includes(topic.id));
}
