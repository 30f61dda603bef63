import { loadCover, saveCover, watchCoverPresses } from "#entrypoints/browser/session.ts";

/** Follows whether a window's panel is covered; calls back at each change. */
export async function openCover(windowId: number, onChange: () => void) {
  let on = await loadCover(windowId);
  const set = (to: boolean) => {
    on = to;
    void saveCover(windowId, to);
    onChange();
  };
  watchCoverPresses(windowId, () => set(!on));
  return { isOn: () => on, set };
}
