import type { Collection, Entry, TopicEntry } from "#data/model/collection.ts";
import { type Contact, isNumbered, isOffered } from "#data/model/contact.ts";
import type { Kind } from "#data/model/record.ts";

/** A number as search needs it. */
export interface SearchNumber {
  readonly dial: string;
  readonly shown: string;
  /** Whether the panel offers it, see `isOffered`. */
  readonly offered: boolean;
}

/** A record flattened for search. In a foreign collection everything but `id` and `title` may be empty. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind | null;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly publisher: string;
  readonly summary: string;
  /** Every other line that a person may remember words of. */
  readonly lines: readonly string[];
  /** Ids of its topics, the main one first. */
  readonly topics: readonly string[];
  readonly numbers: readonly SearchNumber[];
  /** Whether it has a number to ring about a child: offered, and not marked as for something else. */
  readonly callable: boolean;
  /** How surely somebody answers its phone: at any hour, on a number that is not in doubt, perhaps, or not at all. */
  readonly answers: "always" | "surely" | "perhaps" | "never";
  /** For whom it is. */
  readonly audiences: readonly string[];
  /** Whether one of its numbers stands in the urgent strip. */
  readonly urgent: boolean;
  readonly retired: boolean;
  /** The last day before it is overdue, a PlainDate; null where nobody has set one. */
  readonly reviewDue: string | null;
  /** The catalogue it belongs to; empty for a foreign document. */
  readonly catalogue: string;
  readonly onSourcePage: boolean;
}

/** A topic as search needs it. */
export type SearchTopic = Pick<
  TopicEntry,
  "prefLabel" | "shortLabel" | "searchWords" | "altLabels" | "acronyms" | "outdated" | "phrases"
> & {
  readonly id: string;
  /** Ids of wider topics and of those next to it. */
  readonly broader: readonly string[];
  readonly related: readonly string[];
};

/** A document of which only the id and the title are known: what a foreign collection builds on. */
export function bareDocument(id: string, title: string): SearchDocument {
  return {
    id,
    title,
    kind: null,
    aliases: [],
    formerNames: [],
    publisher: "",
    summary: "",
    lines: [],
    topics: [],
    numbers: [],
    callable: false,
    answers: "never",
    audiences: [],
    urgent: false,
    retired: false,
    reviewDue: null,
    catalogue: "",
    onSourcePage: false,
  };
}

/** The documents of a collection. */
export function documentsOf(collection: Collection): SearchDocument[] {
  return [...collection.records.values()].map(documentOf);
}

function documentOf(record: Entry): SearchDocument {
  const { id, title, kind, aliases, formerNames, publisher, summary, topics, catalogue } = record;
  const numbers = record.contacts.filter(isNumbered);
  const phones = numbers.filter((contact) => contact.channel === "phone" && isOffered(contact) && !contact.notFor);
  return {
    id,
    title,
    kind,
    aliases,
    formerNames,
    publisher,
    summary,
    lines: linesOf(record),
    topics,
    numbers: numbers.map((contact) => ({ dial: contact.dial, shown: contact.shown, offered: isOffered(contact) })),
    callable: phones.length > 0,
    answers: answersOf(phones),
    audiences: record.audiences,
    urgent: numbers.some((contact) => isOffered(contact) && contact.urgent !== undefined),
    retired: record.status === "withdrawn" || record.status === "superseded",
    reviewDue: record.reviewDue,
    catalogue,
    onSourcePage: record.onSourcePage !== undefined,
  };
}

function answersOf(phones: readonly Contact[]): SearchDocument["answers"] {
  const current = phones.filter(({ standing }) => standing === "current");
  if (current.some(({ hours }) => hours.kind === "always")) return "always";
  if (current.length > 0) return "surely";
  return phones.length > 0 ? "perhaps" : "never";
}

function linesOf(record: Entry): string[] {
  const { questions, scale, page } = record;
  return [
    ...record.keyPoints,
    ...record.whenToUse,
    ...record.contacts.flatMap(({ label, who, notes }) => [label, ...who, ...notes]),
    ...record.links.map((link) => link.title),
    ...(questions ? [questions.title, ...questions.names] : []),
    ...(scale
      ? [scale.title, scale.from, scale.to, ...scale.steps.flatMap((step) => [step.title, step.text ?? ""])]
      : []),
    ...(page ? [page.name] : []),
    record.area,
  ].filter((line) => line !== "");
}
