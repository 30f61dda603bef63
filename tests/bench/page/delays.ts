import type { Locator, Page } from "@playwright/test";
import { placeIn } from "#tests/e2e/support/gallery/page-walker.ts";
import { EDITORS, type EditorName } from "#tests/e2e/support/gallery/places.ts";
import { type Bench, read } from "./bench.ts";

const MEASURED: readonly EditorName[] = [
  "TinyMCE",
  "CKEditor 4",
  "CKEditor 5",
  "Quill",
  "TipTap",
  "ProseMirror",
  "Lexical",
  "Slate",
  "Draft.js",
  "Trix",
];
/** How often an editor is typed in without us and with us in turn, and keys pressed each time. */
export const ROUNDS = 3;
export const KEYS = 60;
const WORDS = "She was seen at home today and said that the week had been hard. ";

/** From keys to the frames that show them, in milliseconds. */
export interface Delays {
  readonly editor: string;
  readonly without: readonly number[];
  readonly withUs: readonly number[];
}

/** Measures each editor of the gallery. */
export async function measureDelays(bench: Bench, gallery: string): Promise<Delays[]> {
  const measured: Delays[] = [];
  for (const name of MEASURED) {
    const editor = EDITORS[name];
    const without: number[] = [];
    const withUs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await bench.page.goto(gallery + editor.path);
      without.push(...(await delaysOf(placeIn(bench.page, editor), bench.page)));
      await read(bench, gallery + editor.path);
      withUs.push(...(await delaysOf(placeIn(bench.page, editor), bench.page)));
    }
    measured.push({ editor: name, without, withUs });
  }
  return measured;
}

/** Fills an editor, then types, and gives for each key the time from its event to the frame that shows it, in milliseconds. */
async function delaysOf(place: Locator, page: Page): Promise<number[]> {
  await place.waitFor();
  await page.waitForTimeout(300);
  await place.click();
  await page.keyboard.insertText(WORDS.repeat(60));
  await page.waitForTimeout(1500);
  await place.evaluate((element) => {
    const document = element.ownerDocument;
    const delays: number[] = [];
    Object.assign(document, { delays });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) =>
        void requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => void delays.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(300);
  return place.evaluate((element) => (element.ownerDocument as Document & { delays: number[] }).delays);
}
