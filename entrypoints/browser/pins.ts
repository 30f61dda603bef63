import type { FullId } from "#data/model/ids.ts";
import { createDeviceStore } from "#data/store/device-store.ts";
import { report } from "./report.ts";

const store = createDeviceStore();

/** Tells the other pages of the extension that the pins changed; the message itself says nothing. */
const channel = new BroadcastChannel("signpost-pins");

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
  channel.addEventListener("message", callback);
}

async function tried(change: Promise<void>): Promise<boolean> {
  try {
    await change;
    channel.postMessage(null);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
