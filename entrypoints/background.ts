import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { layersOf } from "#data/update/open-release.ts";
import { onCheckAsked } from "./browser/check-asked.ts";
import { checkAll } from "./browser/checks.ts";
import { loadCopied } from "./browser/copied.ts";
import { createLookUp, followLookUp, mayLookUp, onLookUp } from "./browser/look-up-menu.ts";
import { openPanel } from "./browser/panel-door.ts";
import { forgetWindow, leaveLookup, notePress, pressCover } from "./browser/session.ts";
import { loadSettings } from "./browser/settings.ts";

const UPDATE_CHECK = "update-check";
/** How often the alarm looks whether a check is due, in minutes. When it is due is stored, and lies hours apart. */
const LOOK_EVERY = 60;

/**
 * Opens the panel by its button, its keys or "Look up" on a selection, passes on the cover's keys, and looks whether
 * an update is due. Keeps nothing in memory.
 */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) openHere(tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.windowId === undefined) return;
    if (command === "open-panel") openHere(tab.windowId);
    if (command === "toggle-cover") void pressCover(tab.windowId);
  });
  onLookUp((windowId, text) => {
    openHere(windowId);
    void lookUp(windowId, text);
  });
  browser.runtime.onInstalled.addListener(() => void createLookUp());
  // On the alarm and at the browser's start only: other wake-ups would let the times follow what a person does.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATE_CHECK) void lookAfterDevice();
  });
  browser.runtime.onStartup.addListener(() => {
    void lookAfterDevice();
    // What an organisation allows may be something else by now.
    void followLookUp();
  });
  onCheckAsked(({ check, onlyDue }) => checkAll(check, onlyDue));
  void keepAlarm();
  browser.windows.onRemoved.addListener((windowId) => {
    void forgetWindow(windowId);
  });
});

/** Opens the panel, and tells one that is open already that the browser has just granted it the tab. */
function openHere(windowId: number): void {
  void openPanel(windowId);
  void notePress(windowId);
}

/** Leaves selected text for the panel, where that may be read. */
async function lookUp(windowId: number, text: string): Promise<void> {
  if (await mayLookUp()) await leaveLookup(windowId, text);
}

/** Alarms are lost when the extension is updated, and one made anew at each wake-up would never ring. */
async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(UPDATE_CHECK))) {
    browser.alarms.create(UPDATE_CHECK, { periodInMinutes: LOOK_EVERY });
  }
}

/** Reading what was copied removes what is older than thirty days, though no panel is opened. */
async function lookAfterDevice(): Promise<void> {
  await loadCopied();
  const { settings } = await loadSettings();
  await checkAll(layersOf(settings.area), true);
}
