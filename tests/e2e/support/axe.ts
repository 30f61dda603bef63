import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Half as long to hand over as the same with comments. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How a page is looked at: `width` in CSS pixels. */
export interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/** Looks at a page in each way and gives what axe finds and what does not fit, one line each. */
export async function findings(page: Page, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  for (const { width, ...media } of looks) {
    const name = `${Object.values(media).join(" ")}, ${width} px`;
    await page.setViewportSize({ width, height: 720 });
    // Without motion, so that a colour on its way from one theme to the other is not taken for one that stays.
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${name}: ${overflow} px too wide`);
  }
  return found;
}

/** Asks axe in the page itself, for what is wrong alone: the account of all that is right would take four times as long. */
async function violationsOn(page: Page): Promise<string[]> {
  // It stays for the next look at the same document.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({ runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
  }, TAGS);
}

/** The widths and the colours of a panel, each once; every width in both stands in the longer proofs. */
export const EACH_ONCE: readonly Look[] = [
  { width: 240, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
];

/** Every width with light and dark colours. */
export function looksAt(...widths: readonly number[]): Look[] {
  return widths.flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));
}
