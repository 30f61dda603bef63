import type { SearchDocument, SearchTopic } from "#data/search/document.ts";

/** A record as text alone: what any search engine can take. All engines are given the same. */
export interface FlatDocument {
  readonly id: string;
  readonly title: string;
  /** Other names, former ones too. */
  readonly aliases: string;
  readonly publisher: string;
  readonly summary: string;
  /** Everything else that stands in the record, its numbers included. */
  readonly text: string;
  /** All names and phrases of its topics. */
  readonly topics: string;
}

/** The fields that are searched, and how much a match in each counts where an engine can be told. */
export const FIELDS = { title: 4, aliases: 3.5, publisher: 1, summary: 2, text: 1, topics: 1 } as const;
export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

export function flatten(documents: readonly SearchDocument[], topics: readonly SearchTopic[]): FlatDocument[] {
  const words = new Map(topics.map((topic) => [topic.id, wordsOf(topic)]));
  return documents.map((document) => ({
    id: document.id,
    title: document.title,
    aliases: [...document.aliases, ...document.formerNames].join(". "),
    publisher: document.publisher,
    summary: document.summary,
    text: [...document.lines, ...document.numbers.flatMap(({ dial, shown }) => [dial, shown])].join(". "),
    topics: document.topics.map((id) => words.get(id) ?? "").join(". "),
  }));
}

function wordsOf({
  prefLabel,
  shortLabel,
  searchWords = [],
  altLabels,
  acronyms,
  outdated,
  phrases,
}: SearchTopic): string {
  const old = outdated.flatMap(({ term, say }) => [term, say]);
  return [prefLabel, shortLabel ?? "", ...searchWords, ...altLabels, ...acronyms, ...old, ...phrases].join(". ");
}
