import { stemOf, terms } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import type { SearchDocument, SearchTopic } from "./document.ts";
import { intentsOf } from "./intent.ts";
import { GENERAL_WORDS, SOFT_WORDS } from "./plain-words.ts";
import type { ReadWord } from "./word-group.ts";
import { createWordIndex, type Postings } from "./word-index.ts";

/** A name that a query holds whole, and so means the topic. */
export interface NamedTopic {
  /** Place of the topic in the list that the index was built of. */
  readonly topic: number;
  readonly text: string;
  /** Today's wording, where the name is no longer used. */
  readonly say: string | null;
  /** 0 to 1: how surely the words are the name (typing errors and half words count less). */
  readonly certainty: number;
  /** Whether it is a phrase as in case notes and no name. */
  readonly isPhrase: boolean;
  /** All its stems where they must stand together, see `isWhole`; else null. */
  readonly whole: string | null;
  /** Places of the query's groups that the name is made of, in their order. */
  readonly groups: readonly number[];
}

/** A document about a topic; `weight` 0 to 1, 1 where it is its main topic. */
export interface AboutTopic {
  readonly place: number;
  readonly weight: number;
}

export interface TopicIndex {
  readonly topics: readonly SearchTopic[];
  /** Topics whose names or phrases hold a term. */
  readonly postings: (term: string) => Postings;
  readonly documentsAbout: (topic: number) => readonly AboutTopic[];
  /** Whether no document is about a topic. */
  readonly isEmpty: (topic: number) => boolean;
  /** The nearest topics to one that some document is about: wider ones first. */
  readonly nextTo: (topic: number) => readonly number[];
  /** @param stems of all the words that may be the whole name of a topic, even one that says nothing in a sentence */
  readonly called: (stems: readonly string[]) => readonly number[];
  /** @param stems of all the query's words, stop words too */
  readonly named: (groups: readonly ReadWord[], stems: readonly string[]) => readonly NamedTopic[];
  /** Whether a document's title holds the name of a topic of its own. */
  readonly isInTitle: (document: SearchDocument) => boolean;
  /** Whether a term is all of a label: such a word is no longer one of general casework. */
  readonly isLabel: (term: string) => boolean;
}

interface TopicName {
  readonly topic: number;
  readonly text: string;
  readonly say: string | null;
  readonly terms: readonly string[];
  /** All its stems where stop words tell it from a single common word: `he hits her` is not any hit. Else null. */
  readonly whole: string | null;
  readonly isPhrase: boolean;
}

const BOOSTS = { label: 3, names: 2, phrases: 1 };
/** A record names its main topic first; each further one says less of it. */
const NEXT_TOPIC = 0.8;

export function createTopicIndex(topics: readonly SearchTopic[], documents: readonly SearchDocument[]): TopicIndex {
  const places = new Map(topics.map(({ id }, place) => [id, place]));
  const about: AboutTopic[][] = topics.map(() => []);
  documents.forEach((document, place) => {
    document.topics.forEach((id, rank) => {
      const topic = places.get(id);
      if (topic !== undefined) about[topic]?.push({ place, weight: NEXT_TOPIC ** rank });
    });
  });
  const index = createWordIndex(BOOSTS, topics.map(fieldsOf));
  const names = topics.flatMap(namesOf);
  const byTerm = new Map<string, TopicName[]>();
  for (const name of names) {
    for (const term of name.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), name]);
  }
  const isEmpty = (topic: number) => (about[topic] ?? []).length === 0;
  const inTitle = new Map<SearchDocument, boolean>();
  let wholeNames: ReadonlyMap<string, readonly number[]> | null = null;
  const labels = new Set(topics.flatMap((topic) => labelsOf(topic).map((label) => terms(label).join(" "))));
  return {
    topics,
    postings: index.postings,
    documentsAbout: (topic) => about[topic] ?? [],
    isEmpty,
    nextTo: createNextTo(topics, places, isEmpty),
    called(stems) {
      // Only a search that finds nothing asks, and most find something.
      wholeNames ??= placesByName(topics);
      return wholeNames.get(stems.join(" ")) ?? [];
    },
    named: (groups, stems) => namedTopics(groups, ` ${stems.join(" ")} `, byTerm),
    isInTitle(document) {
      const isIt = inTitle.get(document) ?? isTitled(document, topics, byTerm);
      inTitle.set(document, isIt);
      return isIt;
    },
    isLabel: (term) => labels.has(term),
  };
}

/** Whether all words of a name of its own topics are in the title of a document. */
function isTitled(
  document: SearchDocument,
  topics: readonly SearchTopic[],
  byTerm: ReadonlyMap<string, readonly TopicName[]>,
): boolean {
  const title = new Set(terms(document.title));
  return [...title]
    .flatMap((term) => byTerm.get(term) ?? [])
    .some(
      ({ topic, isPhrase, whole, terms: own }) =>
        !isPhrase &&
        whole === null &&
        own.every((term) => title.has(term)) &&
        document.topics.includes(topics[topic]?.id ?? ""),
    );
}

