import type { Page } from "@playwright/test";
import { KEYS } from "#components/keys.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

const field = (panel: Page) => panel.getByRole("searchbox");
const rows = (panel: Page) => panel.locator("main [data-open]");

/** What each row of the settings' table does in the panel; the browser's own two are pressed in doors.spec.ts. */
const PRESSED: Readonly<Record<Exclude<keyof typeof KEYS, "open" | "cover">, (panel: Page) => Promise<void>>> = {
  rows: async (panel) => {
    await field(panel).press("ArrowDown");
    await expect(rows(panel).nth(0)).toBeFocused();
    await panel.keyboard.press("ArrowDown");
    await expect(rows(panel).nth(1)).toBeFocused();
    await panel.keyboard.press("ArrowUp");
    await panel.keyboard.press("ArrowUp");
    await expect(field(panel)).toBeFocused();
  },
  ends: async (panel) => {
    await field(panel).press("ArrowDown");
    await panel.keyboard.press("End");
    await expect(rows(panel).last()).toBeFocused();
    await panel.keyboard.press("Home");
    await expect(rows(panel).first()).toBeFocused();
  },
  beside: async (panel) => {
    const first = panel
      .locator("main li")
      .filter({ has: panel.locator(".btn-copy") })
      .first();
    await first.locator("[data-open]").focus();
    await panel.keyboard.press("ArrowRight");
    await panel.keyboard.press("ArrowRight");
    await expect(first.locator(":focus")).toHaveCount(1);
    await expect(first.locator("[data-open]")).not.toBeFocused();
    await panel.keyboard.press("ArrowLeft");
    await panel.keyboard.press("ArrowLeft");
    await expect(first.locator("[data-open]")).toBeFocused();
  },
  enter: async (panel) => {
    await field(panel).press("ArrowDown");
    await panel.keyboard.press("Enter");
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
  },
  tab: async (panel) => {
    await panel.keyboard.press("Shift+Tab");
    await expect(panel.getByRole("button", { name: "Copy Coventry MASH 024 7678 8555" })).toBeFocused();
    await panel.keyboard.press("Shift+Tab");
    await expect(panel.getByRole("button", { name: "Copy Immediate danger 999" })).toBeFocused();
    await panel.keyboard.press("Shift+Tab");
    await expect(panel.getByRole("button", { name: "Settings" })).toBeFocused();
    await panel.keyboard.press("Shift+Tab");
    await expect(panel.getByRole("button", { name: "Hide" })).toBeFocused();
    await panel.keyboard.press("Shift+Tab");
    await expect(panel.getByRole("link", { name: "Skip to content" })).toBeFocused();
  },
  escape: async (panel) => {
    await field(panel).press("ArrowDown");
    await panel.keyboard.press("Enter");
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
    await panel.keyboard.press("Escape");
    await expect(rows(panel).first()).toBeFocused();
    await panel.keyboard.press("Escape");
    await expect(field(panel)).toHaveValue("");
    await panel.keyboard.press("Escape");
    await expect(field(panel)).toBeVisible();
  },
};

for (const [name, press] of Object.entries(PRESSED)) {
  const { keys, does } = KEYS[name as keyof typeof KEYS];
  test(`${keys.join(", ")}: ${does}`, async ({ panel }) => {
    await field(panel).fill("survivor");
    await expect(rows(panel).nth(1)).toBeVisible();
    await press(panel);
  });
}

test("a letter alone does nothing but in the search field", async ({ panel }) => {
  await field(panel).fill("survivor");
  await expect(rows(panel).nth(1)).toBeVisible();
  await rows(panel).first().focus();
  for (const letter of "abcdefghijklmnopqrstuvwxyz/?1") await panel.keyboard.press(letter);
  await expect(rows(panel).first()).toBeFocused();
  await expect(field(panel)).toHaveValue("survivor");
});

test("what an input method composes is searched once it is done, and its keys stay its own", async ({ panel, kit }) => {
  const session = await kit.context.newCDPSession(panel);
  await field(panel).focus();
  for (const text of ["n", "na", "nap"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(field(panel)).toHaveValue("nap");
  await expect(panel.getByRole("button", { name: "Clear search" })).toHaveCount(0);
  await session.send("Input.insertText", { text: "napac" });
  await expect(field(panel)).toHaveValue("napac");
  await expect(rows(panel).first()).toContainText("NAPAC");
});

test("at 240 px, 400 % zoom and twice the text nothing is too wide and both urgent numbers can be reached", async ({
  panel,
}) => {
  for (const [width, height, text] of [
    [240, 700, "200%"],
    [320, 256, "100%"],
    [240, 180, "100%"],
    [240, 180, "200%"],
  ] as const) {
    await panel.setViewportSize({ width, height });
    await panel.evaluate((size) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${size} !important }`);
      document.adoptedStyleSheets = [sheet];
    }, text);
    for (const query of ["", "survivor"]) {
      await field(panel).fill(query);
      const name = `${width} x ${height}, text ${text}, “${query}”`;
      expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(
        0,
      );
      for (const number of ["999", "024 7678 8555"]) {
        const copy = panel.getByRole("complementary").getByRole("button", { name: new RegExp(number) });
        await copy.focus();
        await expect(copy, name).toBeInViewport();
      }
    }
  }
  await panel.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
});
