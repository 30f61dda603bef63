import * as v from "valibot";
import { type FullId, PrefixedRef } from "#data/model/ids.ts";
import type { UrgentContact } from "#data/model/urgent.ts";

/** The last good copy of the urgent strip, by area: shown when the catalogue cannot be read. */
const LastUrgent = v.object({
  version: v.literal(2),
  areas: v.record(
    v.string(),
    v.array(
      v.object({
        id: v.pipe(
          PrefixedRef,
          v.transform((text) => text as FullId),
        ),
        label: v.pipe(v.string(), v.maxLength(120)),
        dial: v.pipe(v.string(), v.regex(/^\d{3,15}$/)),
        shown: v.pipe(v.string(), v.maxLength(120)),
      }),
    ),
  ),
});

/** A place that keeps one value, such as a key of `storage.local`. Both may reject. */
export interface ValueStore {
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
}

/** The copy kept for `area`; empty where there is none or it cannot be read. */
export async function loadLastUrgent(store: ValueStore, area: string): Promise<readonly UrgentContact[]> {
  try {
    const parsed = v.safeParse(LastUrgent, await store.read());
    return parsed.success ? (parsed.output.areas[area] ?? []) : [];
  } catch {
    return [];
  }
}

/** Keeps the strip of `area`; a store that refuses leaves the older copy, which is still a good one. */
export async function saveLastUrgent(
  store: ValueStore,
  area: string,
  contacts: readonly UrgentContact[],
): Promise<void> {
  try {
    const parsed = v.safeParse(LastUrgent, await store.read());
    const areas = parsed.success ? parsed.output.areas : {};
    if (JSON.stringify(areas[area]) === JSON.stringify(contacts)) return;
    await store.write({ version: 2, areas: { ...areas, [area]: contacts } });
  } catch {
    // Nothing to do: the panel shows the catalogue's own contacts now, and the package's if it ever cannot.
  }
}
