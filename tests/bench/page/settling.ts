import type { Page } from "@playwright/test";
import { GUIDE, SIBLINGS } from "#tests/e2e/support/reading-test.ts";

/** Changes what a page says, and gives the time until the panel has painted the suggestion, in milliseconds. */
export async function settledToPainted(page: Page, panel: Page): Promise<number> {
  await page.evaluate(() => document.body.replaceChildren("Invoice approved."));
  await panel.waitForFunction((id) => !document.querySelector(`main [data-open="${id}"]`), GUIDE);
  await page.waitForTimeout(600);
  const painted = whenPainted(panel);
  const settled = await page.evaluate((note) => {
    document.body.replaceChildren(note);
    return performance.timeOrigin + performance.now();
  }, SIBLINGS);
  return (await painted) - settled;
}

/** What a page is opened with to say the note from the start, see `sayFromTheStart`. */
const SAYS = "#says";

/** Has the page say the note when it is opened so. */
export async function sayFromTheStart(page: Page): Promise<void> {
  await page.addInitScript(
    ({ note, says }) => {
      if (location.hash === says) addEventListener("DOMContentLoaded", () => document.body.append(note));
    },
    { note: SIBLINGS, says: SAYS },
  );
}

/**
 * Opens a page of a site that is switched on, and gives the time from the end of its loading until the panel has painted
 * the suggestion, in milliseconds: the reader is put in, gets its phrases and reads for the first time.
 */
export async function openedToPainted(page: Page, panel: Page, url: string): Promise<number> {
  await page.goto(url);
  await panel.waitForFunction((id) => !document.querySelector(`main [data-open="${id}"]`), GUIDE);
  await page.goto("about:blank");
  const painted = whenPainted(panel);
  await page.goto(url + SAYS);
  const loaded = await page.evaluate(() => {
    const [{ loadEventEnd }] = performance.getEntriesByType("navigation") as [PerformanceNavigationTiming];
    return performance.timeOrigin + loadEventEnd;
  });
  return (await painted) - loaded;
}

/** In the panel: the time at which the suggestion has been painted. */
function whenPainted(panel: Page): Promise<number> {
  return panel.evaluate(
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
}
