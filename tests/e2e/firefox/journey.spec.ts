import { mkdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { type Display, openDisplay } from "#tests/e2e/support/display.ts";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";

test.describe("the panel's page in Firefox", () => {
  let firefox: FirefoxKit;
  let panel: Page;
  test.beforeAll(async () => {
    firefox = await startFirefox();
    panel = await firefox.openPanelPage();
  });
  test.afterAll(async () => {
    await firefox?.close();
  });

  test("shows the urgent numbers, finds a helpline and copies its number", async () => {
    await panel.setViewport({ width: 240, height: 700 });
    expect(await textOf(panel, "aside")).toContain("999");
    await panel.type('input[type="search"]', "napac");
    await panel.waitForFunction(() => document.querySelector("main [data-open]")?.textContent?.includes("NAPAC"));
    await panel.click("main li button.btn-copy");
    await panel.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.includes("Copied"));
    const text = await panel.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe("0808 801 0331");
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("opens a record, copies text and HTML, and comes back to the results", async () => {
    await panel.click('main [data-open="uk:napac"]');
    await panel.waitForSelector("#record-title");
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>("main button")];
      buttons.find((button) => button.getAttribute("aria-label")?.startsWith("Copy for the record"))?.click();
    });
    await panel.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes("for the record"),
    );
    await panel.keyboard.press("Escape");
    await panel.waitForFunction(() => !document.querySelector("#record-title"));
    expect(await panel.$eval('input[type="search"]', (field) => (field as HTMLInputElement).value)).toBe("napac");
  });

  test("says what is open, and leaves only that when asked", async () => {
    await panel.click(".btn-toggle");
    await panel.waitForSelector('.btn-toggle[aria-pressed="true"]');
    expect(await panel.$$eval(".rows .open", (all) => all.every((badge) => badge.classList.contains("now")))).toBe(
      true,
    );
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.click(".btn-toggle");
    await panel.waitForSelector('.rows [data-open="uk:napac"]');
    expect(await panel.$$eval(".rows .open", (all) => all.length)).toBeGreaterThan(0);
  });

  test("is where it was when it is made anew", async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await panel.close();
    panel = await firefox.openPanelPage();
    await panel.waitForFunction(() => document.querySelector("main [data-open]")?.textContent?.includes("NAPAC"));
  });
});

const SPRUCE = "#0B4A43";

test.describe("the sidebar in Firefox", () => {
  let display: Display;
  let firefox: FirefoxKit;
  test.beforeEach(async () => {
    display = await openDisplay();
    firefox = await startFirefox({ display });
    mkdirSync("test-results", { recursive: true });
    await expect.poll(() => display.findColour(SPRUCE), { timeout: 15_000 }).not.toBeNull();
  });
  test.afterEach(async () => {
    await firefox?.close();
    display?.close();
  });

  const doors: Record<string, () => void> = {
    "the toolbar button": () => {
      const button = display.findColour(SPRUCE) as { x: number; y: number };
      display.xdotool("mousemove", String(button.x), String(button.y), "click", "1");
    },
    "the keyboard command": () => display.xdotool("key", "alt+shift+g"),
  };
  for (const [name, press] of Object.entries(doors)) {
    test(`is closed after installation and opened by ${name}`, async () => {
      const page = await firefox.openSettingsPage();
      const isOpen = () =>
        page.evaluate(() => {
          const { browser } = globalThis as unknown as {
            browser: { sidebarAction: { isOpen(details: object): Promise<boolean> } };
          };
          return browser.sidebarAction.isOpen({});
        });
      expect(await isOpen()).toBe(false);
      press();
      await expect.poll(isOpen).toBe(true);
      // The strip of the urgent numbers has a colour of its own: it is painted, not only open.
      await expect.poll(() => display.findColour("#0A3833")).not.toBeNull();
      display.photograph(`test-results/firefox-${name.replaceAll(" ", "-")}.png`);
    });
  }
});

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? "");
}
