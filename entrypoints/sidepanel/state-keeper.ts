import type { PanelState } from "#components/panel-state.ts";
import { savePanelState } from "#entrypoints/browser/session.ts";

/** How long typing may rest before the place is kept, in milliseconds: one write for a burst of letters. */
const REST_MS = 150;

/** Keeps a window's place while it changes, and the last of it when the panel is closed. */
export function createStateKeeper(windowId: number): { keep(state: PanelState): void } {
  let waiting: PanelState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (waiting) void savePanelState(windowId, waiting);
    waiting = null;
  };
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  return {
    keep(state) {
      waiting = state;
      clearTimeout(timer);
      timer = setTimeout(flush, REST_MS);
    },
  };
}
