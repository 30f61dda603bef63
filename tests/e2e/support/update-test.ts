import { test as base, expect, type Page } from "@playwright/test";
import { type Kit, startKit } from "./kit.ts";
import { renewPanel, tidyUp } from "./panel-test.ts";
import { type Publisher, startUpdateSite, type UpdateSite } from "./update-site.ts";

interface Given {
  /** Has published the first version, and nothing else. */
  readonly publisher: UpdateSite;
  readonly panel: Page;
}

interface Shared {
  /** Whether there is a national publisher as well. */
  readonly withNational: boolean;
  readonly publishers: { readonly local: UpdateSite; readonly national: Publisher | null };
  readonly kit: Kit;
}

/**
 * Tests in a browser whose panel knows a publisher on this machine. A worker has one of each; every test begins with a
 * site as it was first published, with empty stores, and with a new panel and background.
 */
export const test = base.extend<Given, Shared>({
  withNational: [false, { scope: "worker", option: true }],
  publishers: [
    async ({ withNational }, use) => {
      const local = await startUpdateSite("chrome");
      await use({ local, national: withNational ? await local.addNational() : null });
      await local.close();
    },
    { scope: "worker" },
  ],
  kit: [
    async ({ publishers }, use) => {
      const kit = await startKit({ extension: publishers.local.extension });
      await use(kit);
      await kit.close();
    },
    { scope: "worker" },
  ],
  publisher: async ({ publishers: { local, national } }, use) => {
    await Promise.all([local.renew(), national?.renew()]);
    await use(local);
  },
  panel: async ({ kit, publisher: _ }, use) => {
    await renewPanel(kit, forgetNetwork);
    await use(kit.panel);
    await tidyUp(kit);
  },
});

/** Ends the background, with whatever it still does, and empties what the browser keeps of a host. */
async function forgetNetwork({ context, panel }: Kit): Promise<void> {
  const session = await context.newCDPSession(panel);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.send("Network.clearBrowserCache");
  await session.detach();
}

export const footer = (panel: Page) => panel.getByRole("contentinfo");
export const urgent = (panel: Page) => panel.getByRole("complementary", { name: "Urgent numbers" });
export const checkNow = (panel: Page) => footer(panel).getByRole("button", { name: "Check now" }).click();

/** Waits for the check that the panel makes by itself at its first opening, whose outcome the test does not want. */
export async function afterFirstCheck(panel: Page): Promise<void> {
  await expect(footer(panel)).not.toContainText("Not checked for updates yet", { timeout: 20_000 });
}

/** The settings in a tab. */
export async function openSettings(kit: Kit): Promise<Page> {
  const page = await kit.context.newPage();
  await page.goto(`chrome-extension://${kit.browser.extensionId}/options.html`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}
