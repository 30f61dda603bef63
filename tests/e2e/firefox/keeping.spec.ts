import { expect, test } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";

test.describe("pins and the list in Firefox, 240 px wide", () => {
  let firefox: FirefoxKit;
  let panel: Page;
  test.beforeAll(async () => {
    firefox = await startFirefox();
    panel = await firefox.openPanelPage();
    await panel.setViewport({ width: 240, height: 700 });
    await panel.type('input[type="search"]', "napac");
    await panel.waitForSelector('main [data-open="uk:napac"]');
  });
  test.afterAll(async () => {
    await firefox?.close();
  });

  test("pins a record for the start of the next panel", async () => {
    await panel.click('main [data-open="uk:napac"]');
    await panel.waitForSelector('.keeps [aria-pressed="false"]');
    await panel.click('.keeps [aria-pressed="false"]');
    await panel.waitForSelector('.keeps [aria-pressed="true"]');
    const other = await firefox.openPanelPage();
    await other.keyboard.press("Escape");
    await other.keyboard.press("Escape");
    await other.waitForFunction(() => document.querySelector("main .rows")?.textContent?.includes("0808 801 0331"));
    await other.close();
  });

  test("prints the list from a page in a tab", async () => {
    await panel.click(".keeps button:last-child");
    await panel.waitForFunction(() => document.querySelector(".topbar")?.textContent?.includes("List (1)"));
    await panel.click(".topbar button");
    await panel.waitForSelector(".list-view .actions");
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.click(".list-view .actions button:nth-of-type(2)");
    // Puppeteer does not know the address of an extension's page that it did not open itself, and one may be loading.
    const textOf = (page: Page) =>
      page.evaluate(() => document.querySelector(".sheet")?.textContent ?? "").catch(() => "");
    const texts = async () => (await Promise.all((await firefox.browser.pages()).map(textOf))).join(" ");
    await expect.poll(texts).toMatch(/Discard after.*0808 801 0331/);
  });
});
