import { chromium, type Page } from "@playwright/test";
import { openPanel } from "#scripts/launch/panel.ts";
import { findTarget } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { findings, type Look } from "#tests/e2e/support/axe.ts";
import { HOSTILE } from "#tests/e2e/support/hostile-contents.ts";
import { FRAMES, INDICATOR, LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { BREAK, watchReader } from "#tests/e2e/support/reader-world.ts";
import { expect, GUIDE, openReading, type Reading, SIBLINGS, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";
import { openSettings } from "#tests/e2e/support/update-test.ts";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages({ ...HOSTILE, ...LADDER_PAGES });
});
test.afterAll(() => pages.close());

const readOnce = (panel: Page) => panel.getByRole("button", { name: "Read this page once" });
const light = (panel: Page) => panel.getByRole("button", { name: /^Reading this page/ });
const part = (panel: Page) => panel.getByText("Part of this page could not be read.");
const isRead = (panel: Page) => expect(panel.getByText("is read while this panel is open")).toBeVisible();

/** Switches the site on, from a page that is read once. */
async function switchOn({ panel, open }: Pick<Reading, "panel" | "open">, url: string): Promise<void> {
  await open(url);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
}

test("as installed nothing runs in a page, and nothing is known of it", async ({ reading: { page, panel }, kit }) => {
  await page.goto(`${pages.origin}/siblings`);
  const cdp = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context.origin));
  await cdp.send("Runtime.enable");
  await openReading(panel);
  await page.waitForTimeout(500);
  expect(worlds.length).toBeGreaterThan(0);
  expect(worlds.filter((origin) => origin.includes(kit.browser.extensionId))).toEqual([]);
  expect(await panel.locator("main").textContent()).not.toContain("127.0.0.1");
  await readOnce(panel).click();
  // The same look tells of the reader once a person has asked for it.
  await expect.poll(() => worlds.filter((origin) => origin.includes(kit.browser.extensionId)).length).toBe(1);
});

test("a page that is read once is forgotten when it is left", async ({ reading }) => {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  await expect(panel.getByText("until you leave the page")).toBeVisible();
  await page.goto(`${pages.origin}/exploited`);
  await expect(readOnce(panel)).toBeVisible();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
});

test("the light is on in every view while a page is read, and leads to what it brought", async ({ reading }) => {
  const { panel } = reading;
  await reading.open(`${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  await panel.getByRole("button", { name: "Back to start" }).click();
  await expect(light(panel)).toContainText("5 entries may be relevant");
  await panel.getByRole("searchbox").fill("napac");
  await expect(light(panel)).toBeVisible();
  await panel.screenshot({ path: "test-results/light.png" });
  await light(panel).click();
  await expect(panel.getByRole("heading", { name: "Suggestions for this page" })).toBeFocused();
});

test("the matched phrases are shown in the catalogue's words", async ({ reading }) => {
  const { panel } = reading;
  await reading.open(`${pages.origin}/siblings`);
  const row = panel.locator("main li").filter({ has: panel.locator(`[data-open="${GUIDE}"]`) });
  await expect(row).toContainText("This page mentions Sibling sexual behaviour and abuse: “brother touching sister”");
  await panel.getByText(/^Matched phrases/).click();
  await expect(panel.locator("details p")).toContainText("“brother touching sister”");
});

test("“Forget now” lets go of a page and reads it no more", async ({ reading }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  await panel.getByRole("button", { name: "Forget now" }).click();
  await expect(panel.getByRole("heading", { name: "Suggestions for this page" })).toBeFocused();
  await expect(readOnce(panel)).toBeVisible();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await page.evaluate(() => document.body.append("More."));
  await page.waitForTimeout(600);
  await expect(readOnce(panel)).toBeVisible();
});

test("“Not relevant” puts an entry last at the next reading", async ({ reading }) => {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  await panel.getByRole("button", { name: /^Not relevant: Sibling sexual behaviour guide/ }).click();
  await page.reload();
  await readOnce(panel).click();
  await expect(panel.locator("main [data-open]")).toHaveCount(5);
  await expect(panel.locator(`main [data-open="${GUIDE}"]`)).toHaveCount(0);
});

test("a site that was switched on is read from page to page, and its pages are not mixed", async ({ reading }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  await page.goto(`${pages.origin}/exploited`);
  await reading.offers(INDICATOR);
  await expect(panel.locator(`main [data-open="${GUIDE}"]`)).toHaveCount(0);
  await page.goto(`${pages.origin}/empty`);
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await isRead(panel);
});

test("what is typed brings what may be relevant, without a row that jumps", async ({ reading }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/empty`);
  await page.locator("textarea").pressSequentially(SIBLINGS);
  await reading.offers(GUIDE);
  const ids = () =>
    panel.locator("main [data-open]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-open")));
  const before = await ids();
  await page.locator("textarea").pressSequentially(" She wants to know what happens next in school.");
  await page.waitForTimeout(600);
  expect(await ids()).toEqual(before);
});

