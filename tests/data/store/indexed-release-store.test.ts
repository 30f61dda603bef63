import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { decodeBase64url } from "#data/release/base64url.ts";
import { createIndexedReleaseStore } from "#data/store/indexed-release-store.ts";
import type { ValueStore } from "#data/store/last-urgent.ts";
import { parseCheckLog } from "#data/update/check-log.ts";
import { findInstalled } from "#data/update/in-use.ts";
import { openRelease } from "#data/update/open-release.ts";
import { readPointer } from "#data/update/pointer.ts";

/** A place in memory that can refuse. */
function createPlace(): ValueStore & { value: unknown; refuses: boolean } {
  const place = {
    value: undefined as unknown,
    refuses: false,
    read: async () => {
      if (place.refuses) throw new Error("refused");
      return place.value;
    },
    write: async (value: unknown) => {
      if (place.refuses) throw new Error("refused");
      place.value = value;
    },
  };
  return place;
}

let copy: ReturnType<typeof createPlace>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  copy = createPlace();
});
const BYTES = new Uint8Array([1, 2, 3]);

describe("the store of releases", () => {
  it("gives back what was written, to a page opened later too", async () => {
    const store = createIndexedReleaseStore("coventry", copy);
    await store.writeFiles(new Map([["a", BYTES]]));
    await store.writePointer("pointer");
    await store.writeLog({ serial: 1 });
    const later = createIndexedReleaseStore("coventry", copy);
    expect(await later.readFile("a")).toEqual(BYTES);
    expect(await later.readFile("b")).toBeNull();
    expect(await later.readPointers()).toEqual(["pointer", "pointer"]);
    expect(await later.readLog()).toEqual({ serial: 1 });
  });

  it("keeps each catalogue by itself", async () => {
    const uk = createIndexedReleaseStore("uk", createPlace());
    const coventry = createIndexedReleaseStore("coventry", copy);
    await uk.writeFiles(new Map([["a", BYTES]]));
    await coventry.writeFiles(
      new Map([
        ["a", BYTES],
        ["b", BYTES],
      ]),
    );
    await coventry.keepOnly(new Set(["b"]));
    expect(await coventry.readFile("a")).toBeNull();
    expect(await coventry.readFile("b")).toEqual(BYTES);
    expect(await uk.readFile("a")).toEqual(BYTES);
  });

  it("holds the pointer once its first place is written, though the copy refuses", async () => {
    const store = createIndexedReleaseStore("coventry", copy);
    await store.writePointer("one");
    copy.refuses = true;
    await store.writePointer("two");
    expect(await store.readPointers()).toEqual(["two", null]);
    copy.refuses = false;
    expect(await store.readPointers()).toEqual(["two", "one"]);
  });

  it("answers with the copy where the database is gone, and says so where both are", async () => {
    await createIndexedReleaseStore("coventry", copy).writePointer("kept");
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("gone", "UnknownError");
      },
    } as unknown as IDBFactory;
    const store = createIndexedReleaseStore("coventry", copy);
    expect(await store.readPointers()).toEqual([null, "kept"]);
    copy.refuses = true;
    await expect(store.readPointers()).rejects.toMatchObject({ code: "storage-broken" });
    await expect(store.writePointer("x")).rejects.toMatchObject({ code: "storage-broken" });
    await expect(store.readFile("a")).rejects.toMatchObject({ code: "storage-broken" });
  });

  it("tells a full disk from a broken one", async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    } as unknown as IDBFactory;
    await expect(createIndexedReleaseStore("coventry", copy).writeLog({})).rejects.toMatchObject({
      code: "storage-full",
    });
  });

  it("works again once the database does", async () => {
    const store = createIndexedReleaseStore("coventry", copy);
    const real = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException("gone", "UnknownError");
      },
    } as unknown as IDBFactory;
    await expect(store.writePointer("x")).rejects.toMatchObject({ code: "storage-broken" });
    globalThis.indexedDB = real;
    await store.writePointer("x");
    expect(await store.readPointers()).toEqual(["x", "x"]);
  });
});

interface Fixture {
  readonly version: number;
  readonly files: Record<string, string>;
  readonly pointer: string;
  readonly log: unknown;
}

describe("a store that version 0.1.0 left", () => {
  it("opens with everything that was installed and remembered", async () => {
    const fixture = JSON.parse(readFileSync("tests/fixtures/release-store-1.json", "utf8")) as Fixture;
    const db = await openDB("signpost-catalogues", fixture.version, {
      upgrade(opened) {
        for (const name of ["files", "pointers", "logs"]) opened.createObjectStore(name);
      },
    });
    for (const [name, bytes] of Object.entries(fixture.files))
      await db.put("files", decodeBase64url(bytes), ["coventry", name]);
    await db.put("pointers", fixture.pointer, "coventry");
    await db.put("logs", fixture.log, "coventry");
    db.close();
    const store = createIndexedReleaseStore("coventry", copy);
    const pointer = await readPointer(store);
    expect(pointer).toMatchObject({
      floor: 2,
      current: { version: 2 },
      previous: { version: 1 },
      root: { version: 1 },
    });
    const installed = await findInstalled("coventry", pointer, store);
    const catalogue = installed && (await openRelease("coventry", installed.files));
    expect(catalogue).toMatchObject({ version: 2 });
    expect(catalogue?.records).toHaveLength(4);
    expect(parseCheckLog(await store.readLog())).toMatchObject({ serial: 2, outcome: { outcome: "updated", to: 2 } });
  });
});
