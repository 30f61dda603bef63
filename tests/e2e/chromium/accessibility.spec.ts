import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { STATES } from "#tests/e2e/support/states.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, as one line each, so that a failure names rule and place. */
async function axeFindings(panel: Page): Promise<string[]> {
  // The panel is a page of its own in the browser, so axe must not open another one to gather its frames.
  const { violations } = await new AxeBuilder({ page: panel }).withTags(TAGS).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: axe finds nothing and nothing overflows, light and dark, 240 and 360 px wide`, async ({ panel }) => {
    await show(panel);
    const found: string[] = [];
    for (const width of [240, 360]) {
      await panel.setViewportSize({ width, height: 720 });
      for (const colorScheme of ["light", "dark"] as const) {
        await panel.emulateMedia({ colorScheme });
        found.push(...(await axeFindings(panel)).map((line) => `${colorScheme}, ${width} px: ${line}`));
      }
      const overflow = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${width} px: ${overflow} px too wide`);
    }
    expect(found).toEqual([]);
  });
}
