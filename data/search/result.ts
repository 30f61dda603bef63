import type { FullId } from "#data/model/ids.ts";
import type { Kind } from "#data/model/record.ts";

/** Why a record was found where its title alone does not show it. */
export type Reason =
  /** Another name of it, a former name included, holds the words. */
  | { readonly kind: "alias" | "former-name"; readonly text: string }
  /** It is about the topic that the words mean. */
  | { readonly kind: "topic"; readonly text: string }
  /** One of its numbers holds the digits; `text` is the number as shown. */
  | { readonly kind: "number"; readonly text: string }
  /** A line of its text holds the words. */
  | { readonly kind: "text"; readonly text: string };

/** One record found, best first. Holds plain values only, so that it can cross to and from a worker. */
export interface Hit {
  readonly id: FullId;
  readonly title: string;
  readonly kind: Kind;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
  readonly reason: Reason | null;
}

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Words that were searched besides those typed: the spelled-out acronym, the topic, today's word for an outdated one. */
  readonly alsoSearched: readonly string[];
  /** Today's wording for each outdated term in the query. */
  readonly sayInstead: readonly { readonly term: string; readonly say: string }[];
  /** Analysed words to highlight, see `highlight` in data/text. */
  readonly highlight: readonly string[];
  /** Where nothing was found: topics with records that are nearest to the words, as full ids, best first. */
  readonly nearestTopics: readonly FullId[];
  /** Where nothing was found: topics that the words surely mean and no record is about, as full ids. */
  readonly emptyTopics: readonly FullId[];
}

/** Searches one collection. Asynchronous, so that the index can live in a worker and nothing else changes. */
export type Search = (query: string, options?: { readonly limit?: number }) => Promise<SearchResult>;
