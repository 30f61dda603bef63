import { render } from "preact";
import { browser } from "wxt/browser";
import { keptEntries } from "#components/kept-entries.ts";
import { LaunchError } from "#components/LaunchError.tsx";
import { ListSheet } from "#components/ListSheet.tsx";
import { copyToClipboard } from "#entrypoints/browser/clipboard.ts";
import { loadList } from "#entrypoints/browser/session.ts";
import { applyAppearance, loadSettings } from "#entrypoints/browser/settings.ts";
import { loadLibrary } from "#entrypoints/sidepanel/library.ts";

const place = document.getElementById("sheet") as HTMLElement;

/** Shows the list of the window that this tab is in, as it is now: a sheet that is printed must not change. */
async function launch(): Promise<void> {
  const [{ settings }, { id: windowId = 0 }] = await Promise.all([loadSettings(), browser.windows.getCurrent()]);
  applyAppearance(settings);
  const [{ collection, urgent, problems }, ids] = await Promise.all([loadLibrary(settings.area), loadList(windowId)]);
  if (!collection) {
    render(<LaunchError urgent={urgent} onCopy={copyToClipboard} />, place);
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
