import type { ElementHandle, Frame, KeyInput, Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import type { FirefoxSidebar } from "#tests/e2e/support/firefox-sidebar.ts";
import { goToPage } from "#tests/e2e/support/firefox-steps.ts";
import type { Walker } from "./journeys.ts";

/** What Firefox finds amiss in a font it says where it loads it, and not where it has it still. */
const FONT = /^Error: downloadable font:/;

/** Somebody in Firefox. Its driver knows nothing of keyboards that compose. */
export function walkerInFirefox(sidebar: FirefoxSidebar): Walker {
  const { page } = sidebar;
  const errors: string[] = [];
  page.on("pageerror", (error) => void (FONT.test(String(error)) || errors.push(String(error))));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  return {
    async at({ place, frame }) {
      const around = frame === undefined ? page.mainFrame() : await frameOf(page, frame);
      const element = (await around.waitForSelector(place)) as ElementHandle;
      // What was pressed in the sidebar before has left it the focus: coming back is our doing, and not the reader's.
      await goToPage(sidebar);
      await until("the focus", () => page.evaluate(() => document.hasFocus() || null));
      return {
        place: {
          click: () => element.click(),
          evaluate: (look, given) => element.evaluate(look as never, given as never),
        },
        type: (text) => page.keyboard.type(text, { delay: 2 }),
        async press(keys) {
          const all = keys.split("+") as KeyInput[];
          for (const key of all) await page.keyboard.down(key);
          for (const key of all.reverse()) await page.keyboard.up(key);
        },
        takeErrors: () => errors.splice(0),
      };
    },
    async follow(place) {
      await Promise.all([page.waitForNavigation(), page.click(place)]);
    },
  };
}

function frameOf(page: Page, number: number): Promise<Frame> {
  return until("the frame", async () => {
    const element = (await page.$$("iframe, frame"))[number] as ElementHandle<HTMLIFrameElement> | undefined;
    return (await element?.contentFrame()) ?? null;
  });
}
