import type { Page } from "@playwright/test";

/** Leaves entries in a store of the device as an earlier visit would have, and makes the panel anew. */
export async function leave(
  panel: Page,
  store: "settings" | "pins" | "copied",
  entries: readonly (readonly [key: string | string[], value: unknown])[],
): Promise<void> {
  await panel.evaluate(putAll, { store, entries });
  await panel.reload();
}

/** Leaves pins, the newest last. */
export function leavePins(panel: Page, ids: readonly string[]): Promise<void> {
  return leave(
    panel,
    "pins",
    ids.map((id, place) => [id, place]),
  );
}

/** Leaves a number that was copied today and that the helpline's record does not have. */
export async function leaveOldCopy(panel: Page): Promise<void> {
  const today = await panel.evaluate(() =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()),
  );
  await leave(panel, "copied", [[["uk:napac", "01632 960123"], today]]);
}

async function putAll({ store, entries }: { store: string; entries: readonly (readonly [IDBValidKey, unknown])[] }) {
  const opening = indexedDB.open("signpost");
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const writing = opening.result.transaction(store, "readwrite");
  for (const [key, value] of entries) writing.objectStore(store).put(value, key);
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  opening.result.close();
}
