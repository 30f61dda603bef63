import type { IDBPDatabase } from "idb";
import * as v from "valibot";
import { type CopiedContact, type CopiedOn, isRemembered } from "#data/model/copied.ts";
import { localDay } from "#data/model/date-text.ts";
import { type FullId, PrefixedRef } from "#data/model/ids.ts";
import { PlainDate } from "#data/model/text.ts";
import type { DeviceSchema } from "./device-schema.ts";

type Database = IDBPDatabase<DeviceSchema>;

/** A stored copy; anything else under that name is let go. */
const Copied = v.tuple([v.tuple([PrefixedRef, v.string()]), PlainDate]);

/** What was copied in the last thirty days, the newest day first; what is older is removed on the way. */
export async function readCopied(db: Database, now: Date): Promise<CopiedOn[]> {
  const { store, done } = db.transaction("copied", "readwrite");
  const keys = await store.getAllKeys();
  const days = await store.getAll();
  const copied: CopiedOn[] = [];
  for (const [at, key] of keys.entries()) {
    const parsed = v.safeParse(Copied, [key, days[at]]);
    if (parsed.success && isRemembered(parsed.output[1], now)) {
      const [[id, value], day] = parsed.output;
      copied.push({ id: id as FullId, value, day });
    } else void store.delete(key);
  }
  await done;
  return copied.sort((a, b) => Number(a.day < b.day) - Number(a.day > b.day));
}

/** Remembers that contacts were copied today; one that was copied before takes the new day. */
export async function addCopied(db: Database, contacts: readonly CopiedContact[], now: Date): Promise<void> {
  const { store, done } = db.transaction("copied", "readwrite");
  await Promise.all([...contacts.map(({ id, value }) => store.put(localDay(now), [id, value])), done]);
}
