import { mkdirSync } from "node:fs";
import { chromium, expect, type Page, test } from "@playwright/test";
import { type Browser, launchBrowser } from "#scripts/launch/browser.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { listTargets } from "#scripts/launch/target.ts";
import { until } from "#scripts/launch/until.ts";
import { type CasePage, serveCasePage } from "#tests/e2e/support/case-page.ts";
import { type Display, openDisplay } from "#tests/e2e/support/display.ts";

// The browser's own button, keys and menus are out of reach of a page: they take a screen, and a person's keys.
let display: Display;
let casePage: CasePage;
let browser: Browser;

test.beforeEach(async () => {
  display = await openDisplay();
  casePage = await serveCasePage();
  browser = await launchBrowser({
    executable: needChromium(),
    extension: `${process.cwd()}/.output/chrome-mv3`,
    headless: false,
    url: casePage.url,
    size: { width: 1200, height: 780 },
    port: true,
    env: display.env,
  });
  await pageAt(casePage.url);
});
test.afterEach(async () => {
  await browser?.close();
  await casePage?.close();
  display?.close();
});

/** The page whose address begins so, once the browser has it; asked of the browser, because a client costs a second. */
async function pageAt(start: string): Promise<Page> {
  await until(start, async () => ((await listTargets(browser.cdp, start)).length > 0 ? true : null));
  const client = await chromium.connectOverCDP(browser.endpoint as string);
  const pages = client.contexts().flatMap((context) => context.pages());
  return pages.find((page) => page.url().startsWith(start)) as Page;
}

/** The panel, once a gesture has opened it. A window that is still coming up can lose the first one. */
async function panelAfter(gesture: () => unknown): Promise<Page> {
  const url = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  await expect(async () => {
    await gesture();
    await expect.poll(async () => (await listTargets(browser.cdp, url)).length, { timeout: 5000 }).toBe(1);
  }).toPass({ timeout: 30_000 });
  return pageAt(url);
}

function photograph(name: string): void {
  mkdirSync("test-results", { recursive: true });
  display.photograph(`test-results/${name}.png`);
}

test("the toolbar button opens the panel", async () => {
  const { targetInfos } = await browser.cdp.send<{ targetInfos: { targetId: string; url: string }[] }>(
    "Target.getTargets",
    { filter: [{ type: "tab" }] },
  );
  const tab = targetInfos.find(({ url }) => url === casePage.url);
  const click = { id: browser.extensionId, targetId: tab?.targetId };
  const panel = await panelAfter(() => browser.cdp.send("Extensions.triggerAction", click));
  await expect(panel.getByRole("searchbox")).toBeFocused();
  photograph("chromium-toolbar");
});

test("the keyboard command opens the panel, and what is typed next is searched", async () => {
  const panel = await panelAfter(() => display.xdotool("mousemove", "300", "400", "click", "1", "key", "alt+shift+g"));
  await expect(panel.getByRole("searchbox")).toBeVisible();
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  display.xdotool("type", "napac");
  await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  photograph("chromium-command");
});

test("the cover's keys hide the panel of their own window, and show it again", async () => {
  const panel = await panelAfter(() => display.xdotool("mousemove", "300", "400", "click", "1", "key", "alt+shift+g"));
  await expect(panel.getByRole("searchbox")).toBeFocused();
  display.xdotool("key", "alt+shift+h");
  await expect(panel.getByRole("heading", { name: "Panel hidden" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Show" })).toBeFocused();
  photograph("chromium-cover");
  display.xdotool("mousemove", "300", "400", "click", "1", "key", "alt+shift+h");
  await expect(panel.getByRole("searchbox")).toBeFocused();
});

test("“Look up” on a selected sentence opens the panel with what may be relevant, and leaves no trace of it", async () => {
  const page = await pageAt(casePage.url);
  const box = await page.locator("#note").boundingBox();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById("note") as HTMLElement));
  const chrome = await page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }));
  const at = [chrome.x + (box?.x ?? 0) + 30, chrome.y + (box?.y ?? 0) + 8].map((n) => String(Math.round(n)));
  const panel = await panelAfter(async () => {
    display.xdotool("key", "Escape", "mousemove", ...at, "click", "3");
    await new Promise((resolve) => setTimeout(resolve, 700));
    photograph("chromium-menu");
    display.xdotool("key", "Up", "key", "Up", "key", "Return");
  });
  await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeVisible();
  await expect(panel.locator('main [data-open="uk:csa-sibling-guide"]')).toBeVisible();
  await expect(panel.getByRole("searchbox")).toHaveValue("");
  await expect
    .poll(() =>
      panel.evaluate(async () => {
        const { storage } = (
          globalThis as unknown as { chrome: { storage: { session: { get(k: null): Promise<object> } } } }
        ).chrome;
        return Object.keys(await storage.session.get(null)).filter((key) => key.startsWith("lookup:"));
      }),
    )
    .toEqual([]);
  photograph("chromium-lookup");
});
