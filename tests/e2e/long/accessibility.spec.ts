import { findings, type Look, looksAt } from "#tests/e2e/support/axe.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { MOMENT, STATES } from "#tests/e2e/support/states.ts";

test.use({ moment: MOMENT });

const FORCED: readonly Look[] = [240, 360].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme, forcedColors: "active" as const })),
);

/** The spacing that WCAG 1.4.12 lets a reader set. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: axe finds nothing and everything fits at every width, light, dark and in forced colours`, async ({
    panel,
  }) => {
    await show(panel);
    expect(await findings(panel, [...looksAt(240, 280, 360, 480), ...FORCED])).toEqual([]);
  });

  test(`${name}: everything fits at 400 % zoom with twice the text`, async ({ panel }) => {
    await show(panel);
    await panel.setViewportSize({ width: 240, height: 180 });
    await panel.evaluate(addSheet, "html { font-size: 200% !important }");
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test(`${name}: everything fits with the reader's own text spacing`, async ({ panel }) => {
    await show(panel);
    await panel.evaluate(addSheet, SPACING);
    expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  });
}

/** In the panel: has it look as a person's own style has it. */
function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