test("a page that goes on without a load is another page", async ({ reading }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/spa`);
  await reading.offers(GUIDE);
  await page.getByRole("button", { name: "Next case" }).click();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await isRead(panel);
});

test("a page read once that goes on without a load is forgotten", async ({ reading }) => {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/spa`);
  await page.getByRole("button", { name: "Next case" }).click();
  await expect(readOnce(panel)).toBeVisible();
});

test("one press ends the reading of a site", async ({ reading }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await panel.getByRole("button", { name: "Stop reading this site" }).click();
  await expect(readOnce(panel)).toBeVisible();
  await page.goto(`${pages.origin}/exploited`);
  await page.waitForTimeout(500);
  await expect(readOnce(panel)).toBeVisible();
});

test("the settings list the sites, keep them while pages are not read, and stop one in a panel that is open too", async ({
  reading,
  kit,
}) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  const settings = await kit.context.newPage();
  await settings.goto(`chrome-extension://${kit.browser.extensionId}/options.html#page-suggestions`);
  await expect(settings.locator("dt").getByText(pages.origin)).toBeVisible();
  expect(await findings(settings, LOOKS)).toEqual([]);
  await settings.screenshot({ path: "test-results/settings-sites.png" });
  await settings.getByRole("radio", { name: "Text I select" }).check();
  await expect(panel.getByText("Reading pages is switched off.")).toBeVisible();
  await settings.getByRole("radio", { name: "Larger" }).check();
  await settings.getByRole("radio", { name: "Pages too, when I ask" }).check();
  await expect(panel.getByText("Reading pages is switched off.")).toHaveCount(0);
  await settings.getByRole("button", { name: `Stop reading ${pages.origin}` }).click();
  await expect(settings.getByText("No site is switched on.")).toBeVisible();
  await settings.close();
  await page.bringToFront();
  await expect(readOnce(panel)).toBeVisible();
});

