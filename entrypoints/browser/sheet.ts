import { browser } from "wxt/browser";

/** Opens the sheet of a window's list beside its tabs: a panel cannot print. */
export async function openSheet(windowId: number): Promise<void> {
  await browser.tabs.create({ windowId, url: browser.runtime.getURL("/sheet.html") });
}
