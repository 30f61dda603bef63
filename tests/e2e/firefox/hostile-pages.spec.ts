import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { until } from "#scripts/launch/until.ts";
import {
  type FirefoxSidebar,
  type FirefoxWindow,
  soon,
  startAgain,
  startSidebar,
} from "#tests/e2e/support/firefox-sidebar.ts";
import {
  beginAnew,
  hasReader,
  inMidReading,
  noteOffered,
  openView,
  pressInPage,
  readAlways,
  readFront,
  readOnce,
  runInReader,
} from "#tests/e2e/support/firefox-steps.ts";
import { FORGES, OUR_ROW, SPEAKS_TO_ALL } from "#tests/e2e/support/forged.ts";
import { changesInASecond, HOSTILE, PARTLY_READ, STORM } from "#tests/e2e/support/hostile-contents.ts";
import { INDICATOR, LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { writeNote } from "#tests/e2e/support/page-note.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { BREAK } from "#tests/e2e/support/reader-world.ts";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";
import { ORDERS, orderAgain, SAID } from "#tests/e2e/support/two-orders.ts";
import { publishExchanged, startUpdateSite } from "#tests/e2e/support/update-site.ts";
import { buildLeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const LOST = "Refresh the case page";
const STILL_READ = "The rest of this page is still being read.";
const BUILT = ".output/firefox-mv3";
/** How long a page may be silent, in milliseconds. */
const SILENCE = 5000;
const TICK = 20;
/** How long the sidebar takes at most to say that a page was lost, in milliseconds. */
const LEAVING = 1500;
const HOSTS = ["http://127.0.0.1/*"];

let pages: Pages;
let sidebar: FirefoxSidebar;
const offers = (id: string) => soon.poll(sidebar.offered).toContain(id);
const offersNothing = () => soon.poll(sidebar.offered).toEqual([]);
const says = (text: string) => soon.poll(sidebar.text).toContain(text);
/** Reading takes its time where it is given little of it. */
const partOnly = () => soon.poll(sidebar.text, { timeout: 90_000 }).toContain("Part of this page could not be read.");

if (process.env.SIGNPOST_LONG === "1") {
  test.beforeAll(async () => {
    pages = await servePages({ ...HOSTILE, ...LADDER_PAGES });
    sidebar = await startSidebar(resolve(makeReadable(BUILT, "hostile-firefox", HOSTS)));
  });
  test.afterAll(async () => {
    await sidebar?.close();
    await pages?.close();
  });
  test.beforeEach(() => beginAnew(sidebar));

  test("ten thousand changes a second are read as they rest in Firefox, and page and panel answer", async () => {
    await sidebar.page.goto(`${pages.origin}/storm`);
    expect(await sidebar.page.evaluate(changesInASecond)).toBeGreaterThanOrEqual(STORM);
    await readTicking("/storm");
    await offers(GUIDE);
    await bothAnswer();
  });

  for (const [what, path] of PARTLY_READ) {
    test(`${what} is read in part in Firefox, which is said, and page and panel answer`, async () => {
      test.setTimeout(150_000);
      await readTicking(path);
      await partOnly();
      await offers(GUIDE);
      await bothAnswer();
    });
  }

  test("a page that takes long says first what its beginning brings in Firefox, and that the rest is being read", async () => {
    test.setTimeout(150_000);
    await readOnce(sidebar, `${pages.origin}/slow-below`);
    await offers(GUIDE);
    await says(STILL_READ);
    await partOnly();
    expect(await sidebar.text()).not.toContain(STILL_READ);
    await offers(GUIDE);
  });

  test("a page that is left in the middle of reading leaves nothing behind in Firefox", async () => {
    const { page } = sidebar;
    const offered = await readExploited();
    for (let turn = 0; turn < 3; turn++) {
      await page.goto(`${pages.origin}/slow`);
      await inMidReading(sidebar);
      await offersNothing();
      await page.goto(`${pages.origin}/exploited`);
      await staysExploited();
    }
    expect(await offered()).not.toContain(GUIDE);
  });

  test("a tab that is closed in the middle of reading leaves nothing behind in Firefox", async () => {
    const offered = await readExploited();
    const second = await sidebar.firefox.browser.newPage();
    await second.bringToFront();
    await second.goto(`${pages.origin}/slow`);
    await inMidReading(sidebar);
    await offersNothing();
    await second.close();
    await sidebar.page.bringToFront();
    await staysExploited();
    expect(await offered()).not.toContain(GUIDE);
  });

  test("a reader that breaks in mid-reading says to refresh the page in Firefox, which has it read again", async () => {
    test.setTimeout(150_000);
    const { page } = sidebar;
    await readAlways(sidebar, `${pages.origin}/next`);
    await page.goto(`${pages.origin}/slow`);
    await inMidReading(sidebar);
    await offersNothing();
    await runInReader(sidebar, BREAK);
    await says(LOST);
    expect(await sidebar.text()).not.toContain("is read while this panel is open");
    expect(await sidebar.offered()).toEqual([]);
    expect(await hasReader(sidebar)).toBe(false);
    await page.reload();
    await partOnly();
    await offers(GUIDE);
    expect(await sidebar.text()).not.toContain(LOST);
  });

  test("a catalogue that is replaced in mid-reading has the page read whole by the new one in Firefox, and by nothing else", async () => {
    test.setTimeout(150_000);
    const local = await startUpdateSite("firefox");
    const national = await local.addNational();
    await Promise.all([local.renew(), national.renew()]);
    const shared = sidebar;
    sidebar = await startSidebar(resolve(makeReadable(local.extension, "updating-firefox", HOSTS)));
    try {
      await readOnce(sidebar, `${pages.origin}/next`);
      await soon.poll(footer).toMatch(/Version 1 arrived.*Version 1 arrived/);
      await publishExchanged(national);
      await readOnce(sidebar, `${pages.origin}/slow`);
      const offered = await noteOffered(sidebar);
      await inMidReading(sidebar);
      await sidebar.press("Check now");
      await soon.poll(footer).toContain("National, release 2");
      await partOnly();
      await offers(INDICATOR);
      expect(await offered()).not.toContain(GUIDE);
    } finally {
      await sidebar.close();
      sidebar = shared;
      await local.close();
    }
  });

  test("a reader that is given another vocabulary in mid-reading speaks of the newer alone in Firefox", async () => {
    test.setTimeout(150_000);
    const { page, settings } = sidebar;
    await page.goto(`${pages.origin}/slow`);
    const errors: unknown[] = [];
    page.on("pageerror", (error) => errors.push(error));
    const heard = await settings.evaluate(orderAgain, ORDERS);
    expect(heard.filter(({ goesOn }) => !goesOn)).toEqual(SAID);
    expect(heard.filter(({ v }) => v !== SAID[0]?.v)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("a sidebar that is closed in mid-reading ends the reading in Firefox", async () => {
    await readOnce(sidebar, `${pages.origin}/slow`);
    await inMidReading(sidebar);
    await offersNothing();
    await sidebar.chrome("SidebarController.hide()");
    await soon.poll(() => hasReader(sidebar)).toBe(false);
    const turns = await runInReader(sidebar, "return turns");
    await openView(sidebar);
    await soon.poll(sidebar.buttons).toContain("Read this page once");
    expect(await hasReader(sidebar)).toBe(false);
    expect(await runInReader(sidebar, "return turns")).toBe(turns);
  });

  test("two windows with two cases each show their own in Firefox", async () => {
    await readOnce(sidebar, `${pages.origin}/siblings`);
    await sidebar.press("Always read this site");
    await offers(GUIDE);
    const second = await openSecondWindow(`${pages.origin}/exploited`);
    await soon.poll(second.offered).toContain(INDICATOR);
    expect(await second.offered()).not.toContain(GUIDE);
    expect(await sidebar.offered()).toContain(GUIDE);
    expect(await sidebar.offered()).not.toContain(INDICATOR);
    // What one goes on to is not the other's either.
    await sidebar.page.goto(`${pages.origin}/next`);
    await offersNothing();
    expect(await second.offered()).toContain(INDICATOR);
    await second.close();
    await sidebar.page.goto(`${pages.origin}/siblings`);
    await offers(GUIDE);
    expect(await sidebar.offered()).not.toContain(INDICATOR);
  });

  test("forged messages move nothing, and a flood of them leaves the panel in use in Firefox", async () => {
    await readTicking("/next");
    expect(await hasReader(sidebar)).toBe(true);
    await runInReader(sidebar, SPEAKS_TO_ALL);
    await staysEmpty();
    expect(await sidebar.text()).not.toContain("Part of this page");
    expect(await sidebar.text()).toContain("is read while this panel is open");
    await bothAnswer();
  });

  test("a reader that was taken over and floods its own port moves nothing but topics in Firefox, and page and panel answer", async () => {
    test.setTimeout(150_000);
    const { with: tampered } = await buildLeakableReader("firefox");
    await replaceWith(tamperWith(BUILT, "floods-firefox", tampered(FORGES)));
    try {
      await readTicking("/next");
      await soon.poll(() => runInReader(sidebar, "return typeof flood")).toBe("function");
      expect(await sidebar.offered()).toEqual([]);
      await runInReader(sidebar, "sayKnown()");
      await soon.poll(async () => (await sidebar.offered()).length).toBeGreaterThan(0);
      await runInReader(sidebar, "flood()");
      await says("is read while this panel is open");
      await new Promise((done) => setTimeout(done, 1500));
      expect(await sidebar.text()).not.toContain("forged words");
      expect((await sidebar.offered()).filter((row) => !OUR_ROW.test(row))).toEqual([]);
      await bothAnswer();
      await sidebar.press("Suggestions for the page you are on");
      await sidebar.press("Forget now");
      await offersNothing();
    } finally {
      await replaceWith(makeReadable(BUILT, "hostile-firefox", HOSTS));
    }
  });

  for (const [what, isSite, replace] of [
    ["loaded anew", false, () => sidebar.settings.evaluate("browser.runtime.reload()").catch(() => undefined)],
    [
      "updated on a site that is always read",
      true,
      () =>
        sidebar.firefox.browser.installExtension(
          resolve(makeReadable(BUILT, "next-firefox", HOSTS, { version: "99.0" })),
        ),
    ],
  ] as const) {
    test(`an extension that is ${what} in mid-reading leaves the page as it is in Firefox, and reads it again`, async () => {
      test.setTimeout(150_000);
      const { page } = sidebar;
      const errors: unknown[] = [];
      page.on("pageerror", (error) => errors.push(error));
      if (isSite) await readAlways(sidebar, `${pages.origin}/next`);
      await (isSite ? page.goto(`${pages.origin}/slow`) : readOnce(sidebar, `${pages.origin}/slow`));
      const isAsItWas = await writeNote(page, (keys) => pressInPage(sidebar, keys));
      await inMidReading(sidebar);
      await offersNothing();
      await replace();
      sidebar = await startAgain(sidebar);
      expect(await hasReader(sidebar)).toBe(false);
      if (isSite) {
        await sidebar.pressToolbar();
        // What else leads there moves when this comes.
        await sidebar.press("Reading this page");
      } else await readFront(sidebar);
      await partOnly();
      await offers(GUIDE);
      await isAsItWas();
      expect(errors).toEqual([]);
    });
  }
}

/** Has another build take the extension's place. @param folder of it */
async function replaceWith(folder: string): Promise<void> {
  await sidebar.firefox.browser.installExtension(resolve(folder));
  sidebar = await startAgain(sidebar);
}

/** What stands at the foot of the sidebar. */
const footer = () => sidebar.look(({ document }) => document.querySelector("footer")?.textContent ?? "");

/** Has all pages of the site read, and the one in front; notes what is offered from then on. */
async function readExploited() {
  await readAlways(sidebar, `${pages.origin}/exploited`);
  await offers(INDICATOR);
  return noteOffered(sidebar);
}

/** Expects the sidebar to have come to that page, and nothing of the one that was left to follow. */
async function staysExploited(): Promise<void> {
  await offers(INDICATOR);
  await new Promise((done) => setTimeout(done, LEAVING));
  expect(await sidebar.text()).not.toContain(LOST);
  expect(await sidebar.offered()).toContain(INDICATOR);
}

/** Nothing is offered, and nothing is said to be lost, after whatever was under way has come to its end. */
async function staysEmpty(): Promise<void> {
  await offersNothing();
  await new Promise((done) => setTimeout(done, LEAVING));
  expect(await sidebar.offered()).toEqual([]);
  expect(await sidebar.text()).not.toContain(LOST);
}

interface Ticking {
  longestSilence(): number;
}

/** Reads a page once that notes, from before it is read, how long it does nothing. */
async function readTicking(path: string): Promise<void> {
  await sidebar.page.goto(`${pages.origin}${path}`);
  await sidebar.page.evaluate((tick) => {
    let last = performance.now();
    let longest = 0;
    const note = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      return longest;
    };
    setInterval(note, tick);
    Object.assign(globalThis, { longestSilence: note });
  }, TICK);
  await readFront(sidebar);
}

/** Searches in the panel while the page is read, which was never silent for long. */
async function bothAnswer(): Promise<void> {
  await sidebar.press("Back to start");
  await sidebar.look(({ document }) => document.querySelector<HTMLElement>('input[type="search"]')?.focus());
  sidebar.display.xdotool("type", "napac");
  await offers("uk:napac");
  const silence = await sidebar.page.evaluate(() => (globalThis as unknown as Ticking).longestSilence());
  expect(silence).toBeGreaterThan(0);
  expect(silence).toBeLessThan(SILENCE);
  expect(await sidebar.buttons()).toContainEqual(expect.stringMatching(/^Reading this page/));
  // A panel keeps its place as it goes, so it goes from the start.
  sidebar.display.xdotool("key", "Escape");
  await says("Browse by topic");
}

/** Opens one more window with a page, and the sidebar beside it, in which that page is looked at. */
async function openSecondWindow(url: string) {
  const { settings, chrome } = sidebar;
  const id = await settings.evaluate(`browser.windows.create({ url: "${url}" }).then(({ id }) => id)`);
  const newest = 'Services.wm.getMostRecentWindow("navigator:browser")';
  await until("the window's sidebar", () =>
    chrome<true | null>(`(() => {
      const { SidebarController } = ${newest};
      const name = [...(SidebarController?.sidebars.keys() ?? [])].find((one) => one.endsWith("-sidebar-action"));
      return name ? SidebarController.show(name) : null;
    })()`),
  );
  const look = <T>(at: (view: FirefoxWindow) => T): Promise<T | null> =>
    settings.evaluate(
      `(([view]) => (view?.document.body ? (${at})(view) : null))(browser.extension.getViews({ type: "sidebar", windowId: ${id} }))`,
    ) as never;
  await until("its view of the page", () =>
    look(({ document }) => {
      if (document.querySelector("main h1")?.textContent === "Suggestions for this page") return true;
      const buttons = [...document.querySelectorAll("button")];
      buttons.find((one) => one.textContent?.startsWith("Suggestions for the page you are on"))?.click();
      return null;
    }),
  );
  return {
    offered: async () =>
      (await look(({ document }) =>
        [...document.querySelectorAll("main [data-open]")].map((row) => row.getAttribute("data-open") ?? ""),
      )) ?? [],
    close: () => settings.evaluate(`browser.windows.remove(${id})`),
  };
}
