import type { TopicEntry } from "#data/model/collection.ts";
import type { Phrase } from "./vocabulary.ts";

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
const FURTHER = 0.5;
const MOST = 2.5;
const FEWEST_HINTS = 3;
const SUPPORT = 0.6;

/**
 * What a text is about. Empty unless one topic is known by itself: by a phrase that is enough, or by hints that agree;
 * topics that stand on pages about any kind of harm (`onlyInCompany`) and single hints only add to that.
 */
export function scoreTopics(
  seen: readonly Seen[],
  phrases: readonly Phrase[],
  topics: readonly TopicEntry[],
): ScoredTopic[] {
  const byTopic = Map.groupBy(seen, ({ phrase }) => phrases[phrase]?.topic ?? -1);
  const all = [...byTopic].map(([place, own]) => scored(place, own, phrases));
  const isOpen = ({ place, strong, hints }: Tally) =>
    topics[place]?.onlyInCompany !== true && (strong > 0 || hints >= FEWEST_HINTS);
  const open = all.filter(isOpen);
  if (open.length === 0) return [];
  const names = new Set(open.map(({ place }) => topics[place]?.id));
  return all
    .filter((tally) => isOpen(tally) || tally.strong > 0 || isNeighbour(topics[tally.place], names, topics))
    .map((tally) => ({ ...tally, score: isOpen(tally) ? tally.score : tally.score * SUPPORT }))
    .sort((a, b) => b.score - a.score || compareIds(topics[a.place], topics[b.place]));
}

interface Tally extends ScoredTopic {
  readonly strong: number;
  readonly hints: number;
}

function scored(place: number, seen: readonly Seen[], phrases: readonly Phrase[]): Tally {
  const numbers = [...new Set(seen.map(({ phrase }) => phrase))].sort((a, b) => a - b);
  const strong = numbers.filter((number) => phrases[number]?.strength === "strong").length;
  const hints = numbers.length - strong;
  const score = Math.min(MOST, (strong > 0 ? 1 + FURTHER * (strong - 1) : 0) + HINT * hints);
  return { place, strong, hints, score, phrases: numbers, isPast: seen.every(({ isPast }) => isPast) };
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

function compareIds(a: TopicEntry | undefined, b: TopicEntry | undefined): number {
  return (a?.id ?? "") < (b?.id ?? "") ? -1 : 1;
}
