import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

const cover = (panel: Page) => panel.getByRole("heading", { name: "Panel hidden" });
const hide = (panel: Page) => panel.getByRole("button", { name: "Hide" });
const show = (panel: Page) => panel.getByRole("button", { name: "Show" });

test("shows two words and one button, says nothing in its title, and lets nothing behind be reached", async ({
  panel,
}) => {
  await panel.getByRole("searchbox").fill("sibling");
  await hide(panel).click();
  await expect(panel).toHaveTitle("Side panel");
  await expect(show(panel)).toBeFocused();
  await expect(panel.locator("body")).toMatchAriaSnapshot(`
    - main:
      - heading "Panel hidden" [level=1]
      - button "Show"
  `);
  expect((await panel.locator("body").innerText()).split(/\s*\n\s*/)).toEqual(["Panel hidden", "Show"]);
  for (const key of ["Tab", "Tab", "Shift+Tab", "ArrowDown", "Escape"]) {
    await panel.keyboard.press(key);
    const focus = await panel.evaluate(() => document.activeElement?.closest(".panel") ?? null);
    expect(focus, key).toBeNull();
  }
  await show(panel).click();
  await expect(panel.getByRole("searchbox")).toHaveValue("sibling");
});

test("gives back the focus and the place that it was put over", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("survivor");
  const copy = panel.locator("main li .btn-copy").last();
  await copy.focus();
  const scroll = await panel.evaluate(() => scrollY);
  expect(scroll).toBeGreaterThan(0);
  await pressCoverKeys(panel, 1);
  await pressCoverKeys(panel);
  await expect(show(panel)).toBeFocused();
  await panel.keyboard.press("Enter");
  await expect(copy).toBeFocused();
  expect(await panel.evaluate(() => scrollY)).toBe(scroll);
  await expect(panel).toHaveTitle("Signpost");
  await expect(cover(panel)).toHaveCount(0);
});

test("is still there when the panel is made anew, and then shows the place", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("napac");
  await panel.locator('main [data-open="uk:napac"]').click();
  await hide(panel).click();
  await expect.poll(() => kept(panel)).toMatch(/"cover:\d+":true/);
  await panel.reload();
  await expect(cover(panel)).toBeVisible();
  await expect(panel).toHaveTitle("Side panel");
  await expect(show(panel)).toBeFocused();
  await show(panel).press("Space");
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("NAPAC");
});

test("stays up while words are looked up from the page, and then shows their results", async ({ panel }) => {
  await hide(panel).click();
  await panel.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: Extension }).chrome;
    const { id } = await api.windows.getCurrent();
    await api.storage.session.set({ [`lookup:${id}`]: { text: "napac", at: 1 } });
  });
  await expect(panel.locator("main [data-open]").first()).toBeAttached();
  await expect(cover(panel)).toBeVisible();
  await expect(show(panel)).toBeFocused();
  await show(panel).click();
  await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
});

test("axe finds nothing on it and it fits, in light, dark and forced colours", async ({ panel }) => {
  await hide(panel).click();
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  mkdirSync("test-results", { recursive: true });
  await panel.screenshot({ path: "test-results/cover-dark.png" });
  await panel.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await panel.screenshot({ path: "test-results/cover-forced.png" });
});

interface Extension {
  windows: { getCurrent(): Promise<{ id: number }> };
  storage: { session: { get(key: null): Promise<object>; set(items: object): Promise<void> } };
}

/** Does what the background does when the browser says that the keys were pressed, here or `away` windows from here. */
async function pressCoverKeys(panel: Page, away = 0): Promise<void> {
  await panel.evaluate(async (others) => {
    const api = (globalThis as unknown as { chrome: Extension }).chrome;
    const { id } = await api.windows.getCurrent();
    await api.storage.session.set({ [`cover-press:${id + others}`]: 1 });
  }, away);
}

async function kept(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: Extension }).chrome;
    return JSON.stringify(await api.storage.session.get(null));
  });
}
