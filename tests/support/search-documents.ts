import { createSearchOfDocuments, type DocumentSearch } from "#data/search/create-search.ts";
import { bareDocument, type SearchDocument, type SearchTopic } from "#data/search/document.ts";
import { makeTopic } from "./records.ts";

/** The day that tests search on. */
export const TODAY = new Date("2026-11-23T14:10:00Z");

/** A document that a test changes; a helpline of the national base if nothing else is said. */
export function makeDocument(id: string, changes: Partial<SearchDocument> = {}): SearchDocument {
  return { ...bareDocument(id, `Title of ${id}`), kind: "helpline", catalogue: "uk", ...changes };
}

/** A search over documents and topics, in Coventry, today. */
export function searchOf(documents: readonly SearchDocument[], topics: readonly SearchTopic[] = []): DocumentSearch {
  return createSearchOfDocuments(documents, { topics, area: "coventry", now: () => TODAY });
}

/** The ids that a query finds, best first. */
export async function idsOf(search: DocumentSearch, query: string): Promise<string[]> {
  const { hits } = await search(query);
  return hits.map(({ id }) => id);
}

/** Topics with a name each, for tests that need more than one. */
export const TOPICS: readonly SearchTopic[] = [
  makeTopic({
    id: "siblings",
    prefLabel: "Sibling sexual behaviour",
    altLabels: ["abuse between siblings", "siblings in childhood"],
    searchWords: ["kids in one bed"],
    phrases: ["older brother and younger sister"],
  }),
  makeTopic({
    id: "adults",
    prefLabel: "Adult survivors",
    altLabels: ["abused in childhood", "childhood"],
    searchWords: ["he hits her"],
    outdated: [{ term: "historic abuse", say: "non-recent abuse" }],
  }),
  makeTopic({ id: "disability", prefLabel: "Disabled children", acronyms: ["EHCP"], altLabels: ["interpreter"] }),
];
