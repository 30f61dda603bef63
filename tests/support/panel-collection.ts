import { parseCatalogue } from "#data/model/catalogue.ts";
import { type Collection, collect } from "#data/model/collection.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Recognise } from "#data/recogniser/result.ts";
import type { Hit, SearchResult } from "#data/search/result.ts";
import { makePhone } from "./copy-collection.ts";
import { INFO, makeRecord, makeTopic } from "./records.ts";

const PAGE = makeRecord({
  id: "pages",
  kind: "guidance",
  title: "The partnership's pages",
  page: {
    name: "The Example page",
    sections: [
      { id: "guides", title: "Guides", text: "What to read." },
      { id: "further", title: "Further reading" },
      { id: "lines", title: "Lines" },
    ],
  },
});

/** Records that stand on the page, out of their order, and one that was added. */
const LISTED = [
  makeRecord({ id: "line", title: "A line", onSourcePage: { page: "pages", section: "lines", order: 1 } }),
  makeRecord({ id: "second", kind: "guidance", onSourcePage: { page: "pages", section: "guides", order: 2 } }),
  makeRecord({ id: "first", kind: "tool", onSourcePage: { page: "pages", section: "guides", order: 1 } }),
  makeRecord({
    id: "added",
    title: "An added line",
    topics: ["disclosure", "grooming"],
    contacts: [makePhone() as Contact],
  }),
];

const TOPICS = [
  makeTopic({ id: "disclosure", prefLabel: "Disclosure", shortLabel: "When a child tells", related: ["retraction"] }),
  makeTopic({ id: "grooming", prefLabel: "Grooming", broader: ["disclosure"], scopeNote: "Say groomed." }),
  makeTopic({ id: "retraction", prefLabel: "Taking it back" }),
];

/** A collection with a partnership's page, four records about its topics, and any others given. */
export function makePanelCollection(...others: CatalogueRecord[]): Collection {
  const records = [PAGE, ...LISTED, ...others];
  const counts = { records: records.length, topics: TOPICS.length };
  return collect([parseCatalogue(INFO, [{ records, topics: TOPICS }], counts)]);
}

/** What a search came to; a test changes what it is about. */
export function makeResult(changes: Partial<SearchResult> = {}): SearchResult {
  return {
    query: "line",
    hits: [],
    alsoSearched: [],
    sayInstead: [],
    highlight: [],
    nearestTopics: [],
    emptyTopics: [],
    ...changes,
  };
}

/** A hit for the record `id` of the collection. */
export function makeHit(id: string, changes: Partial<Hit> = {}): Hit {
  return { id: `uk:${id}`, title: `Title of ${id}`, kind: "helpline", score: 1, reason: null, ...changes };
}

/** A recogniser that finds nothing in any text. */
export const recogniseNothing: Recognise = () => ({ topics: [], suggestions: [] });
