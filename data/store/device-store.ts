import { type IDBPDatabase, openDB } from "idb";
import * as v from "valibot";
import type { CopiedContact, CopiedOn } from "#data/model/copied.ts";
import { type FullId, PrefixedRef } from "#data/model/ids.ts";
import { addCopied, readCopied } from "./copied-contacts.ts";
import type { DeviceSchema } from "./device-schema.ts";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "./settings.ts";

/** Raised by one with each change of the stores, with a step in `upgrade` that brings older ones along. */
const VERSION = 3;

/**
 * What lasts on the device. Extension pages alone can read it: content scripts have no way to an extension's
 * IndexedDB, while in Firefox they can read `storage.local`.
 */
export interface DeviceStore {
  /** The person's settings; the defaults where nothing is stored or the store cannot be read. */
  loadSettings(): Promise<Settings>;
  /**
   * Changes some of the settings, and keeps the rest as they are stored: also what another page changed meanwhile.
   * @throws StoreError where the browser could not read them or did not keep them; then nothing has changed
   */
  changeSettings(change: (stored: Settings) => Partial<Settings>): Promise<void>;
  /** When the newest update was installed that the person has read about; empty where nothing is stored. */
  loadSeen(): Promise<string>;
  /** @throws StoreError where the browser did not keep it */
  saveSeen(at: string): Promise<void>;
  /**
   * The pinned records by the ids they were pinned by, the newest pin first; some may have been retired since.
   * @throws StoreError where they cannot be read
   */
  loadPins(): Promise<FullId[]>;
  /**
   * Pins records; one that is pinned already keeps its place.
   * @param at milliseconds since 1970
   * @throws StoreError where the browser did not keep them
   */
  pin(ids: readonly FullId[], at: number): Promise<void>;
  /** @throws StoreError where the browser did not remove them */
  unpin(ids: readonly FullId[]): Promise<void>;
  /** @throws StoreError where the browser did not remove them */
  clearPins(): Promise<void>;
  /**
   * What was copied in the last thirty days, the newest day first; what is older is removed on the way.
   * @throws StoreError where it cannot be read
   */
  loadCopied(now: Date): Promise<CopiedOn[]>;
  /**
   * Remembers that contacts were copied, and on which day.
   * @throws StoreError where the browser did not keep it
   */
  addCopied(contacts: readonly CopiedContact[], now: Date): Promise<void>;
  /** @throws StoreError where the browser did not remove it */
  forgetCopied(contact: CopiedContact): Promise<void>;
  /** @throws StoreError where the browser did not remove them */
  clearCopied(): Promise<void>;
}

/** The browser did not keep something; `cause` is its own error. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code = "store-unavailable";
}

/** A stored pin; anything else under that name is passed over. */
const Pin = v.tuple([PrefixedRef, v.number()]);

/** Opens the store at the first use, and again after a failure. */
export function createDeviceStore(name = "signpost"): DeviceStore {
  let opening: Promise<IDBPDatabase<DeviceSchema>> | null = null;
  const forget = () => {
    opening = null;
  };
  const open = () => {
    opening ??= openDatabase(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
  /** Runs `work` on the open database; whatever it fails with becomes a StoreError that says `what`. */
  const attempt = async <Result>(what: string, work: (db: IDBPDatabase<DeviceSchema>) => Promise<Result>) => {
    try {
      return await work(await open());
    } catch (cause) {
      throw new StoreError(what, { cause });
    }
  };
  return {
    async loadSettings() {
      try {
        return parseSettings(await (await open()).get("settings", "settings"));
      } catch {
        return DEFAULT_SETTINGS;
      }
    },
    async changeSettings(change) {
      await attempt("The settings could not be kept by the browser", async (db) => {
        const { store, done } = db.transaction("settings", "readwrite");
        const keep = async () => {
          const stored = parseSettings(await store.get("settings"));
          await store.put({ ...stored, ...change(stored) }, "settings");
        };
        await Promise.all([keep(), done]);
      });
    },
    async loadSeen() {
      try {
        return String((await (await open()).get("settings", "seen")) ?? "");
      } catch {
        return "";
      }
    },
    async saveSeen(at) {
      await attempt("What was read could not be kept by the browser", (db) => db.put("settings", at, "seen"));
    },
    loadPins: () => attempt("The pins could not be read", readPins),
    pin: (ids, at) => attempt("The pin could not be kept by the browser", (db) => addPins(db, ids, at)),
    unpin: (ids) => attempt("The pin could not be removed by the browser", (db) => removePins(db, ids)),
    clearPins: () => attempt("The pins could not be removed by the browser", (db) => db.clear("pins")),
    loadCopied: (now) => attempt("What was copied could not be read", (db) => readCopied(db, now)),
    addCopied: (contacts, now) =>
      attempt("What was copied could not be kept by the browser", (db) => addCopied(db, contacts, now)),
    forgetCopied: ({ id, value }) =>
      attempt("What was copied could not be removed by the browser", (db) => db.delete("copied", [id, value])),
    clearCopied: () => attempt("What was copied could not be removed by the browser", (db) => db.clear("copied")),
  };
}

/** @param onClosed told when the browser or a newer version of the extension closes it */
function openDatabase(name: string, onClosed: () => void): Promise<IDBPDatabase<DeviceSchema>> {
  return openDB<DeviceSchema>(name, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) db.createObjectStore("settings");
      if (oldVersion < 2) db.createObjectStore("pins");
      if (oldVersion < 3) db.createObjectStore("copied");
    },
    terminated: onClosed,
    // Another page wants to raise the version or to delete the store, and would wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
  });
}

async function readPins(db: IDBPDatabase<DeviceSchema>): Promise<FullId[]> {
  const { store } = db.transaction("pins");
  const [ids, times] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return ids
    .map((id, place) => v.safeParse(Pin, [id, times[place]]))
    .flatMap((parsed) => (parsed.success ? [parsed.output] : []))
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id as FullId);
}

async function addPins(db: IDBPDatabase<DeviceSchema>, ids: readonly FullId[], at: number): Promise<void> {
  const { store, done } = db.transaction("pins", "readwrite");
  const add = async (id: FullId) => {
    if ((await store.getKey(id)) === undefined) await store.put(at, id);
  };
  await Promise.all([...ids.map(add), done]);
}

async function removePins(db: IDBPDatabase<DeviceSchema>, ids: readonly FullId[]): Promise<void> {
  const { store, done } = db.transaction("pins", "readwrite");
  await Promise.all([...ids.map((id) => store.delete(id)), done]);
}
