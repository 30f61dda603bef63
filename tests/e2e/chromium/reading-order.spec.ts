import { readFileSync } from "node:fs";
import { expectOutline } from "#tests/e2e/support/check-outline.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

/** What is open changes with the clock, so its rows are no outline. */
const CHANGING = ["results that are open now"];

for (const [name, show] of Object.entries(STATES).filter(([state]) => !CHANGING.includes(state))) {
  test(`${name}: a screen reader meets landmarks, headings and controls in this order, by these names`, async ({
    panel,
  }) => {
    await show(panel);
    await expectOutline(panel, name);
  });
}

test("the check finds a control without its name, and one out of its order", async ({ panel }) => {
  const outline = readFileSync("tests/e2e/outlines/start.yml", "utf8");
  await expect(panel.locator("body")).toMatchAriaSnapshot(outline);
  await panel.evaluate(() => document.querySelector(".topbar .btn")?.replaceChildren("Something"));
  await expect(panel.locator("body")).not.toMatchAriaSnapshot(outline);
  await panel.reload();
  await expect(panel.locator("body")).toMatchAriaSnapshot(outline);
  await panel.evaluate(() => document.querySelector(".panel")?.append(document.querySelector("main") as Element));
  await expect(panel.locator("body")).not.toMatchAriaSnapshot(outline);
});