test("a locked or idle computer clears what is known, and a site is read again afterwards", async ({ reading }) => {
  const { panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  const goes = (state: string) =>
    panel.evaluate((now) => {
      const { chrome } = globalThis as unknown as {
        chrome: { idle: { onStateChanged: { dispatch(state: string): void } } };
      };
      chrome.idle.onStateChanged.dispatch(now);
    }, state);
  await goes("locked");
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await expect(panel.getByText("is read while this panel is open")).toHaveCount(0);
  await goes("active");
  await reading.offers(GUIDE);
});

test("a page where somebody logs in is not read, and that is said", async ({ reading }) => {
  await reading.open(`${pages.origin}/login`);
  await expect(part(reading.panel)).toBeVisible();
  await reading.offersNothing();
});

test("a frame of a site that was not granted is not read, and that is said", async ({ reading }) => {
  await reading.open(`${pages.origin}/foreign`);
  await expect(part(reading.panel)).toBeVisible();
  await reading.offersNothing();
});

for (const { what, path, later, isRead: isFrameRead, isPart } of FRAMES) {
  for (const [how, open] of [
    ["once", (reading: Reading, url: string) => reading.open(url)],
    ["always", (reading: Reading, url: string) => switchOn(reading, url)],
  ] as const) {
    test(`a frame ${what} is ${isFrameRead ? "" : "not "}read where its page is read ${how}, and what is not is said`, async ({
      reading,
    }) => {
      const { page, panel } = reading;
      await open(reading, `${pages.origin}${path}`);
      if (later) {
        await reading.offersNothing();
        await expect(part(panel)).toHaveCount(0);
        await page.evaluate(later);
      }
      if (isPart) await expect(part(panel)).toBeVisible();
      if (isFrameRead) await reading.offers(GUIDE);
      else await reading.offersNothing();
      // Also once all readers have spoken.
      await page.waitForTimeout(500);
      await expect(part(panel)).toHaveCount(isPart ? 1 : 0);
    });
  }
}

test("a page of the browser's own cannot be read, and no button pretends to", async ({ reading: { page, panel } }) => {
  await page.goto("chrome://version");
  await openReading(panel);
  await expect(readOnce(panel)).toHaveCount(0);
  await expect(panel.getByText("Press Alt+Shift+G")).toBeVisible();
});

test("another tab in front is another page, and coming back begins anew", async ({ reading, kit }) => {
  const { page, panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  const second = await kit.context.newPage();
  await second.goto(`${pages.origin}/exploited`);
  await second.bringToFront();
  await reading.offers(INDICATOR);
  await expect(panel.locator(`main [data-open="${GUIDE}"]`)).toHaveCount(0);
  await second.close();
  await page.bringToFront();
  await reading.offers(GUIDE);
});

test("two windows with two cases each show their own", async ({ reading, kit }) => {
  const { panel } = reading;
  await switchOn(reading, `${pages.origin}/siblings`);
  await reading.offers(GUIDE);
  const { targetId } = await kit.browser.cdp.send<{ targetId: string }>("Target.createTarget", {
    url: `${pages.origin}/exploited`,
    newWindow: true,
    width: 1000,
    height: 700,
  });
  const window = await until("the second window", () => findTarget(kit.browser.cdp, `${pages.origin}/exploited`));
  await openPanel(kit.browser, window);
  // A client lists the panels that are open when it comes.
  const client = await chromium.connectOverCDP(kit.browser.endpoint as string);
  const panels = client.contexts().flatMap((context) => context.pages());
  const heading = { name: "Suggestions for this page" };
  let second = panel;
  for (const one of panels.filter((at) => at.url().endsWith("/sidepanel.html"))) {
    if ((await one.getByRole("heading", heading).count()) === 0) second = one;
  }
  await openReading(second);
  await expect(second.locator(`main [data-open="${INDICATOR}"]`)).toBeVisible();
  await expect(second.locator(`main [data-open="${GUIDE}"]`)).toHaveCount(0);
  await reading.offers(GUIDE);
  await expect(panel.locator(`main [data-open="${INDICATOR}"]`)).toHaveCount(0);
  await kit.browser.cdp.send("Target.closeTarget", { targetId });
  await client.close();
});

test("the view of a page is accessible and fits 240 pixels, read and not read", async ({ reading }) => {
  const { page, panel } = reading;
  await page.goto("chrome://version");
  await openReading(panel);
  await looksRight(panel, "away");
  await page.goto(`${pages.origin}/siblings`);
  await expect(readOnce(panel)).toBeVisible();
  await looksRight(panel, "ready");
  await readOnce(panel).click();
  await reading.offers(GUIDE);
  await looksRight(panel, "once");
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
  await looksRight(panel, "site");
});

test("what keeps a page from being read is said accessibly and fits 240 pixels", async ({ reading, kit }) => {
  const { page, panel } = reading;
  // A page of the browser's own in the place of one of a site.
  await expect(page.goto("http://127.0.0.1:1/")).rejects.toThrow();
  await openReading(panel);
  await expect(panel.getByText("This page cannot be read")).toBeVisible();
  await looksRight(panel, "unreadable");
  await reading.open(`${pages.origin}/slow-below`);
  await expect(panel.getByText("The rest of this page is still being read.")).toBeVisible();
  await looksRight(panel, "goes-on");
  await reading.open(`${pages.origin}/foreign`);
  await expect(part(panel)).toBeVisible();
  await looksRight(panel, "part");
  const { run } = await watchReader(page, kit.browser.extensionId);
  await run(BREAK);
  await page.evaluate(() => document.body.append("More."));
  await expect(panel.getByText("Refresh the case page to resume.")).toBeVisible();
  await looksRight(panel, "lost");
  const settings = await openSettings(kit);
  await settings.getByRole("radio", { name: "Text I select" }).check();
  await settings.close();
  await expect(panel.getByText("Reading pages is switched off.")).toBeVisible();
  await looksRight(panel, "barred");
});

/** Expects the view to be accessible and to fit in each way, and takes a picture of the last. */
async function looksRight(panel: Page, name: string): Promise<void> {
  expect(await findings(panel, LOOKS)).toEqual([]);
  await panel.screenshot({ path: `test-results/reading-${name}.png`, fullPage: true });
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.emulateMedia({ colorScheme: null, forcedColors: null });
}

const LOOKS: readonly Look[] = [
  { width: 360, colorScheme: "light" },
  { width: 240, colorScheme: "dark" },
  { width: 240, colorScheme: "light", forcedColors: "active" },
  { width: 240, colorScheme: "light", forcedColors: "none" },
];
