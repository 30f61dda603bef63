import { expect, test } from "@playwright/test";
import { until } from "#scripts/launch/until.ts";
import { type FirefoxSidebar, soon, startSidebar } from "#tests/e2e/support/firefox-sidebar.ts";
import {
  beginAnew,
  granted,
  hasReader,
  lookUp,
  openReading,
  openTextMenu,
  readOnce,
  switchOn,
  takeBackAll,
} from "#tests/e2e/support/firefox-steps.ts";
import { FRAMES, INDICATOR, LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

// The extension as it is shipped, in a real window: what is granted is granted by the button and by a person's answers.
const ONCE = "Read this page once";
const ALWAYS = "Always read this site";
const STOP = "Stop reading this site";
const PART = "Part of this page could not be read.";
const PRESS_KEYS = "Press Alt+Shift+G";

let pages: Pages;
let sidebar: FirefoxSidebar;
test.beforeAll(async () => {
  pages = await servePages(LADDER_PAGES);
  sidebar = await startSidebar();
});
test.afterAll(async () => {
  await sidebar?.close();
  await pages?.close();
});
test.beforeEach(async () => {
  await takeBackAll(sidebar);
  await beginAnew(sidebar);
});

/** The address of the page in front, which the browser tells where it has granted the tab. */
const frontUrl = () =>
  sidebar.settings.evaluate("browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.url)");
const offers = (id: string) => soon.poll(sidebar.offered).toContain(id);
const offersNothing = () => soon.poll(sidebar.offered).toEqual([]);
const shows = (button: string) => soon.poll(sidebar.buttons).toContain(button);
const says = (text: string) => soon.poll(sidebar.text).toContain(text);

test("as installed nothing runs in a page, and the button grants it without reading it", async () => {
  await sidebar.page.goto(`${pages.origin}/siblings`);
  await expect(hasReader(sidebar)).rejects.toThrow(/permission/i);
  await openReading(sidebar, `${pages.origin}/siblings`);
  await shows(ONCE);
  expect(await hasReader(sidebar)).toBe(false);
  expect(await sidebar.text()).not.toContain("127.0.0.1");
  await sidebar.press(ONCE);
  await offers(GUIDE);
  expect(await hasReader(sidebar)).toBe(true);
});

test("a page that is read once is forgotten when it is left, and no button pretends that the next can be", async () => {
  await readOnce(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await sidebar.page.goto(`${pages.origin}/exploited`);
  await says(PRESS_KEYS);
  expect(await sidebar.buttons()).not.toContain(ONCE);
  await offersNothing();
  // The keys grant a page as the button does, and tell the panel that is open.
  sidebar.display.xdotool("key", "alt+shift+g");
  await shows(ONCE);
});

test("selected text is looked up from the menu of the mouse, and no page is read for it", async () => {
  await lookUp(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await says("May be relevant");
  expect(await hasReader(sidebar)).toBe(false);
});

test("the browser asks before a site is switched on; what a person answers is what happens", async () => {
  await readOnce(sidebar, `${pages.origin}/siblings`);
  await sidebar.press(ALWAYS);
  expect(await sidebar.answer("Deny")).toContain("127.0.0.1");
  await shows(ALWAYS);
  expect(await granted(sidebar)).toEqual([]);
  // The rest goes on as before: the page is read, and the next one is not.
  await offers(GUIDE);
  await sidebar.press(ALWAYS);
  await sidebar.answer("Allow");
  await shows(STOP);
  expect(await granted(sidebar)).toEqual(["http://127.0.0.1/*"]);
  await sidebar.page.goto(`${pages.origin}/exploited`);
  await offers(INDICATOR);
  expect(await sidebar.offered()).not.toContain(GUIDE);
  await sidebar.page.goto(`${pages.other}/siblings`);
  await says(PRESS_KEYS);
  await offersNothing();
});

test("one press ends the reading of a site", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await sidebar.press(STOP);
  await soon.poll(sidebar.buttons).not.toContain(STOP);
  await offersNothing();
  expect(await granted(sidebar)).toEqual([]);
  await sidebar.page.goto(`${pages.origin}/exploited`);
  await says(PRESS_KEYS);
});

test("the settings list the sites, and stop one in a panel that is open too", async () => {
  const { settings } = sidebar;
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await settings.waitForFunction((origin) => document.querySelector("dt")?.textContent === origin, {}, pages.origin);
  await pressInSettings(`Stop reading ${pages.origin}`);
  await shows(ONCE);
  await offersNothing();
  expect(await granted(sidebar)).toEqual([]);
});

/** Chooses what may be read. */
async function choose(reading: "off" | "pages"): Promise<void> {
  await sidebar.settings.evaluate(
    (value) => document.querySelector<HTMLElement>(`input[name="reading"][value="${value}"]`)?.click(),
    reading,
  );
}

test("what may be read is chosen in the settings, and holds in a panel that is open", async () => {
  await readOnce(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await choose("off");
  await says("Reading pages is switched off.");
  await offersNothing();
  expect(await sidebar.buttons()).not.toContain(ONCE);
  await choose("pages");
  await shows(ONCE);
});

test("“Look up” is in the menu of selected text while that may be read, and not otherwise", async () => {
  for (const [reading, isThere] of [
    ["off", false],
    ["pages", true],
  ] as const) {
    await choose(reading);
    await soon
      .poll(async () => {
        const is = await openTextMenu(sidebar, `${pages.origin}/siblings`);
        sidebar.display.xdotool("key", "Escape");
        return is;
      })
      .toBe(isThere);
  }
});

test("a site that is switched on can be stopped in the settings also while no page may be read", async () => {
  const { settings } = sidebar;
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await choose("off");
  await settings.waitForFunction(() =>
    document.querySelector("dd")?.textContent?.startsWith("Switched on, but not read"),
  );
  expect(await granted(sidebar)).toEqual(["http://127.0.0.1/*"]);
  await pressInSettings(`Stop reading ${pages.origin}`);
  await soon.poll(() => granted(sidebar)).toEqual([]);
  await choose("pages");
  await settings.waitForFunction(() => document.body.textContent?.includes("No site is switched on."));
});

/** Switches a site off, or every site on, among the permissions that the browser lists for the extension. */
async function toggleInAddons(permission: string): Promise<void> {
  const { firefox, chrome, page } = sidebar;
  await chrome(
    `BrowserAddonUI.openAddonsMgr("addons://detail/" + encodeURIComponent("${firefox.extensionId}") + "/permissions"); 0`,
  );
  const addons = await until("the add-ons", async () => {
    const all = await firefox.browser.pages();
    return all.find((one) => one.url() === "about:addons") ?? null;
  });
  // Puppeteer's own ways of waiting make functions of texts, which this page does not allow.
  await until(permission, () =>
    addons.evaluate((key) => {
      const toggle = document.querySelector<HTMLElement>(`moz-toggle[permission-key="${key}"]`);
      toggle?.click();
      return toggle ? true : null;
    }, permission),
  );
  await addons.close();
  await page.bringToFront();
}

test("a site that is taken back among the browser's add-ons is read no more", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await toggleInAddons("http://127.0.0.1/*");
  await soon.poll(() => granted(sidebar)).toEqual([]);
  await soon.poll(sidebar.buttons).not.toContain(STOP);
  await offersNothing();
});

test("a site that is taken back while its page is in front is read no more from then on", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await takeBackAll(sidebar);
  await shows(ONCE);
  expect(await hasReader(sidebar)).toBe(false);
  await offersNothing();
});

test("“Forget now” lets go of a page and reads it no more", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await sidebar.press("Forget now");
  await shows(ONCE);
  await offersNothing();
  await sidebar.page.evaluate(() => document.body.append("More."));
  await sidebar.page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
  expect(await sidebar.offered()).toEqual([]);
  expect(await hasReader(sidebar)).toBe(false);
});

