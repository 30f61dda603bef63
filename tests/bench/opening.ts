import { setTimeout } from "node:timers/promises";
import { type Browser, launchBrowser } from "#scripts/launch/browser.ts";
import { type Demo, openDemo } from "#scripts/launch/demo.ts";
import { showFocus } from "#scripts/launch/drive.ts";
import { evaluate, openTab } from "#scripts/launch/target.ts";

/**
 * Put into the page before its own scripts: gives the moment at which the search field has the focus and the first
 * row is on the screen, in milliseconds from the beginning of the page's loading. It counts once the frame that shows
 * it has been handed over.
 */
const WATCH = `
  const afterFrame = () => new Promise((done) => requestAnimationFrame(() =>
    scheduler.postTask(() => done(performance.now()), { priority: "user-blocking" })));
  const whenTrue = (test) => new Promise((done) => {
    const look = () => { if (test()) { watcher.disconnect(); removeEventListener("focusin", look); done(); } };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { subtree: true, childList: true });
    addEventListener("focusin", look);
  });
  globalThis.opening = whenTrue(
    () => document.activeElement?.id === "search" && document.querySelector("main [data-open]"),
  ).then(afterFrame);
`;

/** How long a browser with a new profile is at work for itself after it was started, in milliseconds. */
const STARTING_MS = 3000;

/** The panel's page in a tab of a new browser: opened while that still starts, and once it has. */
export interface TabOpenings {
  readonly starting: number;
  readonly cold: number;
  /** Every further one in that browser. */
  readonly warm: readonly number[];
}

/** Opens the panel's page in a tab of a browser that is starting, and of another that has started, again and again. */
export async function measureTabOpenings(
  executable: string,
  extension: string,
  warmRuns: number,
): Promise<TabOpenings> {
  const [starting = 0] = await openInNewBrowser(executable, extension, 0, 1);
  const [cold = 0, ...warm] = await openInNewBrowser(executable, extension, STARTING_MS, 1 + warmRuns);
  return { starting, cold, warm };
}

async function openInNewBrowser(executable: string, extension: string, after: number, runs: number): Promise<number[]> {
  const size = { width: 400, height: 800 };
  const browser = await launchBrowser({ executable, extension, headless: true, url: "about:blank", size });
  try {
    await setTimeout(after);
    const openings: number[] = [];
    while (openings.length < runs) openings.push(await openInTab(browser));
    return openings;
  } finally {
    await browser.close();
  }
}

async function openInTab({ cdp, extensionId }: Browser): Promise<number> {
  const tab = await openTab(cdp, "about:blank");
  await showFocus(tab);
  await cdp.send("Page.enable", {}, tab.session);
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: WATCH }, tab.session);
  const url = `chrome-extension://${extensionId}/sidepanel.html`;
  await cdp.send("Page.navigate", { url }, tab.session);
  const opening = await evaluate<number>(tab, "globalThis.opening");
  await cdp.send("Target.closeTarget", { targetId: tab.id });
  return opening;
}

/** The real side panel of a new browser: its page's beginning to the largest part of the first screen painted. */
export async function measurePanelOpening(executable: string, extension: string): Promise<number> {
  const demo: Demo = await openDemo({ executable, headless: true, extension });
  try {
    return await evaluate<number>(
      demo.panel,
      `new Promise((done) => {
        const look = () => (document.querySelector("main [data-open]") ? setTimeout(read, 100) : setTimeout(look, 50));
        const read = () => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
          .observe({ type: "largest-contentful-paint", buffered: true });
        look();
      })`,
    );
  } finally {
    await demo.close();
  }
}
