import type { TopicEntry } from "#data/model/collection.ts";
import { agreeing, FEWEST_HINTS, type Seen } from "./company.ts";
import type { Phrases } from "./phrases.ts";

/** A topic that a text is about. */
export interface ScoredTopic {
  readonly place: number;
  readonly score: number;
  readonly phrases: readonly number[];
  readonly isPast: boolean;
  /** Whether it is known by itself, and not only beside another. */
  readonly isOpen: boolean;
}

const HINT = 0.2;
/** ... and what one is worth beside a phrase: it tells who is meant. */
const CLOSE_HINT = 0.6;
/** What a phrase is worth by how many words it needs: "raped" may be anybody's, "raped by her brother" is not. */
const BY_WORDS: readonly number[] = [0, 0.6, 0.8, 1, 1.15];
/** What each further phrase adds to the first. */
const FURTHER = 0.5;
const MOST = 1.5;
const MOST_CLOSE = 1;
/** What a topic is worth that is there only by hints beside another one, near it or not. */
const NEIGHBOUR = 0.6;
const STRANGER = 0.4;
/** What is told of somebody's childhood is not what is happening to a child. */
const LONG_AGO = 0.35;

/**
 * What a text may be about. Empty unless one topic is known by itself: by a phrase that is enough, or by hints that
 * agree (see `needsPhrase`); other hints only add to that.
 */
export function scoreTopics(seen: readonly Seen[], phrases: Phrases, topics: readonly TopicEntry[]): ScoredTopic[] {
  const byTopic = Map.groupBy(seen, ({ phrase }) => phrases.topicOf(phrase) ?? -1);
  const all = [...byTopic]
    .filter(([place]) => place >= 0)
    .map(([place, own]) => tally(topics[place], place, own, phrases));
  const open = new Set(all.filter(({ isOpen }) => isOpen).map(({ place }) => topics[place]?.id));
  if (open.size === 0) return [];
  return all
    .map(({ sure, perhaps, ...topic }) => {
      const beside = topic.isOpen ? 1 : isNeighbour(topics[topic.place], open, topics) ? NEIGHBOUR : STRANGER;
      const score = Math.min(MOST, sure + perhaps * beside);
      return { ...topic, score: topic.isPast ? score * LONG_AGO : score };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

/** What a topic is worth by its phrases, and by its hints. */
function tally(topic: TopicEntry | undefined, place: number, seen: readonly Seen[], phrases: Phrases) {
  const numbers = [...new Set(seen.map(({ phrase }) => phrase))].sort((a, b) => a - b);
  const close = new Set(seen.filter(({ isClose }) => isClose).map(({ phrase }) => phrase));
  const hintsOf = (some: readonly number[]) =>
    agreeing(some.filter((number) => phrases.isHint(number)).map((number) => phrases.symbolsOf(number)));
  const strong = numbers.filter((number) => !phrases.isHint(number));
  const hints = hintsOf(numbers);
  const closeHints = hintsOf(numbers.filter((number) => close.has(number)));
  return {
    place,
    isOpen: strong.length > 0 || (hints >= FEWEST_HINTS && topic?.needsPhrase !== true),
    isPast: seen.every((one) => one.isPast),
    sure:
      worthOf(strong.map((number) => phrases.symbolsOf(number).length)) + Math.min(MOST_CLOSE, CLOSE_HINT * closeHints),
    perhaps: HINT * hints,
    phrases: numbers,
  };
}

/** @param words how many each phrase needs */
function worthOf(words: readonly number[]): number {
  return words
    .map((count) => BY_WORDS[Math.min(count, BY_WORDS.length - 1)] ?? 0)
    .sort((a, b) => b - a)
    .reduce((sum, worth, rank) => sum + worth * (rank === 0 ? 1 : FURTHER), 0);
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
