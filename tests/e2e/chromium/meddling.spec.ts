import type { Page } from "@playwright/test";
import { walkerIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { EDITORS } from "#tests/e2e/support/gallery/places.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { pause, type Written, write } from "#tests/e2e/support/gallery/writing.ts";
import { type Kit, startKit } from "#tests/e2e/support/kit.ts";
import { test as base, expect } from "#tests/e2e/support/reading-test.ts";
import { buildLeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

/** What a reader could do to the field that is written in, each time that it reads. */
const MEDDLINGS = {
  "takes the focus away": "(field) => field.blur()",
  "sends an event": '(field) => field.dispatchEvent(new Event("input", { bubbles: true }))',
  "moves the selection": "(field) => field.setSelectionRange(0, 2)",
  "turns the selection round":
    '(field) => field.setSelectionRange(field.selectionStart, field.selectionEnd, "backward")',
  "changes the text": '(field) => { field.value += "." }',
  "empties the history": '(field) => { const { value } = field; field.value = ""; field.value = value; }',
  "keeps keys to itself": "(field) => { field.onkeydown = () => false; }",
  "throws an error": "() => setTimeout(() => { throw new Error() })",
  "says an error": '() => console.error("!")',
};
type Meddling = keyof typeof MEDDLINGS;

/** Long enough for a reading on a busy machine, in milliseconds; some of them never come to say what they read. */
const READ = 1000;

/** A reader that does in each page what the page's address asks for. */
const MEDDLES = `() => ({ ${Object.entries(MEDDLINGS)
  .map(([name, source]) => `${JSON.stringify(name)}: ${source}`)
  .join()} })[new URLSearchParams(location.search).get("do")]?.(document.querySelector("textarea"))`;

const test = base.extend<object, { kit: Kit }>({
  kit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed.
    async ({}, use) => {
      const { with: tampered } = await buildLeakableReader("chrome");
      const kit = await startKit({ extension: tamperWith(".output/chrome-mv3", "meddles", tampered(MEDDLES)) });
      await use(kit);
      await kit.close();
    },
    { scope: "worker" },
  ],
});

if (process.env.SIGNPOST_LONG === "1") {
  // They share one run without a reader.
  test.describe.configure({ mode: "serial" });
  let gallery: Gallery;
  test.beforeAll(async () => {
    gallery = await serveGallery();
  });
  test.afterAll(() => gallery.close());

  const addressOf = (meddling: Meddling | "") =>
    `${gallery.origin}${EDITORS["a plain field"].path}?${new URLSearchParams({ do: meddling })}`;
  const writeIn = async (page: Page) =>
    write(await (await walkerIn(page)).at(EDITORS["a plain field"]), () => pause(READ));
  let without: Written;

  test("a reader that was built to be tampered with leaves a field as it is", async ({ reading }) => {
    await reading.page.goto(addressOf(""));
    without = await writeIn(reading.page);
    await reading.open(addressOf(""));
    expect(await writeIn(reading.page)).toEqual(without);
  });

  for (const meddling of Object.keys(MEDDLINGS) as Meddling[]) {
    test(`a reader that ${meddling} is seen`, async ({ reading }) => {
      await reading.open(addressOf(meddling));
      expect(await writeIn(reading.page)).not.toEqual(without);
    });
  }
}
