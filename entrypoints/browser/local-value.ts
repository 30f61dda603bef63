import { browser } from "wxt/browser";
import type { ValueStore } from "#data/store/last-urgent.ts";

/** One key of `storage.local`, as a place for one value. */
export function localValue(key: string): ValueStore {
  return {
    read: async () => (await browser.storage.local.get(key))[key],
    write: (value) => browser.storage.local.set({ [key]: value }),
  };
}
