import { chromium, expect, type Page, test } from "@playwright/test";
import { type Browser, launchBrowser } from "#scripts/launch/browser.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { listTargets } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { type Display, openDisplay } from "#tests/e2e/support/display.ts";
import { GUIDE, openReading, SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

// The extension as it is shipped: what the browser grants, and what it asks a person, in a real window.
let display: Display;
let pages: Pages;
let browser: Browser;
let page: Page;

test.beforeEach(async () => {
  display = await openDisplay();
  pages = await servePages({ "/siblings": `<p>${SIBLINGS}</p>`, "/more": `<p>${SIBLINGS}</p>` });
  browser = await launchBrowser({
    executable: needChromium(),
    extension: `${process.cwd()}/.output/chrome-mv3`,
    headless: false,
    url: `${pages.origin}/siblings`,
    size: { width: 1200, height: 780 },
    port: true,
    env: display.env,
  });
  page = await pageAt(pages.origin);
});
test.afterEach(async () => {
  await browser?.close();
  await pages?.close();
  display?.close();
});

/** The page whose address begins so, once the browser has it. */
async function pageAt(start: string): Promise<Page> {
  await until(start, async () => ((await listTargets(browser.cdp, start)).length > 0 ? true : null));
  const client = await chromium.connectOverCDP(browser.endpoint as string);
  const all = client.contexts().flatMap((context) => context.pages());
  return all.find((one) => one.url().startsWith(start)) as Page;
}

/** Presses the toolbar's button while the page is in front, as a person does. A window that comes up can lose a press. */
async function pressButton(): Promise<Page> {
  const url = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  await expect(async () => {
    const { targetInfos } = await browser.cdp.send<{ targetInfos: { targetId: string; url: string }[] }>(
      "Target.getTargets",
      { filter: [{ type: "tab" }] },
    );
    const tab = targetInfos.find((one) => one.url === page.url());
    await browser.cdp.send("Extensions.triggerAction", { id: browser.extensionId, targetId: tab?.targetId });
    await expect.poll(async () => (await listTargets(browser.cdp, url)).length, { timeout: 5000 }).toBe(1);
  }).toPass({ timeout: 30_000 });
  return pageAt(url);
}

const readOnce = (panel: Page) => panel.getByRole("button", { name: "Read this page once" });

test("the button grants the tab and reads nothing; another site is not granted, and no button pretends to be", async () => {
  const panel = await pressButton();
  await openReading(panel);
  await expect(readOnce(panel)).toBeVisible();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await readOnce(panel).click();
  await expect(panel.locator(`main [data-open="${GUIDE}"]`)).toBeVisible();
  // Chromium keeps the grant for a site's other pages; what was known of the one that was left is gone.
  await page.goto(`${pages.origin}/more`);
  await expect(readOnce(panel)).toBeVisible();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await page.goto(`${pages.other}/siblings`);
  await expect(panel.getByText("Press Alt+Shift+G")).toBeVisible();
  await expect(readOnce(panel)).toHaveCount(0);
  // The button, pressed again on this page, tells the panel that is open.
  await pressButton();
  await expect(readOnce(panel)).toBeVisible();
});

test("the browser asks before a site is switched on; what a person answers is what happens", async () => {
  const panel = await pressButton();
  await openReading(panel);
  await readOnce(panel).click();
  const always = panel.getByRole("button", { name: "Always read this site" });
  await always.click();
  await page.waitForTimeout(1500);
  display.photograph("test-results/chromium-asks.png");
  display.xdotool("key", "Escape");
  await page.waitForTimeout(500);
  await expect(always).toBeVisible();
  await always.click();
  await page.waitForTimeout(1500);
  display.xdotool("key", "Tab", "key", "Return");
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
  await page.goto(`${pages.origin}/more`);
  await expect(panel.locator(`main [data-open="${GUIDE}"]`)).toBeVisible();
  await panel.getByRole("button", { name: "Stop reading this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toHaveCount(0);
  const origins = await panel.evaluate(() =>
    (
      globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }
    ).chrome.permissions.getAll(),
  );
  expect(origins.origins).toEqual([]);
});
