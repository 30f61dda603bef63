import { readFileSync } from "node:fs";
import { EACH_ONCE, findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expectOutline } from "#tests/e2e/support/check-outline.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

/** What is open changes with the clock, so its rows are no outline. */
const CHANGING = ["results that are open now"];

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: a screen reader meets it in its order and by its names, axe finds nothing, everything fits`, async ({
    panel,
  }) => {
    await show(panel);
    if (!CHANGING.includes(name)) await expectOutline(panel, name);
    expect(await findings(panel, EACH_ONCE)).toEqual([]);
  });
}

test("axe finds a button without a name and a line that does not fit", async ({ panel }) => {
  await panel.evaluate(() => {
    const line = document.createElement("p");
    line.append(document.createElement("button"), "x".repeat(500));
    document.querySelector("main")?.append(line);
    document.documentElement.classList.add("unbroken");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".unbroken p { overflow-wrap: normal; white-space: nowrap }");
    document.adoptedStyleSheets.push(sheet);
  });
  const found = await findings(panel, looksAt(360));
  expect(found).toContainEqual(expect.stringContaining("button-name"));
  expect(found).toContainEqual(expect.stringContaining("too wide"));
});

test("the outline finds a control without its name, and one out of its order", async ({ panel }) => {
  const outline = readFileSync("tests/e2e/outlines/start.yml", "utf8");
  await expect(panel.locator("body")).toMatchAriaSnapshot(outline);
  await panel.evaluate(() => document.querySelector(".topbar .btn")?.replaceChildren("Something"));
  await expect(panel.locator("body")).not.toMatchAriaSnapshot(outline);
  await panel.reload();
  await expect(panel.locator("body")).toMatchAriaSnapshot(outline);
  await panel.evaluate(() => document.querySelector(".panel")?.append(document.querySelector("main") as Element));
  await expect(panel.locator("body")).not.toMatchAriaSnapshot(outline);
});
