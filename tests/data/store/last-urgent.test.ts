import { describe, expect, it } from "vitest";
import type { UrgentContact } from "#data/model/urgent.ts";
import { loadLastUrgent, saveLastUrgent, type ValueStore } from "#data/store/last-urgent.ts";

const MASH: UrgentContact = {
  id: "coventry:coventry-mash",
  label: "MASH",
  dial: "02476788555",
  shown: "024 7678 8555",
};

function memoryStore(value?: unknown): ValueStore & { writes: unknown[] } {
  const writes: unknown[] = [];
  return {
    writes,
    read: async () => writes.at(-1) ?? value,
    write: async (next) => {
      writes.push(next);
    },
  };
}
const refusing: ValueStore = {
  read: () => Promise.reject(new Error("no")),
  write: () => Promise.reject(new Error("no")),
};

describe("the last good urgent contacts", () => {
  it("come back for the area that they were kept for, and for no other", async () => {
    const store = memoryStore();
    await saveLastUrgent(store, "coventry", [MASH]);
    expect(await loadLastUrgent(store, "coventry")).toEqual([MASH]);
    expect(await loadLastUrgent(store, "uk")).toEqual([]);
  });

  it("keep other areas when one is saved", async () => {
    const store = memoryStore();
    await saveLastUrgent(store, "coventry", [MASH]);
    await saveLastUrgent(store, "uk", []);
    expect(await loadLastUrgent(store, "coventry")).toEqual([MASH]);
  });

  it("are not written again while they are the same", async () => {
    const store = memoryStore();
    await saveLastUrgent(store, "coventry", [MASH]);
    await saveLastUrgent(store, "coventry", [MASH]);
    expect(store.writes).toHaveLength(1);
  });

  it.each([
    null,
    "x",
    { version: 1, areas: { coventry: [MASH] } },
    { version: 2, areas: { coventry: [{ ...MASH, dial: "javascript:" }] } },
  ])("are empty where %j is stored", async (value) => {
    expect(await loadLastUrgent(memoryStore(value), "coventry")).toEqual([]);
  });

  it("are empty, without an error, where the store refuses", async () => {
    expect(await loadLastUrgent(refusing, "coventry")).toEqual([]);
    await expect(saveLastUrgent(refusing, "coventry", [MASH])).resolves.toBeUndefined();
  });
});
