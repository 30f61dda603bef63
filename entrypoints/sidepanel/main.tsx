import { render } from "preact";
import { browser } from "wxt/browser";
import { LaunchError } from "#components/LaunchError.tsx";
import { Panel } from "#components/Panel.tsx";
import { parsePanelState } from "#components/panel-state.ts";
import { copyToClipboard } from "#entrypoints/browser/clipboard.ts";
import { report } from "#entrypoints/browser/report.ts";
import {
  type Lookup,
  loadCover,
  loadPanelState,
  saveCover,
  watchCoverPresses,
  watchLookups,
} from "#entrypoints/browser/session.ts";
import { applyAppearance, loadSettings, onSettingsSaved } from "#entrypoints/browser/settings.ts";
import { openKeptStore } from "./kept-store.ts";
import { createLazySearch } from "./lazy-search.ts";
import { loadLibrary } from "./library.ts";
import { createStateKeeper } from "./state-keeper.ts";

const place = document.getElementById("panel") as HTMLElement;
const now = () => new Date();
/** Draws the panel again as things are now; null until it was drawn first. */
let draw: (() => void) | null = null;

/** Starts the panel: settings and window, then the catalogues of the area, then the screen. */
async function launch(): Promise<void> {
  const [{ settings }, { id: windowId = 0 }] = await Promise.all([loadSettings(), browser.windows.getCurrent()]);
  applyAppearance(settings);
  const [library, stored, wasCovered, kept] = await Promise.all([
    loadLibrary(settings.area),
    loadPanelState(windowId),
    loadCover(windowId),
    openKeptStore(windowId, () => draw?.()),
  ]);
  // What stood here in case nothing else would is no longer needed.
  place.replaceChildren();
  if (!library.collection) {
    render(<LaunchError urgent={library.urgent} onCopy={copyToClipboard} />, place);
    return;
  }
  const { collection, urgent, problems } = library;
  const keeper = createStateKeeper(windowId);
  const search = createLazySearch(collection, settings.area, now);
  const initial = parsePanelState(stored);
  let covered = wasCovered;
  let lookup: Lookup | null = null;
  const cover = (to: boolean) => {
    covered = to;
    void saveCover(windowId, to);
    show();
  };
  const show = () =>
    render(
      <Panel
        collection={collection}
        area={settings.area}
        search={search}
        urgent={urgent}
        problems={problems}
        version={browser.runtime.getManifest().version}
        initial={initial}
        onState={keeper.keep}
        onCopy={copyToClipboard}
        onSettings={() => void browser.runtime.openOptionsPage()}
        covered={covered}
        onCover={cover}
        kept={kept.now()}
        onPins={kept.onPins}
        onList={kept.onList}
        onSheet={kept.onSheet}
        now={now}
        lookup={lookup}
      />,
      place,
    );
  draw = show;
  show();
  watchCoverPresses(windowId, () => cover(!covered));
  watchLookups(windowId, (left) => {
    lookup = left;
    show();
  });
  onSettingsSaved(() => void restart(settings.area));
}

/** Follows a change of settings; another area is another collection, so the panel starts again. */
async function restart(area: string): Promise<void> {
  const { settings } = await loadSettings();
  if (settings.area === area) applyAppearance(settings);
  else location.reload();
}

launch().catch(async (error: unknown) => {
  report(error);
  const { urgent } = await loadLibrary(null);
  place.replaceChildren();
  render(<LaunchError urgent={urgent} onCopy={copyToClipboard} />, place);
});
