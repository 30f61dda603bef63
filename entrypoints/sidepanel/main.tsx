import { render } from "preact";
import { browser } from "wxt/browser";
import { LaunchError, type LaunchFailure } from "#components/LaunchError.tsx";
import { Panel } from "#components/Panel.tsx";
import { parsePanelState } from "#components/panel-state.ts";
import type { Collection } from "#data/model/collection.ts";
import type { Settings } from "#data/store/settings.ts";
import { copyToClipboard } from "#entrypoints/browser/clipboard.ts";
import { report } from "#entrypoints/browser/report.ts";
import { type Lookup, loadPanelState, watchLookups } from "#entrypoints/browser/session.ts";
import { applyAppearance, loadSettings, onSettingsSaved } from "#entrypoints/browser/settings.ts";
import { currentWindow } from "#entrypoints/browser/window.ts";
import { openCover } from "./cover.ts";
import { openKeptStore } from "./kept-store.ts";
import { createLazyRecogniser } from "./lazy-recogniser.ts";
import { createLazySearch } from "./lazy-search.ts";
import { type Library, loadLibrary } from "./library.ts";
import { createStateKeeper } from "./state-keeper.ts";

const place = document.getElementById("panel") as HTMLElement;
const now = () => new Date();
/** Draws what is on the screen again as things are now. */
let draw: () => void = () => undefined;
const redraw = () => draw();

/** Starts the panel: settings and window, then the catalogues of the area, then the screen. */
async function launch(): Promise<void> {
  const [{ settings }, windowId] = await Promise.all([loadSettings(), currentWindow()]);
  applyAppearance(settings);
  onSettingsSaved(() => void restart(settings.area));
  const [library, cover] = await Promise.all([loadLibrary(settings.area), openCover(windowId, redraw)]);
  const { collection } = library;
  if (collection) await showPanel({ ...library, collection }, settings, windowId, cover);
  else showFailure("catalogue", library, cover);
}

type Cover = Awaited<ReturnType<typeof openCover>>;

async function showPanel(
  { collection, urgent, problems }: Library & { collection: Collection },
  { area }: Settings,
  windowId: number,
  cover: Cover,
): Promise<void> {
  const [stored, kept] = await Promise.all([loadPanelState(windowId), openKeptStore(windowId, redraw)]);
  const keeper = createStateKeeper(windowId);
  const search = createLazySearch(collection, area, now);
  const recognise = createLazyRecogniser(collection, area);
  const initial = parsePanelState(stored);
  let lookup: Lookup | null = null;
  start(() =>
    render(
      <Panel
        collection={collection}
        area={area}
        search={search}
        recognise={recognise}
        urgent={urgent}
        problems={problems}
        version={browser.runtime.getManifest().version}
        initial={initial}
        onState={keeper.keep}
        onCopy={copyToClipboard}
        onSettings={() => void browser.runtime.openOptionsPage()}
        covered={cover.isOn()}
        onCover={cover.set}
        kept={kept.now()}
        onPins={kept.onPins}
        onList={kept.onList}
        onSheet={kept.onSheet}
        now={now}
        lookup={lookup}
      />,
      place,
    ),
  );
  watchLookups(windowId, (left) => {
    lookup = left;
    redraw();
  });
}

function showFailure(failure: LaunchFailure, { urgent }: Library, cover?: Cover): void {
  start(() =>
    render(
      <LaunchError
        failure={failure}
        urgent={urgent}
        onCopy={copyToClipboard}
        covered={cover?.isOn() ?? false}
        onUncover={() => cover?.set(false)}
      />,
      place,
    ),
  );
}

/** Draws for the first time; what stood there in case nothing else would is no longer needed. */
function start(first: () => void): void {
  place.replaceChildren();
  draw = first;
  redraw();
}

/** Follows a change of settings; another area is another collection, so the panel starts again. */
async function restart(area: string): Promise<void> {
  const { settings } = await loadSettings();
  if (settings.area === area) applyAppearance(settings);
  else location.reload();
}

launch().catch(async (error: unknown) => {
  report(error);
  showFailure("start", await loadLibrary(null));
});
