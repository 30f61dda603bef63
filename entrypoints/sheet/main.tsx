import { render } from "preact";
import { keptEntries } from "#components/kept-entries.ts";
import { LaunchError } from "#components/LaunchError.tsx";
import { ListSheet } from "#components/ListSheet.tsx";
import { copyToClipboard } from "#entrypoints/browser/clipboard.ts";
import { loadList } from "#entrypoints/browser/session.ts";
import { applyAppearance, loadSettings } from "#entrypoints/browser/settings.ts";
import { currentWindow } from "#entrypoints/browser/window.ts";
import { loadLibrary } from "#entrypoints/sidepanel/library.ts";

const place = document.getElementById("sheet") as HTMLElement;

/** Shows the list of the window that this tab is in, as it is now: a sheet that is printed must not change. */
async function launch(): Promise<void> {
  const [{ settings }, windowId] = await Promise.all([loadSettings(), currentWindow()]);
  applyAppearance(settings);
  const [{ collection, urgent, problems }, ids] = await Promise.all([loadLibrary(settings.area), loadList(windowId)]);
  if (!collection) {
    render(<LaunchError failure="catalogue" urgent={urgent} onCopy={copyToClipboard} />, place);
    return;
  }
  render(
    <ListSheet
      list={keptEntries(ids, collection)}
      collection={collection}
      problems={problems}
      now={new Date()}
      onPrint={() => window.print()}
    />,
    place,
  );
}

void launch();
