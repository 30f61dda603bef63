import { EACH_ONCE, findings, looksAt } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: axe finds nothing and everything fits, light at 240 and dark at 360 px`, async ({ panel }) => {
    await show(panel);
    expect(await findings(panel, EACH_ONCE)).toEqual([]);
  });
}

test("the check finds a button without a name and a line that does not fit", async ({ panel }) => {
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