/** Steps from topic to topic, until some have documents. */
function createNextTo(
  topics: readonly SearchTopic[],
  places: ReadonlyMap<string, number>,
  isEmpty: (topic: number) => boolean,
): (topic: number) => readonly number[] {
  const beside = (place: number): number[] => {
    const { id, broader, related } = topics[place] as SearchTopic;
    const towards = topics.filter((other) => other.broader.includes(id) || other.related.includes(id));
    return [...broader, ...related, ...towards.map((other) => other.id)].flatMap((other) => places.get(other) ?? []);
  };
  return (topic) => {
    const seen = new Set([topic]);
    let reached = [topic];
    while (reached.length > 0 && reached.every(isEmpty)) {
      reached = [...new Set(reached.flatMap(beside))].filter((place) => !seen.has(place));
      for (const place of reached) seen.add(place);
    }
    return reached.filter((place) => !isEmpty(place));
  };
}

/** The topics by every name of theirs, as its stems. */
function placesByName(topics: readonly SearchTopic[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  topics.forEach((topic, place) => {
    for (const name of [...plainNamesOf(topic), ...topic.phrases, ...topic.outdated.map(({ term }) => term)]) {
      const key = stemsOf(name).join(" ");
      found.set(key, (found.get(key) ?? new Set()).add(place));
    }
  });
  return new Map([...found].map(([name, own]) => [name, [...own]]));
}

function plainNamesOf(topic: SearchTopic): string[] {
  return [...labelsOf(topic), ...topic.altLabels, ...(topic.searchWords ?? []), ...topic.acronyms];
}

function labelsOf(topic: SearchTopic): string[] {
  return [topic.prefLabel, ...(topic.shortLabel ? [topic.shortLabel] : [])];
}

function fieldsOf(topic: SearchTopic) {
  const dated = topic.outdated.map(({ term }) => term);
  const names = [...topic.altLabels, ...(topic.searchWords ?? []), ...topic.acronyms, ...dated];
  return {
    label: labelsOf(topic).flatMap(terms),
    names: names.flatMap(terms),
    phrases: topic.phrases.flatMap(terms),
  };
}

function namesOf(topic: SearchTopic, place: number): TopicName[] {
  const name = (text: string, say: string | null = null, isPhrase = false): TopicName => {
    const own = [...new Set(terms(text))];
    return {
      topic: place,
      text,
      say,
      terms: own,
      whole: isWhole(text) ? stemsOf(text).join(" ") : null,
      isPhrase,
    };
  };
  const labels = labelsOf(topic);
  const plain = plainNamesOf(topic).map((text) => name(text));
  const phrases = topic.phrases.map((text) => name(text, null, true));
  return [...plain, ...phrases, ...topic.outdated.map(({ term, say }) => name(term, say))].filter(
    // A word that says nothing about the subject names a topic only where it is the label itself, or stands in a
    // sentence that is matched whole.
    ({ text, terms: own, whole }) =>
      own.length > 0 && (labels.includes(text) || own.some(isTelling) || own.length > 1 || whole !== null),
  );
}

/** Whether a name has one word besides its stop words: it is then matched whole. */
function isWhole(text: string): boolean {
  return new Set(terms(text)).size < 2 && stemsOf(text).length > 1;
}

function stemsOf(text: string): string[] {
  return tokens(text).map(({ word }) => stemOf(word));
}

function isTelling(term: string): boolean {
  const isPlain = GENERAL_WORDS.has(term) || SOFT_WORDS.has(term);
  return !isPlain && intentsOf(term).length === 0;
}

/** Names of which every word is in the query, in any order, the best name of each topic. */
function namedTopics(
  groups: readonly ReadWord[],
  query: string,
  byTerm: ReadonlyMap<string, readonly TopicName[]>,
): NamedTopic[] {
  const held = new Map<TopicName, Map<string, { group: number; weight: number }>>();
  groups.forEach((group, place) => {
    for (const { term, weight: share, credit } of group.alternatives) {
      for (const name of byTerm.get(term) ?? []) {
        // The other words of a name tell how its last is meant to end.
        const weight = name.terms.length > 1 ? credit : Math.min(share, credit);
        const words = held.get(name) ?? new Map();
        if (weight > (words.get(term)?.weight ?? 0)) words.set(term, { group: place, weight });
        held.set(name, words);
      }
    }
  });
  const best = new Map<number, NamedTopic>();
  for (const [name, words] of held) {
    if (words.size < name.terms.length) continue;
    if (name.whole !== null && !query.includes(` ${name.whole} `)) continue;
    const found = [...words.values()];
    const certainty = found.reduce((product, { weight }) => product * weight, 1);
    const named = { ...name, certainty, groups: [...new Set(found.map(({ group }) => group))].sort((a, b) => a - b) };
    const before = best.get(name.topic);
    if (!before || isBetter(named, before)) best.set(name.topic, named);
  }
  return longest([...best.values()]);
}

/** Leaves out names that are part of a longer one: in "child protection register" no protection of a child is meant. */
function longest(named: readonly NamedTopic[]): NamedTopic[] {
  const isPart = (one: NamedTopic, other: NamedTopic) =>
    other.certainty >= one.certainty &&
    other.groups.length > one.groups.length &&
    one.groups.every((place) => other.groups.includes(place));
  return named.filter((one) => !named.some((other) => isPart(one, other)));
}

function isBetter(one: NamedTopic, other: NamedTopic): boolean {
  return one.groups.length * one.certainty > other.groups.length * other.certainty;
}
