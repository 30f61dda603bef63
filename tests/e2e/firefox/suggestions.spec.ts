import { expect, test } from "@playwright/test";
import { startFirefox } from "#tests/e2e/support/firefox.ts";

test("a note left for the panel in Firefox brings what may be relevant, 240 px wide, and is kept nowhere", async () => {
  const firefox = await startFirefox();
  try {
    const panel = await firefox.openPanelPage();
    await panel.setViewport({ width: 240, height: 700 });
    await panel.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: {
          windows: { getCurrent(): Promise<{ id: number }> };
          storage: { session: { set(items: object): Promise<void> } };
        };
      };
      const { id } = await browser.windows.getCurrent();
      const text = "Zebulon told his teacher that his older brother touched his sister at the weekend.";
      await browser.storage.session.set({ [`lookup:${id}`]: { text, at: Date.now() } });
    });
    await panel.waitForSelector('main [data-open="uk:csa-sibling-guide"]');
    expect(await panel.$eval("main h1", (heading) => heading.textContent)).toBe("May be relevant");
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const kept = await panel.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { storage: { session: { get(k: null): Promise<object> } } };
      };
      return JSON.stringify([await browser.storage.session.get(null), document.body.textContent, document.title]);
    });
    expect(kept).not.toMatch(/zebulon|lookup:/i);
  } finally {
    await firefox.close();
  }
});
