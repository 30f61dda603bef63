import type { FullId } from "#data/model/ids.ts";
import { createDeviceStore } from "#data/store/device-store.ts";
import { report } from "./report.ts";
import { shareChanges } from "./shared-changes.ts";

const store = createDeviceStore();

const { tried, onChanged } = shareChanges("signpost-pins");

/** The ids that are pinned, the newest pin first; null where they cannot be read. Never rejects. */
export async function loadPins(): Promise<readonly FullId[] | null> {
  try {
    return await store.loadPins();
  } catch (error) {
    report(error);
    return null;
  }
}

/** Pins or unpins; resolves to whether the browser kept it. */
export async function changePins(ids: readonly FullId[], pinned: boolean): Promise<boolean> {
  return tried(pinned ? store.pin(ids, Date.now()) : store.unpin(ids));
}

/** Removes every pin; resolves to whether the browser did. */
export async function clearPins(): Promise<boolean> {
  return tried(store.clearPins());
}

/** Calls back when another page of the extension changed the pins. */
export function onPinsChanged(callback: () => void): void {
  onChanged(callback);
}
