import { readFileSync, writeFileSync } from "node:fs";
import { outlineOf } from "#tests/e2e/support/outline.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

/** `SIGNPOST_WRITE_OUTLINES=1` writes the outlines anew, to be read before they are kept. */
const WRITES = process.env.SIGNPOST_WRITE_OUTLINES === "1";
/** What is open changes with the clock, so its rows are no outline. */
const CHANGING = ["results that are open now"];

for (const [name, show] of Object.entries(STATES).filter(([state]) => !CHANGING.includes(state))) {
  test(`${name}: a screen reader meets landmarks, headings and controls in this order, by these names`, async ({
    panel,
  }) => {
    await show(panel);
    const path = `tests/e2e/outlines/${name.replaceAll(" ", "-")}.yml`;
    if (WRITES) writeFileSync(path, outlineOf(await panel.locator("body").ariaSnapshot()));
    await expect(panel.locator("body")).toMatchAriaSnapshot(readFileSync(path, "utf8"));
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
