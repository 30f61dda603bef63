import type { Runtime } from "webextension-polyfill";
import { browser } from "wxt/browser";
import type { FrameSaid } from "#entrypoints/page-frame/frame-said.ts";
import { watchPresses } from "./session.ts";

/** The tab in front, as far as the browser tells: the address only of a site's page, where it has granted the tab. */
export interface FrontTab {
  readonly id: number;
  readonly url: string | null;
}

/** A way to one reader in a page. */
export type ReaderPort = Pick<Runtime.Port, "postMessage" | "disconnect" | "onMessage" | "onDisconnect">;

/** Without a touch for so long, in seconds, somebody else may be at the screen. */
const IDLE_AFTER = 300;

/** What the panel asks of the browser about the page beside it. */
export const pageBrowser = {
  async frontTab(windowId: number): Promise<FrontTab | null> {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    // Firefox grants a press on its own pages too, and lets nothing be read there.
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url?.startsWith("http") ? tab.url : null };
  },
  /**
   * Puts a reader into every frame that may be read and has none; gives the frames where one waits.
   *
   * @param only the origins of the only sites that an organisation allows; null where it allows any
   */
  async inject(tabId: number, only: readonly string[] | null): Promise<number[]> {
    const target = await readableIn(tabId, only);
    if (!target) return [];
    const results = await browser.scripting.executeScript({ target, files: ["/page-reader.js"] });
    return results.filter(({ result }) => result === true).map(({ frameId }) => frameId);
  },
  /**
   * Whether the browser would let a reader into a tab's page, which policies may forbid where a press has granted it.
   * It is asked to take back a style that was never given: nothing runs in the page, and nothing of it is changed.
   */
  letsIn: (tabId: number): Promise<boolean> =>
    browser.scripting.removeCSS({ target: { tabId }, css: "none" }).then(
      () => true,
      () => false,
    ),
  /** The frames that may be read and that no reader elsewhere comes upon: in one that may not be, or not shown. */
  async apart(tabId: number, only: readonly string[] | null): Promise<ReadonlySet<number>> {
    const frames = (await askFrames(tabId)).filter(({ origin }) => only === null || only.includes(origin));
    const read = new Set(frames.map(({ place }) => place?.join()));
    const isApart = ({ place }: FrameSaid) => place === null || !read.has(place.slice(0, -1).join());
    return new Set(frames.filter((frame) => frame.frameId !== 0 && isApart(frame)).map(({ frameId }) => frameId));
  },
  connect: (tabId: number, frameId: number): ReaderPort => browser.tabs.connect(tabId, { frameId }),
  isGranted: (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [patternOf(origin)] }),
  /** Must be the first thing that is done about a press. Rejects where the browser refuses without asking. */
  request: (origin: string): Promise<boolean> => browser.permissions.request({ origins: [patternOf(origin)] }),
  /**
   * Gives a site's permission back once it was switched off; not where one that is on has the same, at another port of
   * its host. One that was not asked for here stays, and so does nothing.
   *
   * @param sites what is on still. Where the site itself is, it could not be switched off: then its permission goes.
   */
  async giveBack(origin: string, sites: readonly string[]): Promise<void> {
    const pattern = patternOf(origin);
    if (!sites.includes(origin) && sites.some((site) => patternOf(site) === pattern)) return;
    await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  },
  /**
   * Calls back when another page may be in front of the window.
   *
   * @param onLeft told also which tab has left its page, at once
   * @param onMoved told also which tab may have gone on to another address without a load
   */
  watch(
    windowId: number,
    onFront: () => void,
    onLeft: (tabId: number) => void,
    onMoved: (tabId: number) => void,
    onAway: () => void,
  ): void {
    browser.tabs.onActivated.addListener((tab) => tab.windowId === windowId && onFront());
    browser.tabs.onAttached.addListener(onFront);
    browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
      if (status === "loading" || url !== undefined) onLeft(tabId);
      // Of a tab that is granted by a press Firefox tells no address here, though it does where it is asked.
      else if (status) onMoved(tabId);
    });
    browser.permissions.onRemoved.addListener(onFront);
    watchPresses(windowId, onFront);
    browser.idle.setDetectionInterval(IDLE_AFTER);
    browser.idle.onStateChanged.addListener((state) => (state === "active" ? onFront() : onAway()));
  },
};

export type PageBrowser = typeof pageBrowser;

/** What may be read in a tab; null for none of it. */
async function readableIn(tabId: number, only: readonly string[] | null) {
  if (!only) return { tabId, allFrames: true };
  const frames = (await askFrames(tabId)).filter(({ origin }) => only.includes(origin));
  return frames.length > 0 ? { tabId, frameIds: frames.map(({ frameId }) => frameId) } : null;
}

/** What is told of the frames of a tab, of those that the browser lets be looked into. */
async function askFrames(tabId: number): Promise<(FrameSaid & { readonly frameId: number })[]> {
  const target = { tabId, allFrames: true };
  const results = await browser.scripting.executeScript({ target, files: ["/page-frame.js"] });
  return results.flatMap(({ frameId, result }) => (result ? [{ frameId, ...(result as FrameSaid) }] : []));
}

/** Firefox knows no ports in such patterns. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
