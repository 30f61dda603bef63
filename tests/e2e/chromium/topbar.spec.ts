import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

/** Whether the bar is one row and nothing of the panel is wider than its window. */
const isTidy = (panel: Page) =>
  panel.evaluate(() => {
    const middles = [...document.querySelectorAll(".topbar > *")].map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    });
    const root = document.documentElement;
    return Math.max(...middles) - Math.min(...middles) <= 2 && root.scrollWidth <= root.clientWidth;
  });

const setText = (panel: Page, size: string) =>
  panel.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, size);

test("keeps the top bar in one row where there is little room, with its names and with a list", async ({ panel }) => {
  for (const listed of [false, true]) {
    if (listed) {
      await panel.getByRole("searchbox").fill("childline");
      await panel.getByRole("button", { name: /^List: .*childline/i }).click();
      await expect(panel.getByRole("button", { name: "List (1)" })).toBeVisible();
    }
    for (const [width, size] of [
      [240, "100%"],
      [360, "100%"],
      [432, "100%"],
      [360, "200%"],
    ] as const) {
      await panel.setViewportSize({ width, height: 720 });
      await setText(panel, size);
      await expect.poll(() => isTidy(panel), `${width} px, text at ${size}, listed: ${listed}`).toBe(true);
      await expect(panel.getByRole("button", { name: "Hide", exact: true })).toBeVisible();
      await expect(panel.getByRole("button", { name: "Settings" })).toBeVisible();
    }
    await setText(panel, "100%");
    expect(await findings(panel, looksAt(240))).toEqual([]);
  }
});
