import { parseCatalogue } from "#data/model/catalogue.ts";
import { type Collection, collect, type Entry } from "#data/model/collection.ts";
import type { Contact, OfferedNumber } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { INFO, makeRecord, makeTopic, PHONE } from "./records.ts";

/** A phone contact with `changes`, as the model types it. */
export function makePhone(changes: object = {}): OfferedNumber {
  return { ...PHONE, ...changes } as unknown as OfferedNumber;
}

const MASH = makeRecord({
  id: "mash",
  kind: "service",
  title: "Multi-Agency Safeguarding Hub",
  contacts: [
    makePhone({ dial: "02476788555", shown: "024 7678 8555", urgent: { label: "Coventry MASH", order: 2 } }) as Contact,
  ],
});

/** A collection of one catalogue: a front door called `mash`, a topic, and the records given. */
export function makeCollection(...records: CatalogueRecord[]): Collection {
  const topics = [makeTopic({ id: "disclosure" })];
  const all = [MASH, ...records];
  return collect([parseCatalogue(INFO, [{ records: all, topics }], { records: all.length, topics: 1 })]);
}

/** The record called `id` of a collection, as the panel has it. */
export function entryOf(collection: Collection, id: string): Entry {
  return collection.records.get(`uk:${id}`) as Entry;
}
