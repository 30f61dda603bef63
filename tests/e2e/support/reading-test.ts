import { test as base, expect, type Page } from "@playwright/test";
import { type Kit, startKit } from "./kit.ts";
import { makeReadable } from "./readable.ts";

/** What is said of a page that brings sibling-guide first. */
export const SIBLINGS = "He told his teacher that his older brother touched his sister when they share a room.";
export const GUIDE = "uk:csa-sibling-guide";

/** The panel beside a page that the browser lets it read. */
export interface Reading {
  readonly page: Page;
  readonly panel: Page;
  /** Goes to a page, and reads it once as a person does. */
  open(url: string): Promise<void>;
  /** Expects the panel to offer the record, or not to. */
  offers(id: string): Promise<void>;
  offersNothing(): Promise<void>;
}

/** Tests of the panel and a page that may be read, in one Chromium a worker. */
export const test = base.extend<{ reading: Reading }, { kit: Kit; hosts: readonly string[] }>({
  hosts: [["http://127.0.0.1/*"], { scope: "worker", option: true }],
  kit: [
    async ({ hosts }, use, { workerIndex }) => {
      const kit = await startKit({ extension: makeReadable(".output/chrome-mv3", `reads-${workerIndex}`, hosts) });
      await use(kit);
      await kit.close();
    },
    { scope: "worker" },
  ],
  reading: async ({ kit }, use) => {
    const { panel } = kit;
    const page = kit.context.pages().find((one) => one !== panel) as Page;
    await page.goto("about:blank");
    await panel.evaluate(forgetSettings);
    await panel.reload();
    await use({ page, panel, ...waysOf(page, panel) });
  },
});
export { expect } from "@playwright/test";

function waysOf(page: Page, panel: Page): Pick<Reading, "open" | "offers" | "offersNothing"> {
  return {
    async open(url) {
      await page.goto(url);
      await openReading(panel);
      await panel.getByRole("button", { name: "Read this page once" }).click();
      // A page that is busy with itself takes no reader for as long.
      await expect(panel.getByText("is read while this panel is open")).toBeVisible({ timeout: 30_000 });
    },
    // A page of two thousand elements within each other takes seconds.
    offers: (id) => expect(panel.locator(`main [data-open="${id}"]`)).toBeVisible({ timeout: 15_000 }),
    async offersNothing() {
      await page.waitForTimeout(800);
      await expect(panel.getByText("is read while this panel is open")).toBeVisible();
      await expect(panel.locator("main [data-open]")).toHaveCount(0);
    },
  };
}

/** Goes to the view about the page beside the panel. */
export async function openReading(panel: Page): Promise<void> {
  const way = panel.getByRole("button", { name: "Suggestions for the page you are on" });
  const heading = panel.getByRole("heading", { level: 1, name: "Suggestions for this page" });
  await expect(way.or(heading)).toBeVisible();
  if (await way.isVisible()) await way.click();
}

/** In a page of the extension: has it know nothing of what a person chose. */
export async function forgetSettings(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { clear(): Promise<void> }> } })
    .chrome;
  await storage.session?.clear();
  await new Promise((resolve) => {
    const opening = indexedDB.open("signpost");
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.objectStoreNames.contains("settings") ? db.transaction("settings", "readwrite") : null;
      writing?.objectStore("settings").clear();
      if (writing) writing.oncomplete = resolve;
      else resolve(null);
      db.close();
    };
    opening.onerror = resolve;
  });
}
