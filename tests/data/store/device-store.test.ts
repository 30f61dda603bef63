import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createDeviceStore, StoreError } from "#data/store/device-store.ts";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "#data/store/settings.ts";

describe("the device store", () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it("gives the defaults before anything was chosen", async () => {
    expect(await createDeviceStore().loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("keeps settings for the next opening", async () => {
    const chosen: Settings = {
      area: "uk",
      theme: "dark",
      textSize: "larger",
      phoneHere: true,
      reading: "selection",
      sites: ["https://cases.example"],
    };
    await createDeviceStore().changeSettings(() => chosen);
    expect(await createDeviceStore().loadSettings()).toEqual(chosen);
  });

  it("gives the defaults when the browser rejects every call", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    expect(await createDeviceStore().loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("changes what is named and nothing else, though two pages change something at once", async () => {
    const [one, other] = [createDeviceStore(), createDeviceStore()];
    await one.changeSettings(() => ({ reading: "off", sites: ["https://cases.example"] }));
    await Promise.all([
      one.changeSettings(() => ({ theme: "dark" })),
      other.changeSettings(({ sites }) => ({ sites: [...sites, "https://notes.example"] })),
    ]);
    expect(await one.loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      reading: "off",
      theme: "dark",
      sites: ["https://cases.example", "https://notes.example"],
    });
  });

  it("changes nothing where the settings cannot be read", async () => {
    const store = createDeviceStore();
    await store.changeSettings(() => ({ reading: "off", sites: ["https://cases.example"] }));
    const refusing = vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(() => {
      throw new DOMException("broken", "UnknownError");
    });
    await expect(store.changeSettings(() => ({ theme: "dark" }))).rejects.toThrow(StoreError);
    refusing.mockRestore();
    expect(await store.loadSettings()).toMatchObject({
      reading: "off",
      theme: "system",
      sites: ["https://cases.example"],
    });
  });

  it("says with a code that settings were not kept", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const saving = createDeviceStore().changeSettings(() => DEFAULT_SETTINGS);
    await expect(saving).rejects.toThrow(StoreError);
    await expect(saving).rejects.toMatchObject({ code: "store-unavailable" });
  });

  it("keeps which update was read about, beside the settings", async () => {
    const store = createDeviceStore();
    expect(await store.loadSeen()).toBe("");
    await store.saveSeen("2026-11-23T14:10:00Z");
    expect(await createDeviceStore().loadSeen()).toBe("2026-11-23T14:10:00Z");
    expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it("works again after the browser refused once", async () => {
    const store = createDeviceStore();
    const refusing = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    await expect(store.changeSettings(() => DEFAULT_SETTINGS)).rejects.toThrow(StoreError);
    refusing.mockRestore();
    await store.changeSettings(() => ({ theme: "light" }));
    expect((await store.loadSettings()).theme).toBe("light");
  });
});

describe("the pins of the device store", () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it("are none before the first, and the newest first after it", async () => {
    const store = createDeviceStore();
    expect(await store.loadPins()).toEqual([]);
    await store.pin(["uk:napac"], 1000);
    await store.pin(["coventry:coventry-mash"], 3000);
    await store.pin(["uk:childline"], 2000);
    expect(await createDeviceStore().loadPins()).toEqual(["coventry:coventry-mash", "uk:childline", "uk:napac"]);
  });

  it("keep their place when they are pinned again", async () => {
    const store = createDeviceStore();
    await store.pin(["uk:napac"], 1000);
    await store.pin(["uk:childline"], 2000);
    await store.pin(["uk:napac"], 3000);
    expect(await store.loadPins()).toEqual(["uk:childline", "uk:napac"]);
  });

  it("are removed one by one and all at once", async () => {
    const store = createDeviceStore();
    await store.pin(["uk:a", "uk:b", "uk:c"], 1000);
    await store.unpin(["uk:b", "uk:not-there"]);
    expect(await store.loadPins()).toEqual(["uk:a", "uk:c"]);
    await store.clearPins();
    expect(await store.loadPins()).toEqual([]);
  });

  it("find room in a store of version 1, whose settings stay", async () => {
    const old = await openDB("signpost", 1, { upgrade: (db) => void db.createObjectStore("settings") });
    await old.put("settings", { area: "uk", theme: "dark", textSize: "large" }, "settings");
    old.close();
    const store = createDeviceStore();
    expect(await store.loadSettings()).toMatchObject({ area: "uk", theme: "dark", textSize: "large" });
    await store.pin(["uk:napac"], 1000);
    expect(await store.loadPins()).toEqual(["uk:napac"]);
  });

  it("pass over what is not a pin", async () => {
    const store = createDeviceStore();
    await store.pin(["uk:napac"], 1000);
    const db = await openDB("signpost");
    await db.put("pins", "yesterday", "uk:childline");
    await db.put("pins", 5, "no id at all");
    db.close();
    expect(await store.loadPins()).toEqual(["uk:napac"]);
  });

  it("are read whole where there are 500 of them", async () => {
    const store = createDeviceStore();
    const ids = Array.from({ length: 500 }, (_, place) => `uk:record-${place}` as const);
    await store.pin(ids, 1000);
    expect(new Set(await store.loadPins())).toEqual(new Set(ids));
  });

  it("say with a code that the browser refused, whatever was asked", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    const store = createDeviceStore();
    const asked = [store.loadPins(), store.pin(["uk:a"], 1), store.unpin(["uk:a"]), store.clearPins()];
    for (const asking of asked) await expect(asking).rejects.toMatchObject({ code: "store-unavailable" });
  });

  it("let another page delete the store, and begin anew", async () => {
    const store = createDeviceStore();
    await store.pin(["uk:napac"], 1000);
    await deleteDB("signpost");
    expect(await store.loadPins()).toEqual([]);
  });
});

describe("what was copied, in the device store", () => {
  const NAPAC = { id: "uk:napac", value: "0808 801 0331" } as const;
  const MASH = { id: "coventry:coventry-mash", value: "024 7678 8555" } as const;
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it("is each contact with the last day on which it was copied, the newest first, and nothing more", async () => {
    const store = createDeviceStore();
    await store.addCopied([NAPAC], on("2026-11-01"));
    await store.addCopied([MASH, NAPAC], on("2026-11-03"));
    await store.addCopied([MASH], on("2026-11-05"));
    expect(await createDeviceStore().loadCopied(on("2026-11-06"))).toEqual([
      { ...MASH, day: "2026-11-05" },
      { ...NAPAC, day: "2026-11-03" },
    ]);
    const db = await openDB("signpost");
    expect([await db.getAllKeys("copied"), await db.getAll("copied")]).toEqual([
      [
        [MASH.id, MASH.value],
        [NAPAC.id, NAPAC.value],
      ],
      ["2026-11-05", "2026-11-03"],
    ]);
    db.close();
  });

  it("is gone from the disk after thirty days, and where a clock was set back behind it", async () => {
    const store = createDeviceStore();
    await store.addCopied([NAPAC], on("2026-11-03"));
    expect(await store.loadCopied(on("2026-12-02"))).toHaveLength(1);
    expect(await store.loadCopied(on("2026-12-03"))).toEqual([]);
    expect(await store.loadCopied(on("2026-11-03"))).toEqual([]);
    await store.addCopied([NAPAC], on("2036-11-03"));
    expect(await store.loadCopied(on("2026-11-03"))).toEqual([]);
    expect(await store.loadCopied(on("2036-11-03"))).toEqual([]);
  });

  it("is forgotten one by one and all at once", async () => {
    const store = createDeviceStore();
    await store.addCopied([NAPAC, MASH], on("2026-11-03"));
    await store.forgetCopied(NAPAC);
    expect(await store.loadCopied(on("2026-11-03"))).toEqual([{ ...MASH, day: "2026-11-03" }]);
    await store.clearCopied();
    expect(await store.loadCopied(on("2026-11-03"))).toEqual([]);
  });

  it("finds room in a store of version 2, whose pins stay, and lets go what is no copy", async () => {
    const old = await openDB("signpost", 2, {
      upgrade(db) {
        db.createObjectStore("settings");
        db.createObjectStore("pins");
      },
    });
    await old.put("pins", 1000, "uk:napac");
    old.close();
    const store = createDeviceStore();
    await store.addCopied([NAPAC], on("2026-11-03"));
    const db = await openDB("signpost");
    await db.put("copied", "last week", ["uk:a", "999"]);
    await db.put("copied", "2026-11-03", "words");
    expect(await store.loadCopied(on("2026-11-03"))).toEqual([{ ...NAPAC, day: "2026-11-03" }]);
    expect(await db.count("copied")).toBe(1);
    db.close();
    expect(await store.loadPins()).toEqual(["uk:napac"]);
  });

  it("says with a code that the browser refused, whatever was asked", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("refused", "UnknownError");
    });
    const store = createDeviceStore();
    const now = on("2026-11-03");
    const asked = [
      store.loadCopied(now),
      store.addCopied([NAPAC], now),
      store.forgetCopied(NAPAC),
      store.clearCopied(),
    ];
    for (const asking of asked) await expect(asking).rejects.toMatchObject({ code: "store-unavailable" });
  });
});

describe("parseSettings", () => {
  it.each([null, undefined, 7, "dark", []])("takes %j as nothing chosen", (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it("keeps what is known and takes the default for the rest", () => {
    expect(parseSettings({ theme: "dark", textSize: "enormous", colour: "red" })).toEqual({
      area: "coventry",
      theme: "dark",
      textSize: "normal",
      phoneHere: false,
      reading: "pages",
      sites: [],
    });
  });
});
