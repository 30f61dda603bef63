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

/** Opens the panel's page in a tab of a browser that was just started, then again and again in the same browser. */
export async function measureTabOpenings(
  executable: string,
  extension: string,
  warmRuns: number,
): Promise<{ readonly cold: number; readonly warm: readonly number[] }> {
  const size = { width: 400, height: 800 };
  const browser = await launchBrowser({ executable, extension, headless: true, url: "about:blank", size });
  try {
    const cold = await openInTab(browser);
    const warm: number[] = [];
    while (warm.length < warmRuns) warm.push(await openInTab(browser));
    return { cold, warm };
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
