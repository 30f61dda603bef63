import { setTimeout } from "node:timers/promises";
import { launchBrowser } from "#scripts/launch/browser.ts";
import { type Demo, openDemo } from "#scripts/launch/demo.ts";
import { showFocus } from "#scripts/launch/drive.ts";
import { evaluate, openTab, type Target } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";

/** One keystroke, in milliseconds from its input event. */
export interface Keystroke {
  /** The results are in the page and have their places: script, styles and layout. */
  readonly placed: number;
  /** The frame that shows them has been handed over. */
  readonly painted: number;
}

/** Between two letters, in milliseconds: twice as fast as a fast typist. */
const PAUSE_MS = 60;

/** What typing came to, in milliseconds for each keystroke, and what it left in memory. */
export interface Typing {
  readonly keystrokes: readonly Keystroke[];
  /** Bytes of the panel's JavaScript heap after the searches, once what is no longer used has been collected. */
  readonly heapBytes: number;
}

/**
 * Put into the panel: notes each keystroke. The results are placed at the last change of the page, once the layout has
 * been worked out for it; they are painted at the first task after the frame that shows that change. Two frames
 * without a change end it.
 */
const WATCH = `
  const afterFrame = () => new Promise((done) => requestAnimationFrame(() =>
    scheduler.postTask(() => done(performance.now()), { priority: "user-blocking" })));
  let placed = null;
  new MutationObserver(() => {
    document.body.getBoundingClientRect();
    placed = performance.now();
  }).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true, attributes: true });
  const field = document.querySelector("#search");
  const noted = [];
  const waiting = [];
  let counts = true;
  addEventListener("input", async () => {
    if (!counts) return;
    const start = performance.now();
    placed = null;
    let last = start;
    let shown = await afterFrame();
    for (let still = 0; still < 2; ) {
      if (placed !== null) last = placed;
      placed = null;
      const now = await afterFrame();
      if (placed !== null) { shown = now; still = 0; } else still++;
    }
    noted.push({ placed: last - start, painted: shown - start });
    waiting.shift()?.();
  }, true);
  globalThis.bench = {
    async keystroke() {
      if (noted.length === 0) await new Promise((done) => waiting.push(done));
      return noted.shift();
    },
    async clear() {
      counts = false;
      field.value = "";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      counts = true;
      await afterFrame();
      await afterFrame();
    },
  };
  field.focus();
`;

/** A page that has a field and shows, in one line, what is in it, and does nothing else. */
const BARE_PAGE = `data:text/html,<input id="search"><main></main><script>
  document.querySelector("input").oninput = ({ target }) => { document.querySelector("main").textContent = target.value; };
</script>`;

/** Types the same into a page that does next to nothing: what a keystroke waits for the browser and its next frame. */
export async function measureBareField(
  executable: string,
  extension: string,
  queries: readonly string[],
): Promise<Keystroke[]> {
  const size = { width: 400, height: 800 };
  const browser = await launchBrowser({ executable, extension, headless: true, url: "about:blank", size });
  try {
    const page = await openTab(browser.cdp, BARE_PAGE);
    await until("the bare page", () => evaluate<true | null>(page, 'document.querySelector("main") ? true : null'));
    await showFocus(page);
    return await typeQueries(page, queries);
  } finally {
    await browser.close();
  }
}

/** Types searches letter by letter into the real side panel. */
export async function measureTyping(
  executable: string,
  extension: string,
  queries: readonly string[],
): Promise<Typing> {
  const demo: Demo = await openDemo({ executable, headless: true, extension });
  try {
    const { panel } = demo;
    await showFocus(panel);
    await evaluate(
      panel,
      `new Promise((done) => {
      const look = () => (document.querySelector("main [data-open]") ? done() : setTimeout(look, 50));
      look();
    })`,
    );
    const keystrokes = await typeQueries(panel, queries);
    return { keystrokes, heapBytes: await heapOf(panel) };
  } finally {
    await demo.close();
  }
}

async function typeQueries(target: Target, queries: readonly string[]): Promise<Keystroke[]> {
  await evaluate(target, WATCH);
  // The first search of all builds the index where that has not been done; opening is measured by itself.
  await typeQuery(target, "napac");
  const keystrokes: Keystroke[] = [];
  for (const query of queries) keystrokes.push(...(await typeQuery(target, query)));
  return keystrokes;
}

async function typeQuery(panel: Target, query: string): Promise<Keystroke[]> {
  const times: Keystroke[] = [];
  for (const text of query) {
    await panel.cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text, key: text }, panel.session);
    await panel.cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: text }, panel.session);
    times.push(await evaluate<Keystroke>(panel, "bench.keystroke()"));
    await setTimeout(PAUSE_MS);
  }
  await evaluate(panel, "bench.clear()");
  return times;
}

async function heapOf({ cdp, session }: Target): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage", {}, session);
  const { usedSize } = await cdp.send<{ usedSize: number }>("Runtime.getHeapUsage", {}, session);
  return usedSize;
}
