import type { Page } from "@playwright/test";
import type { Likeness } from "#tests/e2e/support/gallery/noting.ts";
import { walkerIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { EDITORS } from "#tests/e2e/support/gallery/places.ts";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { pause, type Written, write } from "#tests/e2e/support/gallery/writing.ts";
import { type Kit, startKit } from "#tests/e2e/support/kit.ts";
import { test as base, expect } from "#tests/e2e/support/reading-test.ts";
import { buildLeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

/** What a reader could do to the field that is written in, each time that it reads, and what must tell of it. */
const MEDDLINGS: Readonly<Record<string, { readonly by: keyof Likeness | "errors"; readonly does: string }>> = {
  "takes the focus away": { by: "focus", does: "(field) => field.blur()" },
  "sends an event": {
    by: "events",
    does: '(field) => field.dispatchEvent(new Event("input", { bubbles: true }))',
  },
  "moves the selection": { by: "selected", does: "(field) => field.setSelectionRange(0, 2)" },
  "turns the selection round": {
    by: "selected",
    does: '(field) => field.setSelectionRange(field.selectionStart, field.selectionEnd, "backward")',
  },
  "changes the text": { by: "holds", does: '(field) => { field.value += "." }' },
  "empties the history": {
    by: "holds",
    does: '(field) => { const { value } = field; field.value = ""; field.value = value; }',
  },
  "keeps keys to itself": { by: "holds", does: "(field) => { field.onkeydown = () => false; }" },
  "throws an error": { by: "errors", does: "() => setTimeout(() => { throw new Error() })" },
  "says an error": { by: "errors", does: '() => console.error("!")' },
};

/** What somebody who writes could notice of one kind. */
function toldBy(kind: keyof Likeness | "errors", { looks, errors }: Written): unknown {
  return kind === "errors" ? errors : Object.values(looks).map((look) => look[kind]);
}

/** Long enough for a reading on a busy machine, in milliseconds; some of them never come to say what they read. */
const READ = 1000;

/** A reader that does in each page what the page's address asks for. */
const MEDDLES = `() => ({ ${Object.entries(MEDDLINGS)
  .map(([name, { does }]) => `${JSON.stringify(name)}: ${does}`)
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

  const addressOf = (meddling: string) =>
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

  for (const [meddling, { by }] of Object.entries(MEDDLINGS)) {
    test(`a reader that ${meddling} is seen`, async ({ reading }) => {
      await reading.open(addressOf(meddling));
      expect(toldBy(by, await writeIn(reading.page))).not.toEqual(toldBy(by, without));
    });
  }
}
