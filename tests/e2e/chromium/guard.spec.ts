import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

const DETAILS: Readonly<Record<string, string>> = {
  "an NHS number": "943 476 5919",
  "a National Insurance number": "AB 12 34 56 C",
  "a name with a date of birth": "Quixana Heron 12/03/2014",
  "a case reference": "Mosaic id 10293847",
  "a home address": "14 Little Park Street CV1 2AB",
};

for (const [what, query] of Object.entries(DETAILS)) {
  test(`says that ${what} is not needed, to see and to hear, and finds what else was asked for`, async ({ panel }) => {
    await panel.getByRole("searchbox").fill(`napac ${query}`);
    const advice = `This looks like ${what}: no personal details are needed here, and none are kept.`;
    await expect(panel.getByRole("search")).toContainText(advice);
    await expect(panel.getByRole("searchbox")).toHaveAccessibleDescription(advice);
    await expect(panel.getByRole("status")).toContainText(advice);
    await expect(panel.getByRole("searchbox")).toBeFocused();
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.getByRole("search")).not.toContainText("no personal details");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
}

test("keeps nothing of them, not even in memory, and writes nothing anywhere", async ({ panel }) => {
  const logged: string[] = [];
  panel.on("console", (message) => logged.push(message.text()));
  const field = panel.getByRole("searchbox");
  await field.pressSequentially("Quixana Heron 12/03/2014", { delay: 5 });
  await expect(panel.getByRole("search")).toContainText("no personal details");
  // What was typed before it could be known is written over at once.
  await expect.poll(() => everythingKept(panel)).not.toMatch(/quixana|heron/i);
  await panel.getByRole("button", { name: "Clear search" }).click();
  expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/quixana|heron/i);
  expect(await everythingKept(panel)).not.toMatch(/quixana|heron/i);
  await expect(panel).toHaveTitle("Signpost");
  expect(logged).toEqual([]);
  await panel.reload();
  await expect(field).toHaveValue("");
});

test("axe finds nothing on the sentence and it fits, light and dark, 240 and 360 px wide", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("Quixana Heron 12/03/2014");
  await expect(panel.getByRole("search")).toContainText("no personal details");
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  mkdirSync("test-results", { recursive: true });
  await panel.screenshot({ path: "test-results/guard-dark.png" });
});

async function everythingKept(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    type Area = { get(key: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area; local: Area } } }).chrome;
    return JSON.stringify([await storage.session.get(null), await storage.local.get(null), { ...localStorage }]);
  });
}
