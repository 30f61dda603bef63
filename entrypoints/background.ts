import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { openPanel } from "./browser/panel-door.ts";
import { forgetWindow, leaveLookup, pressCover } from "./browser/session.ts";

const LOOK_UP = "look-up-selection";

/** Opens the panel by its button, its keys or "Look up" on a selection, and passes on the cover's keys. Keeps nothing in memory. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) void openPanel(tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.windowId === undefined) return;
    if (command === "open-panel") void openPanel(tab.windowId);
    if (command === "toggle-cover") void pressCover(tab.windowId);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== LOOK_UP || tab?.windowId === undefined) return;
    void openPanel(tab.windowId);
    void leaveLookup(tab.windowId, info.selectionText ?? "");
  });
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: LOOK_UP, title: "Look up “%s” in Signpost", contexts: ["selection"] });
    });
  });
  browser.windows.onRemoved.addListener((windowId) => {
    void forgetWindow(windowId);
  });
});
