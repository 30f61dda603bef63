import type { CDPSession, Locator, Page } from "@playwright/test";
import type { Walker } from "./journeys.ts";
import type { Editor } from "./places.ts";
import type { Writer } from "./writing.ts";

/** An editor in a page that Playwright drives. */
export function placeIn(page: Page, { place, frame }: Omit<Editor, "path">): Locator {
  const around = frame === undefined ? page : page.frameLocator(`iframe, frame >> nth=${frame}`);
  return around.locator(place).first();
}

/** Somebody in Chromium. What the page throws from now on is told by the next writer who is asked. */
export async function walkerIn(page: Page): Promise<Walker> {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => void errors.push(message));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  const composing = composingBy(await page.context().newCDPSession(page));
  return {
    async at(editor) {
      const element = placeIn(page, editor);
      await element.waitFor();
      return {
        place: { click: () => element.click(), evaluate: (look, given) => element.evaluate(look as never, given) },
        type: (text) => page.keyboard.type(text, { delay: 2 }),
        press: (keys) => page.keyboard.press(keys),
        composing,
        takeErrors: () => errors.splice(0),
      };
    },
    async follow(place) {
      const left = page.waitForEvent("framenavigated");
      await page.locator(place).click();
      await left;
      await page.waitForLoadState();
    },
  };
}

/** As an input method does it: no key is pressed that a page would be told of. */
function composingBy(cdp: CDPSession): Writer["composing"] {
  return {
    show: (text) =>
      cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length }),
    end: (text) => cdp.send("Input.insertText", { text }),
  };
}