test("“Not relevant” puts an entry last at the next reading", async () => {
  await readOnce(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  await sidebar.press("Not relevant: Sibling sexual behaviour guide");
  await readOnce(sidebar, `${pages.origin}/siblings`);
  await soon.poll(async () => (await sidebar.offered()).length).toBe(5);
  expect(await sidebar.offered()).not.toContain(GUIDE);
});

test("a computer that nobody touches clears what is known, and a site is read again afterwards", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  // The browser's own watch over idle computers is told that the last touch was six minutes ago; one more who asks
  // has it look at once.
  await sidebar.chrome(`(() => {
    const idle = Cc["@mozilla.org/widget/useridleservice;1"].getService(Ci.nsIUserIdleServiceInternal);
    const asks = { observe() {}, QueryInterface: ChromeUtils.generateQI(["nsIObserver"]) };
    idle.resetIdleTimeOut(360_000);
    idle.addIdleObserver(asks, 15);
    idle.removeIdleObserver(asks, 15);
  })()`);
  await offersNothing();
  expect(await sidebar.text()).not.toContain("is read while this panel is open");
  sidebar.display.xdotool("mousemove_relative", "3", "3");
  await offers(GUIDE);
});

test("a page that goes on without a load is another page", async () => {
  await switchOn(sidebar, `${pages.origin}/spa`);
  await offers(GUIDE);
  await sidebar.page.click("button");
  await offersNothing();
  await says("is read while this panel is open");
});

