import type { FullId } from "#data/model/ids.ts";
import { fullId } from "#data/model/ids.ts";
import type { CatalogueRead, Filed } from "#data/publish/read-catalogues.ts";
import type { CheckContext, Placed } from "./check.ts";

/** Lays catalogues out for the checks. */
export function createContext(catalogues: readonly CatalogueRead[], today: string): CheckContext {
  const records = catalogues.flatMap(({ name, records }) => place(name, records));
  const ids = (kind: "record" | "topic") =>
    new Set(
      catalogues.flatMap(({ name, files }) =>
        files.filter((file) => file.kind === kind).map((file) => fullId(name, file.id)),
      ),
    );
  const recordIds = ids("record");
  const read = new Set(records.map(({ id }) => id));
  return {
    catalogues,
    today,
    records,
    topics: catalogues.flatMap(({ name, topics }) => place(name, topics)),
    contacts: records.flatMap(({ value, ...at }) =>
      value.contacts.map((contact, index) => ({ ...at, record: value, value: contact, path: ["contacts", index] })),
    ),
    recordIds,
    unread: new Set([...recordIds].filter((id) => !read.has(id))),
    topicIds: ids("topic"),
    redirects: new Map(catalogues.flatMap(redirectsOf)),
  };
}

function place<Value extends { readonly id: string }>(name: string, filed: readonly Filed<Value>[]): Placed<Value>[] {
  return filed.map(({ file, value }) => ({ id: fullId(name, value.id), catalogue: name, file, value }));
}

function redirectsOf({ name, redirects }: CatalogueRead): [FullId, FullId][] {
  return Object.entries(redirects?.value ?? {}).map(([from, to]) => [fullId(name, from), fullId(name, to)]);
}
