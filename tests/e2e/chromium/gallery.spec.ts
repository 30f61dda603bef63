import { compareWalk, compareWriting, type Ways } from "#tests/e2e/support/gallery/comparing.ts";
import { walkService, walkViews } from "#tests/e2e/support/gallery/journeys.ts";
import { walkerIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { editorsToTry } from "#tests/e2e/support/gallery/places.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { INDICATOR } from "#tests/e2e/support/ladder-pages.ts";
import { expect, GUIDE, type Reading, test } from "#tests/e2e/support/reading-test.ts";

test.use({ hosts: ["http://127.0.0.1/*", "http://localhost/*"] });

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

async function waysOf({ page, panel, open, offers }: Reading): Promise<Ways> {
  return {
    walker: await walkerIn(page),
    open: (path) => page.goto(`${gallery.origin}${path}`),
    read: (path) => open(`${gallery.origin}${path}`),
    async switchOn() {
      await panel.getByRole("button", { name: "Always read this site" }).click();
      await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
    },
    async brings(...records) {
      for (const one of records) await offers(one);
      for (const other of [GUIDE, INDICATOR].filter((one) => !records.includes(one))) {
        await expect(panel.locator(`main [data-open="${other}"]`)).toHaveCount(0);
      }
    },
  };
}

/** A field, a frame, an editable part and what only the component knows. */
const TRIED = editorsToTry("a plain field", "TinyMCE", "ProseMirror", "a web component with closed roots");

for (const [name, editor] of TRIED) {
  test(`what is written in ${name} brings what may be relevant, and it is as without us`, async ({ reading }) => {
    await compareWriting(await waysOf(reading), editor);
  });
}

test("a system in one page is followed from view to view, and is as without us", async ({ reading }) => {
  await compareWalk(await waysOf(reading), "/single-page", walkViews);
});

test("a service of one question a page is read at each, and is as without us", async ({ reading }) => {
  await compareWalk(await waysOf(reading), "/service", walkService);
});
