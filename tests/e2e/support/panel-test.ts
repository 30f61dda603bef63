import { test as base, type Page } from "@playwright/test";
import { until } from "#scripts/launch/until.ts";
import { type Kit, startKit } from "./kit.ts";

/** Tests in the real side panel of one Chromium a worker, each beginning with empty stores and a new panel. */
export const test = base.extend<{ panel: Page }, { kit: Kit; moment: string }>({
  /** The moment at which the clock of every page of the browser stands; it goes where this is empty. */
  moment: ["", { option: true, scope: "worker" }],
  kit: [
    async ({ moment }, use) => {
      const kit = await startKit();
      if (moment) await kit.panel.clock.setFixedTime(moment);
      await use(kit);
      await kit.close();
    },
    { scope: "worker" },
  ],
  panel: async ({ kit }, use) => {
    await renewPanel(kit);
    await use(kit.panel);
    await tidyUp(kit);
  },
});
export { expect } from "@playwright/test";

/** Makes the panel anew over empty stores. @param between what else is to be done while there is no panel */
export async function renewPanel(kit: Kit, between?: (kit: Kit) => Promise<void>): Promise<void> {
  const { panel } = kit;
  const address = `chrome-extension://${kit.browser.extensionId}/sidepanel.html`;
  // The old panel keeps its place as it goes, so it must be gone before the stores are emptied; the manifest is a
  // page of the extension that runs none of its code.
  await panel.goto(address.replace("sidepanel.html", "manifest.json"));
  await between?.(kit);
  await panel.evaluate(emptyStores);
  await panel.goto(address);
  await panel.getByRole("searchbox").waitFor();
}

/** Takes back what a test did to the browser and to how the panel is looked at, and closes the pages it left open. */
export async function tidyUp({ context, panel, casePage }: Kit): Promise<void> {
  const left = context.pages().filter((page) => page !== panel && page.url() !== casePage.url);
  await Promise.all(left.map((page) => page.close()));
  await context.setOffline(false);
  await panel.unrouteAll();
  await panel.setViewportSize({ width: 360, height: 720 });
  await panel.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
}

async function emptyStores(): Promise<void> {
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { clear(): Promise<void> }> } })
    .chrome;
  await storage.session?.clear();
  await storage.local?.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name as string);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  }
}

/** The text and the HTML on the clipboard, as an editor would paste them; asked again while it is being written. */
export async function clipboardOf(page: Page): Promise<{ text: string; html: string }> {
  return until("the clipboard", () => page.evaluate(readClipboard));
}

async function readClipboard(): Promise<{ text: string; html: string } | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { text: await read("text/plain"), html: await read("text/html") };
  } catch (error) {
    if (error instanceof DOMException && error.name === "InvalidStateError") return null;
    throw error;
  }
}