test("a page read once that goes on without a load is forgotten", async () => {
  await readOnce(sidebar, `${pages.origin}/spa`);
  await offers(GUIDE);
  await sidebar.page.click("button");
  await soon.poll(sidebar.text).not.toContain("is read while this panel is open");
  await offersNothing();
});

test("a page of the browser's own cannot be read, and no button pretends to", async () => {
  await openReading(sidebar, `${pages.origin}/siblings`);
  await shows(ONCE);
  // The promise of `goto` never settles for such a page.
  sidebar.page.goto("about:support").catch(() => undefined);
  await says(PRESS_KEYS);
  await sidebar.pressToolbar();
  await soon.poll(() => frontUrl()).toBe("about:support");
  await says(PRESS_KEYS);
  expect(await sidebar.buttons()).not.toContain(ONCE);
});

test("a site that the browser keeps from every extension cannot be read, and the rest works", async () => {
  const keeps = (sites: string) =>
    sidebar.chrome(`Services.prefs.setStringPref("extensions.webextensions.restrictedDomains", "${sites}")`);
  await keeps("127.0.0.1");
  try {
    await openReading(sidebar, `${pages.origin}/siblings`);
    await says("This page cannot be read: the browser or your organisation does not allow it.");
    expect(await sidebar.buttons()).not.toContain(ONCE);
    expect(await sidebar.buttons()).not.toContain(ALWAYS);
    await sidebar.press("Back to start");
    await sidebar.look(({ document }) => document.querySelector<HTMLElement>('input[type="search"]')?.focus());
    sidebar.display.xdotool("type", "napac");
    await offers("uk:napac");
    // A panel keeps its place as it goes, so it goes from the start.
    sidebar.display.xdotool("key", "Escape");
    await says("Browse by topic");
  } finally {
    await keeps("");
  }
});

test("another tab in front is another page, and coming back begins anew", async () => {
  await switchOn(sidebar, `${pages.origin}/siblings`);
  await offers(GUIDE);
  const second = await sidebar.firefox.browser.newPage();
  await second.goto(`${pages.origin}/exploited`);
  await second.bringToFront();
  await offers(INDICATOR);
  expect(await sidebar.offered()).not.toContain(GUIDE);
  await second.close();
  await sidebar.page.bringToFront();
  await offers(GUIDE);
});

for (const [what, url] of [
  ["where somebody logs in", () => `${pages.origin}/login`],
  ["with a frame of a site that was not granted", () => `${pages.origin}/foreign`],
] as const) {
  test(`a page ${what} is not read in full, and that is said`, async () => {
    await readOnce(sidebar, url());
    await says(PART);
    expect(await sidebar.offered()).toEqual([]);
  });
}

for (const { what, path, later, isSandbox, ...inOthers } of FRAMES) {
  const { isRead, isPart } = isSandbox ? { isRead: false, isPart: true } : inOthers;
  test(`a frame ${what} is ${isRead ? "" : "not "}read in Firefox, and what is not is said`, async () => {
    await readOnce(sidebar, `${pages.origin}${path}`);
    if (later) {
      await sidebar.page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
      expect(await sidebar.offered()).toEqual([]);
      expect(await sidebar.text()).not.toContain(PART);
      await sidebar.page.evaluate(later);
    }
    if (isPart) await says(PART);
    if (isRead) await offers(GUIDE);
    // Also once all readers have spoken.
    await sidebar.page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    expect((await sidebar.text()).includes(PART)).toBe(isPart);
    expect((await sidebar.offered()).includes(GUIDE)).toBe(isRead);
  });
}

/** Presses a button of the settings, which stand in a tab behind. */
async function pressInSettings(text: string): Promise<void> {
  await until(text, () =>
    sidebar.settings.evaluate((label) => {
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent === label);
      button?.click();
      return button ? true : null;
    }, text),
  );
}
