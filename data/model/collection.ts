import type { Catalogue, CatalogueInfo } from "./catalogue.ts";
import type { Contact } from "./contact.ts";
import { type FullId, fullId } from "./ids.ts";
import type { CatalogueRecord } from "./record.ts";
import type { Topic } from "./topic.ts";

/** A record as the panel knows it: its id and every reference are full ids that lead somewhere. */
export type Entry = CatalogueRecord & { readonly id: FullId; readonly catalogue: string };
/** A topic as the panel knows it. */
export type TopicEntry = Topic & { readonly id: FullId };

/** The installed catalogues seen as one: a local partnership's on the national base. */
export interface Collection {
  readonly catalogues: readonly CatalogueInfo[];
  readonly records: ReadonlyMap<FullId, Entry>;
  readonly topics: ReadonlyMap<FullId, TopicEntry>;
  /** Retired full ids and the live ones they lead to. */
  readonly redirects: ReadonlyMap<FullId, FullId>;
  /** The records that hold the headings of a partnership's page. */
  readonly sourcePages: readonly Entry[];
}

/**
 * Lays catalogues over one another. A reference into a catalogue that is not among them shows nothing, so it is left
 * out here, once (docs/release-format: "where that catalogue is not installed it shows nothing").
 */
export function collect(catalogues: readonly Catalogue[]): Collection {
  const recordIds = new Set<FullId>(catalogues.flatMap((c) => c.records.map(({ id }) => fullId(c.name, id))));
  const topicIds = new Set<FullId>(catalogues.flatMap((c) => c.topics.map(({ id }) => fullId(c.name, id))));
  const redirects = new Map(
    catalogues.flatMap((c) =>
      [...c.redirects].map(([from, to]) => [fullId(c.name, from), fullId(c.name, to)] as const),
    ),
  );
  const records = new Map<FullId, Entry>();
  const topics = new Map<FullId, TopicEntry>();
  for (const catalogue of catalogues) {
    const live = (ids: ReadonlySet<FullId>) => (ref: string) => {
      const id = fullId(catalogue.name, ref);
      const now = redirects.get(id) ?? id;
      return ids.has(now) ? [now] : [];
    };
    for (const record of catalogue.records) {
      const entry = makeEntry(catalogue.name, record, live(recordIds), live(topicIds));
      records.set(entry.id, entry);
    }
    for (const topic of catalogue.topics) {
      const id = fullId(catalogue.name, topic.id);
      const keep = live(topicIds);
      topics.set(id, { ...topic, id, broader: topic.broader.flatMap(keep), related: topic.related.flatMap(keep) });
    }
  }
  const infos = catalogues.map(({ name, title, version, created }) => ({ name, title, version, created }));
  const sourcePages = [...records.values()].filter(({ page }) => page);
  return { catalogues: infos, records, topics, redirects, sourcePages };
}

/** Finds a record by its full id, following the redirect of a retired one; undefined where there is none. */
export function findRecord(collection: Collection, id: FullId): Entry | undefined {
  return collection.records.get(collection.redirects.get(id) ?? id);
}

/** A local record and the national one that it stands for, seen from either; undefined where there is no such pair. */
export function otherLayer(collection: Collection, entry: Entry): Entry | undefined {
  if (entry.overrides) return findRecord(collection, entry.overrides as FullId);
  return [...collection.records.values()].find(({ overrides }) => overrides === entry.id);
}

type Resolve = (ref: string) => FullId[];

function makeEntry(catalogue: string, record: CatalogueRecord, toRecord: Resolve, toTopic: Resolve): Entry {
  const page = record.onSourcePage && toRecord(record.onSourcePage.page)[0];
  const resolved: CatalogueRecord = {
    ...record,
    topics: record.topics.flatMap(toTopic),
    related: record.related.flatMap(toRecord),
    contacts: record.contacts.map((contact) => resolveContact(contact, toRecord)),
    overrides: record.overrides && toRecord(record.overrides)[0],
    onSourcePage: page && record.onSourcePage ? { ...record.onSourcePage, page } : undefined,
  };
  if (resolved.status === "withdrawn") resolved.instead = resolved.instead.flatMap(toRecord);
  if (resolved.status === "superseded") resolved.supersededBy = fullId(catalogue, resolved.supersededBy);
  return { ...resolved, id: fullId(catalogue, record.id), catalogue };
}

function resolveContact(contact: Contact, toRecord: Resolve): Contact {
  if (!contact.notFor?.instead) return contact;
  const [instead] = toRecord(contact.notFor.instead);
  return { ...contact, notFor: { what: contact.notFor.what, ...(instead && { instead }) } };
}
