import { browser } from "wxt/browser";
import { report } from "./report.ts";
import { loadSettings } from "./settings.ts";

const LOOK_UP = "look-up-selection";

/** Puts "Look up" into the menu of selected text, once and for all; where nothing may be read it is not shown. */
export async function createLookUp(): Promise<void> {
  const visible = await mayLookUp();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: "Look up “%s” in Signpost",
    contexts: ["selection"],
    visible,
  });
}

/** Shows "Look up" in the menu, or does not, as the settings now are. */
export async function followLookUp(): Promise<void> {
  await browser.contextMenus.update(LOOK_UP, { visible: await mayLookUp() }).catch(report);
}

/** Calls back when a person looks up selected text in a window. */
export function onLookUp(callback: (windowId: number, text: string) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === LOOK_UP && tab?.windowId !== undefined) callback(tab.windowId, info.selectionText ?? "");
  });
}

/** Whether selected text may be read. */
export async function mayLookUp(): Promise<boolean> {
  const { settings } = await loadSettings();
  return settings.reading !== "off";
}
