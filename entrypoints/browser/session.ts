import { browser } from "wxt/browser";
import type { FullId } from "#data/model/ids.ts";
import { parseList } from "#data/model/list.ts";

/**
 * What one window's panel holds: its place, its list, words just looked up, and whether it is covered. It lives in
 * `storage.session`, in memory, and is cleared when the window closes.
 */
const stateKey = (windowId: number) => `panel:${windowId}`;
const listKey = (windowId: number) => `list:${windowId}`;
const lookupKey = (windowId: number) => `lookup:${windowId}`;
const coverKey = (windowId: number) => `cover:${windowId}`;
const coverPressKey = (windowId: number) => `cover-press:${windowId}`;
const panelPressKey = (windowId: number) => `panel-press:${windowId}`;

/** Text to look up is cut here: a selection can be a whole page, and a case note is shorter. */
const MAX_LOOKUP_CHARACTERS = 20_000;

/** Words that a person selected and asked to look up; `at` tells one asking from the next, in milliseconds. */
export interface Lookup {
  readonly text: string;
  readonly at: number;
}

/** What was kept for the window; undefined where nothing is, or the browser refuses. */
export async function loadPanelState(windowId: number): Promise<unknown> {
  try {
    return (await browser.storage.session.get(stateKey(windowId)))[stateKey(windowId)];
  } catch {
    return undefined;
  }
}

/** Keeps the window's place; a browser that refuses costs the place and nothing else. */
export async function savePanelState(windowId: number, state: unknown): Promise<void> {
  await browser.storage.session.set({ [stateKey(windowId)]: state }).catch(() => undefined);
}

/** The list put together in the window; empty where there is none, or the browser refuses. */
export async function loadList(windowId: number): Promise<FullId[]> {
  try {
    return parseList((await browser.storage.session.get(listKey(windowId)))[listKey(windowId)]);
  } catch {
    return [];
  }
}

/** Keeps the window's list; a browser that refuses costs the list when the panel closes, and nothing else. */
export async function saveList(windowId: number, ids: readonly FullId[]): Promise<void> {
  await browser.storage.session.set({ [listKey(windowId)]: ids }).catch(() => undefined);
}

/** Leaves words for the panel of a window to look up. */
export async function leaveLookup(windowId: number, selection: string): Promise<void> {
  const text = selection.trim().slice(0, MAX_LOOKUP_CHARACTERS);
  await browser.storage.session.set({ [lookupKey(windowId)]: { text, at: Date.now() } satisfies Lookup });
}

/** Calls `onLookup` with each lookup left for the window, at once with one that waits, and takes it away. */
export function watchLookups(windowId: number, onLookup: (lookup: Lookup) => void): void {
  const key = lookupKey(windowId);
  const take = (value: unknown) => {
    if (!isLookup(value)) return;
    void browser.storage.session.remove(key).catch(() => undefined);
    onLookup(value);
  };
  browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    take(changes[key]?.newValue);
  });
  browser.storage.session.get(key).then(
    (stored) => take(stored[key]),
    () => undefined,
  );
}

/** Whether the window's panel was covered; a browser that refuses shows the panel. */
export async function loadCover(windowId: number): Promise<boolean> {
  try {
    return (await browser.storage.session.get(coverKey(windowId)))[coverKey(windowId)] === true;
  } catch {
    return false;
  }
}

/** Keeps whether the window's panel is covered, so that one made anew is covered too. */
export async function saveCover(windowId: number, covered: boolean): Promise<void> {
  await browser.storage.session.set({ [coverKey(windowId)]: covered }).catch(() => undefined);
}

/** Tells the panel of a window, where one is open, that the cover's keys were pressed. It holds a time and no words. */
export async function pressCover(windowId: number): Promise<void> {
  await browser.storage.session.set({ [coverPressKey(windowId)]: Date.now() });
}

/** Calls `onPress` for each press of the cover's keys in the window from now on. */
export function watchCoverPresses(windowId: number, onPress: () => void): void {
  watchKey(coverPressKey(windowId), onPress);
}

/** Tells the panel of a window that its button, keys or menu were used: the browser has granted it the tab in front. */
export async function notePress(windowId: number): Promise<void> {
  await browser.storage.session.set({ [panelPressKey(windowId)]: Date.now() });
}

/** Calls `onPress` for each of these from now on. */
export function watchPresses(windowId: number, onPress: () => void): void {
  watchKey(panelPressKey(windowId), onPress);
}

function watchKey(key: string, onSet: () => void): void {
  browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) onSet();
  });
}

/** Forgets all that a closed window held. */
export async function forgetWindow(windowId: number): Promise<void> {
  const keys = [stateKey, listKey, lookupKey, coverKey, coverPressKey, panelPressKey];
  await browser.storage.session.remove(keys.map((keyOf) => keyOf(windowId)));
}

function isLookup(value: unknown): value is Lookup {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}
