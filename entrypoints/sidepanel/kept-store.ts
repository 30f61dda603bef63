import type { Kept, KeptEvents } from "#components/keep.ts";
import { changePins, loadPins, onPinsChanged } from "#entrypoints/browser/pins.ts";
import { loadList, saveList } from "#entrypoints/browser/session.ts";
import { openSheet } from "#entrypoints/browser/sheet.ts";

/** What a window's panel shows as kept, and what it does when that is to change. */
export interface KeptStore extends KeptEvents {
  now(): Kept;
}

/** Reads the pins of the device and the list of the window; calls back at each change of either. Never rejects. */
export async function openKeptStore(windowId: number, onChange: () => void): Promise<KeptStore> {
  const [pins, list] = await Promise.all([loadPins(), loadList(windowId)]);
  let kept: Kept = { pins, list };
  const change = (part: Partial<Kept>) => {
    kept = { ...kept, ...part };
    onChange();
  };
  const reload = async () => change({ pins: await loadPins() });
  let saved = Promise.resolve();
  onPinsChanged(() => void reload());
  return {
    now: () => kept,
    async onPins(ids, pinned) {
      const done = await changePins(ids, pinned);
      await reload();
      return done;
    },
    onList(ids) {
      change({ list: ids });
      saved = saved.then(() => saveList(windowId, ids));
    },
    // The sheet reads the list that is kept, so the last change of it must be.
    onSheet: () => void saved.then(() => openSheet(windowId)),
  };
}
