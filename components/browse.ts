import type { Collection, Entry, TopicEntry } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { AUDIENCES, type Audience } from "#data/model/record.ts";
import { audienceTitle } from "./audience-name.ts";
import type { BrowseItem } from "./BrowseGrid.tsx";
import { KIND_GROUPS, type KindGroup, kindGroupOf, kindGroupTitle } from "./kind-groups.ts";

/** A heading of a partnership's page with the records that stand under it, in the page's order. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  /** Empty where the page lists nothing there. */
  readonly entries: readonly Entry[];
}

/** The headings of a page in their order, each with what stands under it; none for a record that is not a page. */
export function pageSections(page: Entry, collection: Collection): PageSection[] {
  const listed = [...collection.records.values()].filter(({ onSourcePage }) => onSourcePage?.page === page.id);
  return (page.page?.sections ?? []).map((section) => ({
    ...section,
    entries: listed
      .filter(({ onSourcePage }) => onSourcePage?.section === section.id)
      .sort((a, b) => (a.onSourcePage?.order ?? 0) - (b.onSourcePage?.order ?? 0)),
  }));
}

/** A topic to browse by, with how many records are about it. */
export interface TopicCount {
  readonly id: FullId;
  readonly label: string;
  readonly count: number;
}

/** A topic's name in lists: short and plain where it has such a label. */
export function topicLabel({ shortLabel, prefLabel }: TopicEntry): string {
  return shortLabel ?? prefLabel;
}

/** The topics that some record is about, those of most records first. */
export function topicsByCount(collection: Collection): TopicCount[] {
  const counts = countBy<string>(collection, ({ topics }) => topics);
  return [...collection.topics.values()]
    .map((topic) => ({ id: topic.id, label: topicLabel(topic), count: counts.get(topic.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byAlphabet(a.label, b.label));
}

/** The topics that some record is about, in the order of their labels. */
export function topicsByLabel(collection: Collection): TopicCount[] {
  return topicsByCount(collection).sort((a, b) => byAlphabet(a.label, b.label));
}

/** Records browsed to: those on a partnership's page, in its order, and those that were added. */
export interface BrowsedEntries {
  readonly listed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** The records that belong to a way of browsing. */
function browsedEntries(collection: Collection, belongs: (entry: Entry) => boolean): BrowsedEntries {
  const order = new Map(
    collection.sourcePages
      .flatMap((page) => pageSections(page, collection))
      .flatMap(({ entries }) => entries)
      .map(({ id }, place) => [id, place] as const),
  );
  const entries = [...collection.records.values()].filter(belongs);
  const place = ({ id }: Entry) => order.get(id) ?? -1;
  return {
    listed: entries.filter((entry) => entry.page || order.has(entry.id)).sort((a, b) => place(a) - place(b)),
    added: entries.filter((entry) => !entry.page && !order.has(entry.id)).sort(byTitle),
  };
}

/** The records about a topic. */
export function topicEntries(topic: FullId, collection: Collection): BrowsedEntries {
  return browsedEntries(collection, ({ topics }) => topics.includes(topic));
}

/** The records of the kinds in a group. */
export function kindEntries(group: KindGroup, collection: Collection): BrowsedEntries {
  return browsedEntries(collection, ({ kind }) => kindGroupOf(kind) === group);
}

/** The records for an audience. */
export function audienceEntries(audience: Audience, collection: Collection): BrowsedEntries {
  return browsedEntries(collection, ({ audiences }) => audiences.includes(audience));
}

/** The kinds to browse by, in one order for every catalogue; those without records are left out. */
export function kindItems(collection: Collection): BrowseItem[] {
  const counts = countBy(collection, ({ kind }) => [kindGroupOf(kind)]);
  return KIND_GROUPS.flatMap((id) => {
    const count = counts.get(id);
    return count ? { view: { name: "kind", id }, label: kindGroupTitle(id), count } : [];
  });
}

/** The audiences to browse by, as `kindItems`. */
export function audienceItems(collection: Collection): BrowseItem[] {
  const counts = countBy(collection, ({ audiences }) => audiences);
  return AUDIENCES.flatMap((id) => {
    const count = counts.get(id);
    return count ? { view: { name: "audience", id }, label: audienceTitle(id), count } : [];
  });
}

function countBy<Key>(collection: Collection, keysOf: (entry: Entry) => readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const entry of collection.records.values()) {
    keysOf(entry).forEach((key, at, keys) => {
      if (keys.indexOf(key) === at) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return counts;
}

/** The topics next to a topic: the wider ones, the narrower ones and those related to it, each once. */
export function topicNeighbours(topic: TopicEntry, collection: Collection): TopicEntry[] {
  const narrower = [...collection.topics.values()].filter(({ broader }) => broader.includes(topic.id));
  const ids = new Set([...topic.broader, ...narrower.map(({ id }) => id), ...topic.related]);
  return [...ids].flatMap((id) => collection.topics.get(id as FullId) ?? []);
}

function byTitle(a: Entry, b: Entry): number {
  return byAlphabet(a.title, b.title);
}

/** Without the rules of a language, which a browser takes 15 ms to load. */
function byAlphabet(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return Number(first > second) - Number(first < second);
}
