import type { Locator, Page } from "@playwright/test";

/** Keys pressed in one round. */
const KEYS = 60;
const WORDS = "She was seen at home today and said that the week had been hard. ";

/** Fills an editor, then types, and gives for each key the time from its event to the frame that shows it, in milliseconds. */
export async function delaysOf(place: Locator, page: Page): Promise<number[]> {
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
