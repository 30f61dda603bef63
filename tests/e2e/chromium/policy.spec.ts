import { expect as expectNow, type Page, test } from "@playwright/test";
import type { Policy } from "#data/store/policy.ts";
import { blockEveryHost } from "#tests/e2e/support/host-policy.ts";
import { type Kit, pressToolbar, startKit } from "#tests/e2e/support/kit.ts";
import { LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { withPolicy } from "#tests/e2e/support/policy-build.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { GUIDE, openReading, SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

/** Waits as long as a busy machine takes. */
const expect = expectNow.configure({ timeout: 20_000 });

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(LADDER_PAGES);
});
test.afterAll(() => pages?.close());

/** Uses a build of the extension in a browser that would let any of the pages be read. */
async function withBuild(build: string, name: string, use: (kit: Kit, page: Page) => Promise<void>): Promise<void> {
  const hosts = ["http://127.0.0.1/*", "http://localhost/*"];
  const kit = await startKit({ extension: makeReadable(build, `${name}-readable`, hosts) });
  try {
    const page = kit.context.pages().find((one) => one !== kit.panel) as Page;
    await page.goto(`${pages.origin}/siblings`);
    await use(kit, page);
  } finally {
    await kit.close();
  }
}

/** ... of an organisation that has said something. */
function under(name: string, policy: Policy, use: (kit: Kit, page: Page) => Promise<void>): Promise<void> {
  const folder = `policy-chromium-${name}`;
  return withBuild(withPolicy(".output/chrome-mv3", folder, policy), folder, use);
}

const readOnce = (panel: Page) => panel.getByRole("button", { name: "Read this page once" });
const wayToReading = (panel: Page) => panel.getByRole("button", { name: "Suggestions for the page you are on" });
const part = (panel: Page) => panel.getByText("Part of this page could not be read.");
const guide = (panel: Page) => panel.locator(`main [data-open="${GUIDE}"]`);

/** Has the extension's background told what the menu of the mouse tells it; the menu itself takes a screen. */
async function lookUp({ context, browser, panel }: Kit): Promise<void> {
  const start = `chrome-extension://${browser.extensionId}/`;
  const worker = context.serviceWorkers().find((one) => one.url().startsWith(start));
  const windowId = await panel.evaluate(() =>
    (
      globalThis as unknown as { chrome: { windows: { getCurrent(): Promise<{ id: number }> } } }
    ).chrome.windows.getCurrent(),
  );
  await worker?.evaluate(
    ([selectionText, id]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } };
      };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "look-up-selection", selectionText }, { windowId: id });
    },
    [SIBLINGS, windowId.id] as const,
  );
}

test("an organisation that lists sites has those read and no others", async () => {
  await under("sites", { fixed: {}, sites: [pages.other] }, async ({ panel }, page) => {
    await openReading(panel);
    await expect(panel.getByText("your organisation does not allow it")).toBeVisible();
    await expect(readOnce(panel)).toHaveCount(0);
    await page.goto(`${pages.other}/siblings`);
    await readOnce(panel).click();
    await expect(guide(panel)).toBeVisible();
    // A frame of another site is not read either, though the browser would let it be.
    await page.goto(`${pages.other}/framing`);
    await readOnce(panel).click();
    await expect(part(panel)).toBeVisible();
    await page.waitForTimeout(1000);
    await expect(guide(panel)).toHaveCount(0);
    // One of a listed site in a frame of another is, and what is around it is not.
    await page.goto(`${pages.other}/around-other`);
    await readOnce(panel).click();
    await expect(guide(panel)).toBeVisible();
    await expect(part(panel)).toBeVisible();
    // A sandbox has no site that could be listed.
    await page.goto(`${pages.other}/sandboxed`);
    await readOnce(panel).click();
    await expect(part(panel)).toBeVisible();
    await page.waitForTimeout(1000);
    await expect(guide(panel)).toHaveCount(0);
  });
});

test("a frame that is not shown does not hide that another was not read", async () => {
  await under("hidden", { fixed: {}, sites: [pages.origin, pages.other] }, async ({ panel }, page) => {
    await openReading(panel);
    await page.goto(`${pages.origin}/beside-hidden`);
    await readOnce(panel).click();
    await expect(part(panel)).toBeVisible();
    await expect(guide(panel)).toHaveCount(0);
  });
});

test("frames of other sites that the browser grants are read, within each other and late too", async () => {
  await withBuild(".output/chrome-mv3", "policy-chromium-frames", async ({ panel }, page) => {
    await openReading(panel);
    await page.goto(`${pages.origin}/around`);
    await readOnce(panel).click();
    await expect(guide(panel)).toBeVisible();
    await page.waitForTimeout(500);
    await expect(part(panel)).toHaveCount(0);
    await page.goto(`${pages.origin}/foreign-late`);
    await readOnce(panel).click();
    await expect(panel.getByText("is read while this panel is open")).toBeVisible();
    await page.waitForTimeout(500);
    await expect(guide(panel)).toHaveCount(0);
    await page.evaluate("add()");
    await expect(guide(panel)).toBeVisible();
    await expect(part(panel)).toHaveCount(0);
  });
});

test("where the browser keeps every site from the extension nothing is read, and the rest works as before", async () => {
  await withBuild(".output/chrome-mv3", "policy-chromium-blocked", async (kit, page) => {
    const { panel, browser } = kit;
    await openReading(panel);
    await readOnce(panel).click();
    await expect(guide(panel)).toBeVisible();
    const isBlocked = await blockEveryHost(kit.context);
    test.skip(!isBlocked && process.env.CI !== "true", "This browser has no page on which policies are tried.");
    expect(isBlocked).toBe(true);
    await page.bringToFront();
    await page.reload();
    await expect(panel.getByText("Press Alt+Shift+G")).toBeVisible();
    await expect(guide(panel)).toHaveCount(0);
    await expect(readOnce(panel)).toHaveCount(0);
    // The button grants the tab even so; what the browser would refuse then is not offered.
    await pressToolbar(browser, page.url());
    await expect(panel.getByText("This page cannot be read: the browser or your organisation")).toBeVisible();
    await expect(readOnce(panel)).toHaveCount(0);
    await expect(panel.getByRole("button", { name: "Always read this site" })).toHaveCount(0);
    await expect(panel.locator("main [data-open]")).toHaveCount(0);
    await lookUp(kit);
    await expect(guide(panel)).toBeVisible();
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
});

test("an organisation that allows selected text has no page read, and no button for it", async () => {
  await under("selection", { fixed: { reading: "selection" } }, async (kit) => {
    const { panel } = kit;
    await expect(panel.getByText("Browse by topic")).toBeVisible();
    await expect(wayToReading(panel)).toHaveCount(0);
    await lookUp(kit);
    await expect(guide(panel)).toBeVisible();
    const settings = await kit.context.newPage();
    await settings.goto(`chrome-extension://${kit.browser.extensionId}/options.html`);
    const choices = settings.locator('input[name="reading"]');
    await expect(choices).toHaveCount(3);
    for (const choice of await choices.all()) await expect(choice).toBeDisabled();
  });
});

test("an organisation that allows nothing has no selected text looked up either", async () => {
  await under("off", { fixed: { reading: "off" } }, async (kit, page) => {
    const { panel } = kit;
    await expect(panel.getByText("Browse by topic")).toBeVisible();
    await expect(wayToReading(panel)).toHaveCount(0);
    await lookUp(kit);
    await page.waitForTimeout(1000);
    await expect(panel.getByText("Browse by topic")).toBeVisible();
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
});
