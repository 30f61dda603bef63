import { readFileSync } from "node:fs";
import { EACH_ONCE, findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expectOutline } from "#tests/e2e/support/check-outline.ts";
import { outlineOf } from "#tests/e2e/support/outline.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { MOMENT, PAGES, STATES } from "#tests/e2e/support/states.ts";

test.use({ moment: MOMENT });

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: a screen reader meets it in its order and by its names, axe finds nothing, everything fits`, async ({
    panel,
  }) => {
    await show(panel);
    await expectOutline(panel, name);
    expect(await findings(panel, EACH_ONCE)).toEqual([]);
  });
}

for (const [name, open] of Object.entries(PAGES)) {
  test(`${name}: a screen reader meets it in its order and by its names`, async ({ panel }) => {
    await expectOutline(await open(panel), name);
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

const SPOILT: Readonly<Record<string, (start: Document) => void>> = {
  "a control without its name": ({ body }) => body.querySelector(".topbar .btn")?.replaceChildren(),
  "an added control": ({ body }) => body.querySelector("main p")?.append(document.createElement("button")),
  "an added sentence": ({ body }) => body.querySelector("main")?.append("Something."),
  "a heading of another level": (page) => {
    const [from, to] = [page.querySelector("h2") as Element, page.createElement("h3")];
    to.append(...from.childNodes);
    from.replaceWith(to);
  },
  "another order": ({ body }) => body.querySelector(".panel")?.append(body.querySelector("main") as Element),
};

for (const [what, spoil] of Object.entries(SPOILT)) {
  test(`the outline finds ${what}`, async ({ panel }) => {
    const outline = async () => outlineOf(await panel.locator("body").ariaSnapshot());
    const kept = readFileSync("tests/e2e/outlines/start.yml", "utf8");
    await expect.poll(outline).toBe(kept);
    await panel.evaluate(`(${spoil})(document)`);
    expect(await outline()).not.toBe(kept);
  });
}
