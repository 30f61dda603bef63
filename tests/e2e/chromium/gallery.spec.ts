import type { Page } from "@playwright/test";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { type Editor, editorsToTry, pause, type Writer, write } from "#tests/e2e/support/gallery/writing.ts";
import { expect, GUIDE, openReading, SIBLINGS, test } from "#tests/e2e/support/reading-test.ts";

test.use({ hosts: ["http://127.0.0.1/*", "http://localhost/*"] });

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

/** At the editor, once it is there. */
async function writerAt(page: Page, { place, frame }: Editor): Promise<Writer> {
  const around = frame === undefined ? page : page.frameLocator(`iframe, frame >> nth=${frame}`);
  const element = around.locator(place).first();
  await element.waitFor();
  return {
    place: { click: () => element.click(), evaluate: (look) => element.evaluate(look) },
    type: (text) => page.keyboard.type(text, { delay: 2 }),
    press: (keys) => page.keyboard.press(keys),
  };
}

/** One of each sort. */
const TRIED = editorsToTry(
  "a plain field",
  "an editor mirrored into a hidden field",
  "TinyMCE",
  "CKEditor 5",
  "ProseMirror",
  "a frameset",
);

for (const [name, editor] of TRIED) {
  test(`what is written in ${name} brings what may be relevant, and it is as without us`, async ({ reading }) => {
    const { page } = reading;
    const url = `${gallery.origin}${editor.path}`;
    await page.goto(url);
    const without = await write(await writerAt(page, editor), () => pause(700));
    await reading.open(url);
    const withUs = await write(await writerAt(page, editor), () => reading.offers(GUIDE));
    expect(withUs).toEqual(without);
  });
}

test("what is written in a web component with closed roots brings what may be relevant", async ({ reading }) => {
  const { page } = reading;
  await reading.open(`${gallery.origin}/editors/web-component`);
  await page.keyboard.press("Tab");
  await page.keyboard.type(SIBLINGS);
  await reading.offers(GUIDE);
});

test("a system in one page is followed from view to view", async ({ reading }) => {
  const { page, panel } = reading;
  await reading.open(`${gallery.origin}/single-page`);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.locator("textarea").fill(SIBLINGS);
  await reading.offers(GUIDE);
  await page.goBack();
  await page.evaluate(() => Object.assign(document.querySelector("main") as HTMLElement, { textContent: "Case" }));
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
});

test("a journey of one question a page is read at each", async ({ reading }) => {
  const { page, panel } = reading;
  await reading.open(`${gallery.origin}/journey`);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await page.getByLabel("Reference").fill(SIBLINGS);
  await page.getByRole("button", { name: "Continue" }).click();
  await openReading(panel);
  await page.locator("textarea").fill(SIBLINGS);
  await reading.offers(GUIDE);
});
