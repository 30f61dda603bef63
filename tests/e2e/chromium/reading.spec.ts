import { NOT_READ, READ, UNTOLD } from "#tests/e2e/support/page-cases.ts";
import { expect, GUIDE, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

let pages: Pages;
test.beforeAll(async () => {
  const cases = [...READ, ...NOT_READ].map((one) => one.pages);
  pages = await servePages(Object.assign({ [UNTOLD.path]: UNTOLD.page }, ...cases));
});
test.afterAll(() => pages.close());

for (const { title, path } of READ) {
  test(`what is said ${title} brings what may be relevant`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await reading.offers(GUIDE);
  });
}

for (const { title, path } of NOT_READ) {
  test(`${title} brings nothing`, async ({ reading }) => {
    await reading.open(`${pages.origin}${path}`);
    await reading.offersNothing();
  });
}

test("what changes without the browser telling of it brings what may be relevant", async ({ reading }) => {
  const { page, panel, open } = reading;
  await open(`${pages.origin}${UNTOLD.path}`);
  await reading.offersNothing();
  await page.evaluate(UNTOLD.change);
  for (const topic of UNTOLD.topics) await expect(panel.locator("main li", { hasText: topic }).first()).toBeVisible();
});
