import { test as base, expect, type Page } from "@playwright/test";
import { type Kit, startKit } from "./kit.ts";
import { startUpdateSite, type UpdateSite } from "./update-site.ts";

/** Tests in a browser whose panel knows a publisher on this machine, both new for each test. */
export const test = base.extend<{ publisher: UpdateSite; kit: Kit; panel: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  publisher: async ({}, use) => {
    const publisher = await startUpdateSite("chrome");
    await publisher.publishChanged(1);
    await use(publisher);
    await publisher.close();
  },
  kit: async ({ publisher }, use) => {
    const kit = await startKit({ extension: publisher.extension });
    await use(kit);
    await kit.close();
  },
  panel: async ({ kit }, use) => use(kit.panel),
});

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
