import { render } from "preact";
import { browser } from "wxt/browser";
import { LaunchError, type LaunchFailure } from "#components/LaunchError.tsx";
import { Panel } from "#components/Panel.tsx";
import { parsePanelState } from "#components/panel-state.ts";
import type { Collection } from "#data/model/collection.ts";
import type { EffectiveSettings } from "#data/store/policy.ts";
import { layersOf, NATIONAL } from "#data/update/open-release.ts";
import { copyAndRemember } from "#entrypoints/browser/copied.ts";
import { pageBrowser } from "#entrypoints/browser/page.ts";
import { openCatalogue, openProven } from "#entrypoints/browser/releases.ts";
import { report } from "#entrypoints/browser/report.ts";
import { type Lookup, loadPanelState, watchLookups } from "#entrypoints/browser/session.ts";
import { applyAppearance, loadSettings, onSettingsSaved, setSite } from "#entrypoints/browser/settings.ts";
import { currentWindow } from "#entrypoints/browser/window.ts";
import { watchCopied } from "./copied-watch.ts";
import { openCover } from "./cover.ts";
import { openKeptStore } from "./kept-store.ts";
import { createLazyRecogniser } from "./lazy-recogniser.ts";
import { createLazySearch } from "./lazy-search.ts";
import { type Library, loadLibrary } from "./library.ts";
import { type PageWatch, watchPage } from "./page-watch.ts";
import { createStateKeeper } from "./state-keeper.ts";
import { loadUpdates, watchUpdates } from "./update-watch.ts";

const place = document.getElementById("panel") as HTMLElement;
const now = () => new Date();
/** Draws what is on the screen again as things are now. */
let draw: () => void = () => undefined;
const redraw = () => draw();
/** The settings as they are now. */
let effective: EffectiveSettings;
let page: PageWatch | undefined;

/** Starts the panel: settings and window, then the catalogues of the area, then the screen. */
async function launch(): Promise<void> {
  // Every area stands on the national catalogue, so it need not wait for the settings.
  const national = openCatalogue(NATIONAL);
  national.catch(() => undefined);
  const open = (name: string) => (name === NATIONAL ? national : openCatalogue(name));
  const [loaded, windowId] = await Promise.all([loadSettings(), currentWindow()]);
  const { area } = loaded.settings;
  follow(loaded);
  onSettingsSaved(() => void restart(area));
  const updates = loadUpdates(layersOf(area));
  const [library, desk] = await Promise.all([loadLibrary(area, open), openDesk(windowId, updates)]);
  const { collection } = library;
  if (collection) await showPanel({ ...library, collection }, area, desk);
  else showFailure("catalogue", library, desk.cover);
}

/** How a window's panel was left: its cover, its place, its pins and its list; and what is kept of the updates. */
async function openDesk(windowId: number, updates: ReturnType<typeof loadUpdates>) {
  const [cover, place, kept] = await Promise.all([
    openCover(windowId, redraw),
    loadPanelState(windowId),
    openKeptStore(windowId, redraw),
  ]);
  return { windowId, cover, initial: parsePanelState(place), kept, updates };
}

type Desk = Awaited<ReturnType<typeof openDesk>>;
type WholeLibrary = Library & { readonly collection: Collection };

async function showPanel(first: WholeLibrary, area: string, desk: Desk): Promise<void> {
  const { windowId, cover, initial, kept } = desk;
  let library = first;
  let lazy = createLazySearch(library.collection, area, now);
  let recogniser = createLazyRecogniser(library.collection, area);
  const showNewest = async (open?: typeof openProven) => {
    const [next] = await Promise.all([loadLibrary(area, open), copied.reload()]);
    if (!next.collection) return;
    library = { ...next, collection: next.collection };
    lazy = createLazySearch(library.collection, area, now);
    recogniser = createLazyRecogniser(library.collection, area);
    reading.look();
    await updates.show(library.opened);
    void lazy.prepare();
  };
  const updates = await watchUpdates(layersOf(area), library.opened, desk.updates, redraw, () => showNewest());
  const reading = watchPage(
    pageBrowser,
    windowId,
    () => effective,
    () => recogniser(),
    async (origin, on) => {
      await setSite(origin, on).catch(report);
      follow(await loadSettings());
    },
    redraw,
  );
  page = reading;
  const keeper = createStateKeeper(windowId);
  const copied = watchCopied(redraw);
  let lookup: Lookup | null = null;
  start(() =>
    render(
      <Panel
        collection={library.collection}
        area={area}
        search={lazy.search}
        recognise={(text, options) => recogniser().recognise(text, options)}
        suggest={(seen, options) => recogniser().suggest(seen, options)}
        page={reading.now()}
        onWish={reading.wish}
        urgent={library.urgent}
        problems={library.problems}
        updates={updates.now()}
        onCheck={updates.check}
        onShowArrived={() => void showNewest()}
        onRead={updates.read}
        version={browser.runtime.getManifest().version}
        phoneHere={effective.settings.phoneHere}
        initial={initial}
        onState={keeper.keep}
        onCopy={copyAndRemember}
        onSettings={() => void browser.runtime.openOptionsPage()}
        covered={cover.isOn()}
        onCover={cover.set}
        kept={kept.now()}
        copied={copied.now()}
        onForgetCopied={copied.forget}
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
    // Once it is looked up, nothing here keeps it.
    lookup = null;
    redraw();
  });
  // Once the first screen is painted: the index, what was copied, what was not proved yet, and whether anything newer is to be had.
  requestAnimationFrame(() =>
    setTimeout(() => {
      lazy.prepare();
      void copied.reload();
      void proveAll(first.opened).catch(() => showNewest(openProven));
    }),
  );
  void updates.checkDue();
}

async function proveAll(opened: Library["opened"]): Promise<void> {
  for (const { proveRest } of opened) await proveRest();
}

function showFailure(failure: LaunchFailure, { urgent }: Library, cover?: Desk["cover"]): void {
  start(() =>
    render(
      <LaunchError
        failure={failure}
        urgent={urgent}
        onCopy={copyAndRemember}
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
  const loaded = await loadSettings();
  if (loaded.settings.area === area) follow(loaded);
  else location.reload();
}

/** Shows the panel as the settings say. */
function follow(loaded: EffectiveSettings): void {
  effective = loaded;
  applyAppearance(loaded.settings);
  page?.look();
  redraw();
}

launch().catch(async (error: unknown) => {
  report(error);
  showFailure("start", await loadLibrary(null));
});
