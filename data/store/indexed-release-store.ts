import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { ValueStore } from "./last-urgent.ts";
import { type ReleaseStore, ReleaseStoreError } from "./release-store.ts";

/** Raised by one with each change of the stores, with a step in `upgrade` that brings older ones along. */
const VERSION = 1;

interface Schema extends DBSchema {
  /** Bytes under `catalogue` and their hash. */
  files: { key: [catalogue: string, sha256: string]; value: Uint8Array };
  pointers: { key: string; value: string };
  logs: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;

/**
 * Keeps a catalogue's releases in IndexedDB, which content scripts cannot read, in a database of its own, so that one
 * that breaks takes no pins or settings with it.
 *
 * @param copy the pointer's second place
 */
export function createIndexedReleaseStore(
  catalogue: string,
  copy: ValueStore,
  name = "signpost-catalogues",
): ReleaseStore {
  const run = createRunner(name);
  return {
    async readPointers() {
      const [first, second] = await Promise.allSettled([run((db) => db.get("pointers", catalogue)), copy.read()]);
      if (first.status === "rejected" && second.status === "rejected") throw storeError(first.reason);
      return [textOf(first), textOf(second)];
    },
    async writePointer(text) {
      await run((db) => put(db, "pointers", text, catalogue));
      // The first place holds already; a copy that is refused is written again with the next pointer.
      await copy.write(text).catch(() => undefined);
    },
    readFile: (sha256) => run(async (db) => (await db.get("files", [catalogue, sha256])) ?? null),
    writeFiles: (files) => run((db) => writeFiles(db, catalogue, files)),
    keepOnly: (names) => run((db) => keepOnly(db, catalogue, names)),
    readLog: () => run((db) => db.get("logs", catalogue)),
    writeLog: (log) => run((db) => put(db, "logs", log, catalogue)),
  };
}

function textOf(place: PromiseSettledResult<unknown>): string | null {
  return place.status === "fulfilled" && typeof place.value === "string" ? place.value : null;
}

/** Runs work on the database, which is opened at the first use and again after it was closed. */
function createRunner(name: string) {
  let opening: Promise<Database> | null = null;
  const forget = () => {
    opening = null;
  };
  return async <Result>(work: (db: Database) => Promise<Result>): Promise<Result> => {
    try {
      opening ??= openDatabase(name, forget);
      return await work(await opening);
    } catch (error) {
      forget();
      throw storeError(error);
    }
  };
}

function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore("files");
        db.createObjectStore("pointers");
        db.createObjectStore("logs");
      }
    },
    terminated: onClosed,
    // Another page wants to raise the version or to delete the store, and would wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
  });
}

function storeError(cause: unknown): ReleaseStoreError {
  const full = cause instanceof Error && cause.name === "QuotaExceededError";
  return new ReleaseStoreError(
    full ? "storage-full" : "storage-broken",
    full ? "This device has no room for the catalogue" : "The browser's store of catalogues does not answer",
    { cause },
  );
}

/** What was promised to be kept is on the disk before the next step builds on it. */
const STRICT = { durability: "strict" } as const;

async function put(db: Database, store: "pointers" | "logs", value: unknown, catalogue: string): Promise<void> {
  const { store: place, done } = db.transaction(store, "readwrite", STRICT);
  await Promise.all([place.put(value as string, catalogue), done]);
}

async function writeFiles(db: Database, catalogue: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { store, done } = db.transaction("files", "readwrite", STRICT);
  await Promise.all([...[...files].map(([sha256, bytes]) => store.put(bytes, [catalogue, sha256])), done]);
}

async function keepOnly(db: Database, catalogue: string, names: ReadonlySet<string>): Promise<void> {
  const { store, done } = db.transaction("files", "readwrite");
  const keys = await store.getAllKeys();
  const old = keys.filter(([owner, sha256]) => owner === catalogue && !names.has(sha256));
  await Promise.all([...old.map((key) => store.delete(key)), done]);
}
