import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "./settings.ts";

/** Raised by one with each change of the stores, with a step in `upgrade` that brings older ones along. */
const VERSION = 1;

interface Schema extends DBSchema {
  settings: { key: "settings"; value: unknown };
}

/**
 * What lasts on the device. Extension pages alone can read it: content scripts have no way to an extension's
 * IndexedDB, while in Firefox they can read `storage.local`.
 */
export interface DeviceStore {
  /** The person's settings; the defaults where nothing is stored or the store cannot be read. */
  loadSettings(): Promise<Settings>;
  /** @throws StoreError where the browser did not keep them */
  saveSettings(settings: Settings): Promise<void>;
}

/** The browser did not keep something; `cause` is its own error. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code = "store-unavailable";
}

/** Opens the store at the first use, and again after a failure. */
export function createDeviceStore(name = "signpost"): DeviceStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () => {
    opening ??= openDB<Schema>(name, VERSION, {
      upgrade(db) {
        db.createObjectStore("settings");
      },
      terminated: () => {
        opening = null;
      },
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async loadSettings() {
      try {
        return parseSettings(await (await open()).get("settings", "settings"));
      } catch {
        return DEFAULT_SETTINGS;
      }
    },
    async saveSettings(settings) {
      try {
        await (await open()).put("settings", settings, "settings");
      } catch (cause) {
        throw new StoreError("The settings could not be kept by the browser", { cause });
      }
    },
  };
}
