import * as v from "valibot";
import type { Contact } from "./contact.ts";
import type { CatalogueRecord } from "./record.ts";
import { Shard } from "./shard.ts";
import type { Topic } from "./topic.ts";

/** What a catalogue says of itself in its release. */
export interface CatalogueInfo {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** When it was built, `2026-11-23T09:00:00Z`. */
  readonly created: string;
}

/** A catalogue's version in words: "version 3", or that nobody has published it. */
export function versionText(version: number): string {
  return version === 0 ? "not published yet" : `version ${version}`;
}

/** One catalogue, parsed and checked: every reference without a prefix names a live id. */
export interface Catalogue extends CatalogueInfo {
  readonly records: readonly CatalogueRecord[];
  readonly topics: readonly Topic[];
  readonly redirects: ReadonlyMap<string, string>;
}

export type CatalogueErrorCode = "invalid-record" | "duplicate-id" | "dangling-reference" | "count-mismatch";

/** A catalogue that cannot be used; `code` as in docs/release-format, the message names the place. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
  readonly code: CatalogueErrorCode;
  constructor(code: CatalogueErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** How many records and topics a release announces. */
interface Counts {
  readonly records: number;
  readonly topics: number;
}

/**
 * Makes one catalogue of its parsed shard documents, in any order.
 *
 * @throws CatalogueError for the first thing that is wrong, in the order shape, ids, references, counts
 */
export function parseCatalogue(info: CatalogueInfo, documents: readonly unknown[], counts: Counts): Catalogue {
  return assembleCatalogue(info, documents.map(parseShard), counts);
}

/**
 * Makes one catalogue of its shards, in any order.
 *
 * @throws CatalogueError for the first thing that is wrong, in the order ids, references, counts
 */
export function assembleCatalogue(info: CatalogueInfo, shards: readonly Shard[], counts: Counts): Catalogue {
  const records = shards.flatMap((shard) => shard.records);
  const topics = shards.flatMap((shard) => shard.topics);
  const recordIds = uniqueIds("record", records);
  const topicIds = uniqueIds("topic", topics);
  const redirects = mergeRedirects(shards, recordIds);
  for (const [from, to] of redirects) checkRef(`redirect ${from}`, to, recordIds);
  for (const record of records) {
    for (const { field, ref, to } of recordRefs(record)) {
      checkRef(`record ${record.id}, ${field}`, ref, to === "topic" ? topicIds : recordIds);
    }
  }
  for (const topic of topics) {
    for (const ref of [...topic.broader, ...topic.related]) checkRef(`topic ${topic.id}`, ref, topicIds);
  }
  if (records.length !== counts.records || topics.length !== counts.topics) {
    throw new CatalogueError(
      "count-mismatch",
      `${records.length} records and ${topics.length} topics, but ${counts.records} and ${counts.topics} are announced`,
    );
  }
  return { ...info, records, topics, redirects };
}

/** A reference that a record holds, with the field it stands in and what it names. */
export interface RecordRef {
  readonly field: string;
  readonly ref: string;
  readonly to: "record" | "topic";
}

/** Every reference of a record, those with a prefix included. */
export function recordRefs(record: CatalogueRecord): RecordRef[] {
  const toRecord = (field: string, refs: readonly (string | undefined)[]) =>
    refs.filter((ref) => ref !== undefined).map((ref): RecordRef => ({ field, ref, to: "record" }));
  return [
    ...record.topics.map((ref): RecordRef => ({ field: "topics", ref, to: "topic" })),
    ...toRecord("related", record.related),
    ...toRecord("onSourcePage.page", [record.onSourcePage?.page]),
    ...toRecord("supersededBy", [record.status === "superseded" ? record.supersededBy : undefined]),
    ...toRecord("instead", record.status === "withdrawn" ? record.instead : []),
    ...toRecord(
      "contacts.notFor.instead",
      record.contacts.map((contact: Contact) => contact.notFor?.instead),
    ),
  ];
}

/**
 * Holds a document against the schema; members that it does not know are dropped.
 *
 * @throws CatalogueError `invalid-record`
 */
export function parseShard(document: unknown): Shard {
  // valibot takes a list for an object without members.
  if (Array.isArray(document)) throw new CatalogueError("invalid-record", "the document is a list, not an object");
  const result = v.safeParse(Shard, document);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new CatalogueError("invalid-record", `${v.getDotPath(issue) ?? "the document"}: ${issue.message}`);
}

function uniqueIds(what: string, items: readonly { readonly id: string }[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw new CatalogueError("duplicate-id", `two ${what}s have the id ${id}`);
    ids.add(id);
  }
  return ids;
}

function mergeRedirects(shards: readonly Shard[], recordIds: ReadonlySet<string>): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const [from, to] of shards.flatMap((shard) => Object.entries(shard.redirects))) {
    if (redirects.has(from)) throw new CatalogueError("duplicate-id", `${from} is redirected twice`);
    if (recordIds.has(from)) {
      throw new CatalogueError("duplicate-id", `${from} is redirected, and a record has that id`);
    }
    redirects.set(from, to);
  }
  return redirects;
}

function checkRef(place: string, ref: string, live: ReadonlySet<string>): void {
  if (!ref.includes(":") && !live.has(ref))
    throw new CatalogueError("dangling-reference", `${place}: nothing is called ${ref}`);
}
