import { NOT_READ, READ } from "#tests/e2e/support/page-cases.ts";
import { GUIDE, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(Object.assign({}, ...[...READ, ...NOT_READ].map((one) => one.pages)));
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
