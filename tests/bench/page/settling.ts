import type { Page } from "@playwright/test";
import { GUIDE, SIBLINGS } from "#tests/e2e/support/reading-test.ts";

/** Changes what a page says, and gives the time until the panel has painted the suggestion, in milliseconds. */
export async function settledToPainted(page: Page, panel: Page): Promise<number> {
  await page.evaluate(() => document.body.replaceChildren("Invoice approved."));
  await panel.waitForFunction((id) => !document.querySelector(`main [data-open="${id}"]`), GUIDE);
  await page.waitForTimeout(600);
  const painted = panel.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(`main [data-open="${id}"]`)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true });
      }),
    GUIDE,
  );
  const settled = await page.evaluate((note) => {
    document.body.replaceChildren(note);
    return performance.timeOrigin + performance.now();
  }, SIBLINGS);
  return (await painted) - settled;
}
