import type { Page } from "@playwright/test";
import { CLOSED, LOG_INS, NOT_READ, PAGES, READ, SIGN, TOPIC_BESIDE, UNTOLD } from "#tests/e2e/support/page-cases.ts";
import { expect, GUIDE, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(PAGES);
});
test.afterAll(() => pages.close());

const rows = (panel: Page) => panel.locator("main li:has([data-open])");
/** Expects what stands beside to have been found, and nothing else. */
async function onlyBeside(panel: Page): Promise<void> {
  await expect(rows(panel).filter({ hasText: TOPIC_BESIDE }).first()).toBeVisible({ timeout: 15_000 });
  await expect(rows(panel).filter({ hasNotText: TOPIC_BESIDE })).toHaveCount(0);
}

for (const { title, path } of READ) {
  test(`what is said ${title} brings what may be relevant`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await reading.offers(GUIDE);
  });
}

for (const { title, path } of NOT_READ) {
  test(`${title} brings nothing`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await onlyBeside(reading.panel);
  });
}

const part = (panel: Page) => panel.getByText("Part of this page could not be read.");

for (const { title, path } of CLOSED) {
  test(`${title} are not read, which is said`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await reading.offers(GUIDE);
    await expect(part(reading.panel)).toBeVisible();
  });
}

test("a sign without words is nothing that was not read", async ({ reading }) => {
  await reading.open(`${pages.origin}${SIGN.path}`);
  await reading.offers(GUIDE);
  await expect(part(reading.panel)).toHaveCount(0);
});

for (const { title, path } of LOG_INS) {
  test(`${title} has nothing of its page read, which is said`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await expect(part(reading.panel)).toBeVisible({ timeout: 15_000 });
    await expect(rows(reading.panel)).toHaveCount(0);
  });
}

test("what changes without the browser telling of it brings what may be relevant", async ({ reading }) => {
  const { page, panel, open } = reading;
  await open(`${pages.origin}${UNTOLD.path}`);
  await onlyBeside(panel);
  await page.evaluate(UNTOLD.change);
  for (const topic of UNTOLD.topics) {
    await expect(rows(panel).filter({ hasText: topic }).first()).toBeVisible({ timeout: 15_000 });
  }
});
