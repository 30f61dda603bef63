import type { FrameLocator, Locator, Page } from "@playwright/test";
import { type Gallery, serveGallery } from "#tests/e2e/support/gallery/serve-gallery.ts";
import { expect, GUIDE, openReading, SIBLINGS, test } from "#tests/e2e/support/reading-test.ts";

test.use({ hosts: ["http://127.0.0.1/*", "http://localhost/*"] });

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

type Place = (page: Page | FrameLocator) => Locator;
const area: Place = (page) => page.locator("textarea");
const editable: Place = (page) => page.locator("[contenteditable=true]").first();

/** Each page with the place to write in. */
const EDITORS: Readonly<Record<string, readonly [path: string, place: (page: Page) => Locator]>> = {
  "a plain field": ["/textarea", area],
  "an editable part of a page": ["/editable", editable],
  "an editor mirrored into a hidden field": ["/mirrored", editable],
  TinyMCE: ["/tinymce", (page) => page.frameLocator("iframe").locator("body")],
  "CKEditor 4": ["/ckeditor4", (page) => page.frameLocator("iframe").locator("body")],
  "CKEditor 5": ["/editors/ckeditor5", editable],
  Quill: ["/editors/quill", editable],
  TipTap: ["/editors/tiptap", editable],
  ProseMirror: ["/editors/prosemirror", editable],
  Lexical: ["/editors/lexical", editable],
  Slate: ["/editors/slate", editable],
  "Draft.js": ["/editors/draft", editable],
  Trix: ["/editors/trix", (page) => page.locator("trix-editor")],
  "a frame": ["/frame", (page) => area(page.frameLocator("iframe"))],
  "a frameset": ["/frameset", (page) => area(page.frameLocator("frame >> nth=1"))],
  "a frame of another site that is granted too": ["/cross-origin", (page) => area(page.frameLocator("iframe"))],
};

/** In the document of the editor: notes events in their order. */
function noteEvents(element: Element): void {
  const events: string[] = [];
  const document = element.ownerDocument;
  Object.assign(document, { noted: events });
  for (const type of ["keydown", "beforeinput", "input", "focusin", "focusout", "compositionstart", "change"]) {
    document.addEventListener(type, ({ isTrusted }) => void events.push(`${type} ${isTrusted}`), true);
  }
}

/** What an editor is like: what it holds, what is selected, what has the focus, and what happened. */
function likeness(element: Element): unknown {
  const document = element.ownerDocument as Document & { noted: string[] };
  const selection = document.getSelection();
  const field = element as HTMLTextAreaElement;
  const withoutKeys = (html: string) => html.replace(/data-(?:editor|offset-key|block)="[^"]*"|id="[^"]*"/g, "");
  return {
    holds: field.value ?? withoutKeys(element.innerHTML),
    selected:
      field.value === undefined
        ? [selection?.anchorOffset, selection?.focusOffset]
        : [field.selectionStart, field.selectionEnd],
    focus: document.activeElement?.localName,
    events: document.noted,
  };
}

/** Writes in an editor, goes back a step, writes again, and says what the editor is like after each. */
async function write(place: Locator, page: Page, onWritten: () => Promise<void>): Promise<unknown[]> {
  await place.waitFor();
  await page.waitForTimeout(300);
  await place.click();
  await place.evaluate(noteEvents);
  const seen: unknown[] = [];
  await page.keyboard.type(SIBLINGS, { delay: 2 });
  await onWritten();
  seen.push(await place.evaluate(likeness));
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(200);
  seen.push(await place.evaluate(likeness));
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForTimeout(200);
  seen.push(await place.evaluate(likeness));
  return seen;
}

/** One of each sort; the longer proofs try all. */
const SOME =
  process.env.SIGNPOST_LONG === "1"
    ? Object.keys(EDITORS)
    : ["a plain field", "an editor mirrored into a hidden field", "TinyMCE", "CKEditor 5", "ProseMirror", "a frameset"];

for (const [name, [path, placeOf]] of Object.entries(EDITORS).filter(([editor]) => SOME.includes(editor))) {
  test(`what is written in ${name} brings what may be relevant, and it is as without us`, async ({ reading }) => {
    const { page } = reading;
    await page.goto(`${gallery.origin}${path}`);
    const without = await write(placeOf(page), page, () => page.waitForTimeout(700));
    await reading.open(`${gallery.origin}${path}`);
    const withUs = await write(placeOf(page), page, () => reading.offers(GUIDE));
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
