import type { Page } from "@playwright/test";
import { HOSTILE } from "#tests/e2e/support/hostile-contents.ts";
import {
  allowReloading,
  closePanel,
  type Kit,
  openPanelAgain,
  pressToolbar,
  reloadExtension,
  startKit,
} from "#tests/e2e/support/kit.ts";
import { EXPLOITED, INDICATOR } from "#tests/e2e/support/ladder-pages.ts";
import { noteErrors, noteOffered } from "#tests/e2e/support/noted.ts";
import { writeNote } from "#tests/e2e/support/page-note.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { BREAK, HAS_READER, inMidReading, watchReader } from "#tests/e2e/support/reader-world.ts";
import { expect, GUIDE, openReading, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";
import { ORDERS, orderAgain, SAID } from "#tests/e2e/support/two-orders.ts";
import { publishExchanged, startUpdateSite } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, openSettings } from "#tests/e2e/support/update-test.ts";

const isLong = process.env.SIGNPOST_LONG === "1";
const ALWAYS_READ = "updated on a site that is always read";

// What is read slowly is read far more slowly beside other work.
test.describe.configure({ timeout: 120_000 });

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(HOSTILE);
});
test.afterAll(() => pages.close());

const part = (panel: Page) => panel.getByText("Part of this page could not be read.");
/** Expects a page to have been read to its end, which takes its time where it is given little. */
const isReadWhole = (panel: Page) => expect(part(panel)).toBeVisible({ timeout: 60_000 });

const readOnce = (panel: Page) => panel.getByRole("button", { name: "Read this page once" }).click();
const isOffered = (panel: Page) =>
  expect(panel.locator(`main [data-open="${GUIDE}"]`)).toBeVisible({ timeout: 60_000 });
const offersNothing = (panel: Page) => expect(panel.locator("main [data-open]")).toHaveCount(0);
/** Has all pages of the site read from then on. */
async function readAlways(panel: Page, page: Page): Promise<void> {
  await page.goto(`${pages.origin}/next`);
  await openReading(panel);
  await readOnce(panel);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
}

/** Presses keys in a page, which comes to the front. */
const keysIn = (page: Page) => async (keys: string) => {
  await page.bringToFront();
  await page.keyboard.press(keys);
};

test("a catalogue that is replaced in mid-reading has the page read whole by the new one, and by nothing else", async () => {
  const local = await startUpdateSite("chrome");
  const national = await local.addNational();
  await Promise.all([local.renew(), national.renew()]);
  const kit = await startKit({ extension: makeReadable(local.extension, "reads-updating") });
  try {
    const { panel, context, browser } = kit;
    const page = context.pages().find((one) => one !== panel) as Page;
    await afterFirstCheck(panel);
    await publishExchanged(national);
    const errors = noteErrors(page, panel);
    await page.goto(`${pages.origin}/slow`);
    await openReading(panel);
    const offered = await noteOffered(panel);
    await readOnce(panel);
    await inMidReading(await watchReader(page, browser.extensionId));
    await checkNow(panel);
    await expect(footer(panel)).toContainText("National, release 2");
    await isReadWhole(panel);
    await expect(panel.locator(`main [data-open="${INDICATOR}"]`)).toBeVisible();
    expect(await offered()).not.toContain(GUIDE);
    expect(errors).toEqual([]);
  } finally {
    await kit.close();
    await local.close();
  }
});

