import { type Collection, type Entry, findRecord } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";

/** Records that a person keeps by id, such as their pins, as the catalogue has them now. */
export interface KeptEntries {
  /** Each record once, in the order of its first id. */
  readonly entries: readonly Entry[];
  /** Ids that lead to no record: it was removed, or belongs to an area that is not shown. */
  readonly gone: readonly FullId[];
  /** The ids that each record is kept by, by the id it has now: several where one was retired. */
  readonly keptAs: ReadonlyMap<FullId, readonly FullId[]>;
}

/** Finds what is kept, retired ids by way of their redirects. */
export function keptEntries(ids: readonly FullId[], collection: Collection): KeptEntries {
  const entries: Entry[] = [];
  const gone: FullId[] = [];
  const keptAs = new Map<FullId, FullId[]>();
  for (const id of new Set(ids)) {
    const entry = findRecord(collection, id);
    const known = entry && keptAs.get(entry.id);
    if (!entry) gone.push(id);
    else if (known) known.push(id);
    else {
      entries.push(entry);
      keptAs.set(entry.id, [id]);
    }
  }
  return { entries, gone, keptAs };
}