if (isLong) {
  test("another area in mid-reading has the page read whole for it, and nothing of the first is offered", async ({
    reading,
    kit,
  }) => {
    const { page, panel } = reading;
    // In a tab behind from then on: what is in front is what is read.
    const settings = await openSettings(kit);
    await page.bringToFront();
    await readAlways(panel, page);
    const errors = noteErrors(page, panel);
    await page.goto(`${pages.origin}/slow`);
    // Where the first area is chosen, its own records come first for it.
    await page.evaluate((text) => document.body.append(text), EXPLOITED);
    await inMidReading(await watchReader(page, kit.browser.extensionId));
    await offersNothing(panel);
    const starts = panel.waitForEvent("load");
    await settings.getByRole("combobox").selectOption("uk");
    await starts;
    const offered = await noteOffered(panel);
    await isReadWhole(panel);
    await expect(panel.locator('main [data-open^="uk:"]').first()).toBeVisible();
    expect((await offered()).filter((id) => !/^(?:topic )?uk:/.test(id))).toEqual([]);
    expect(errors).toEqual([]);
    await settings.close();
  });

  test("a reader that is given another vocabulary in mid-reading over its port speaks of the newer alone", async ({
    reading,
  }) => {
    const { page, panel } = reading;
    await page.goto(`${pages.origin}/slow`);
    const errors = noteErrors(page, panel);
    const heard = await panel.evaluate(orderAgain, ORDERS);
    expect(heard.filter(({ goesOn }) => !goesOn)).toEqual(SAID);
    expect(heard.filter(({ v }) => v !== SAID[0]?.v)).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test("a reader that breaks in mid-reading says to refresh the page, which has it read again", async ({
  reading,
  kit,
}) => {
  const { page, panel } = reading;
  await readAlways(panel, page);
  await page.goto(`${pages.origin}/slow`);
  const isAsItWas = await writeNote(page, keysIn(page));
  const run = await inMidReading(await watchReader(page, kit.browser.extensionId));
  await offersNothing(panel);
  await run(BREAK);
  await expect(panel.getByText("Reading has stopped. Refresh the case page to resume.")).toBeVisible();
  await expect(panel.getByText("is read while this panel is open")).toHaveCount(0);
  await offersNothing(panel);
  expect(await run(HAS_READER)).toBe(false);
  await isAsItWas();
  await page.reload();
  await isOffered(panel);
  await expect(panel.getByText("Reading has stopped")).toHaveCount(0);
});

test("a panel that is closed in mid-reading ends the reader and leaves the page as it is", async () => {
  const kit = await startKit({ extension: makeReadable(".output/chrome-mv3", "reads-closed") });
  try {
    const page = kit.context.pages().find((one) => one !== kit.panel) as Page;
    const errors = noteErrors(page);
    await page.goto(`${pages.origin}/slow`);
    await openReading(kit.panel);
    await readOnce(kit.panel);
    const isAsItWas = await writeNote(page, keysIn(page));
    const run = await inMidReading(await watchReader(page, kit.browser.extensionId));
    await offersNothing(kit.panel);
    await closePanel(kit);
    await expect.poll(() => run(HAS_READER)).toBe(false);
    const turns = await run("turns");
    const panel = await openPanelAgain(kit, page.url());
    await openReading(panel);
    // What was asked for once was asked of the panel that is gone.
    await expect(panel.getByRole("button", { name: "Read this page once" })).toBeVisible();
    await offersNothing(panel);
    expect(await run("turns")).toBe(turns);
    await isAsItWas();
    expect(errors).toEqual([]);
  } finally {
    await kit.close();
  }
});

const versionOf = (panel: Page) => panel.evaluate("chrome.runtime.getManifest().version");

interface Replacing {
  readonly what: string;
  /** The sites that the browser grants; undefined for those of this machine. */
  readonly hosts?: readonly string[];
  /** That of the new one; undefined for the same. */
  readonly version?: string;
  /** Has a page read that is opened. */
  open(kit: Kit, page: Page, url: string): Promise<void>;
  /** What a person does and sees in the panel that is opened afterwards. */
  goOn(panel: Page): Promise<void>;
}

const REPLACING: readonly Replacing[] = [
  {
    what: "loaded anew",
    async open({ panel }, page, url) {
      await page.goto(url);
      await openReading(panel);
      await readOnce(panel);
    },
    async goOn(panel) {
      await readOnce(panel);
      await isOffered(panel);
    },
  },
  {
    what: ALWAYS_READ,
    version: "99.0",
    async open({ panel }, page, url) {
      await readAlways(panel, page);
      await page.goto(url);
    },
    goOn: isOffered,
  },
  {
    what: "updated on a page that was granted alone",
    hosts: [],
    version: "99.0",
    async open({ browser, panel }, page, url) {
      await page.goto(url);
      await openReading(panel);
      await pressToolbar(browser, url);
      await readOnce(panel);
    },
    async goOn(panel) {
      await expect(panel.getByText("Nothing is read. Press Alt+Shift+G")).toBeVisible();
      await expect(panel.getByRole("button", { name: "Read this page once" })).toHaveCount(0);
      await offersNothing(panel);
    },
  },
];

/** Each takes a browser of its own, and a minute beside other work. */
const TRIED = isLong ? REPLACING : REPLACING.filter(({ what }) => what === ALWAYS_READ);

for (const { what, hosts, version, open, goOn } of TRIED) {
  test(`an extension that is ${what} in mid-reading ends its reader and leaves the page as it is`, async () => {
    const make = (more = {}) => makeReadable(".output/chrome-mv3", "reads-replaced", hosts, more);
    const kit = await startKit({ extension: make() });
    try {
      const page = kit.context.pages().find((one) => one !== kit.panel) as Page;
      await allowReloading(kit);
      const errors = noteErrors(page);
      await open(kit, page, `${pages.origin}/slow`);
      const isAsItWas = await writeNote(page, keysIn(page));
      const inOldWorld = await inMidReading(await watchReader(page, kit.browser.extensionId));
      await offersNothing(kit.panel);
      const before = await versionOf(kit.panel);
      if (version) make({ version });
      await reloadExtension(kit);
      await expect.poll(() => inOldWorld(HAS_READER)).toBe(false);
      const turns = await inOldWorld("turns");
      const panel = await openPanelAgain(kit, page.url());
      expect(await versionOf(panel)).toBe(version ?? before);
      await openReading(panel);
      await goOn(panel);
      expect(await inOldWorld("turns")).toBe(turns);
      await isAsItWas();
      expect(errors).toEqual([]);
    } finally {
      await kit.close();
    }
  });
}
