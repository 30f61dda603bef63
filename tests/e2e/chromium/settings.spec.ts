import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import type { Kit } from "#tests/e2e/support/kit.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";

async function openSettings(kit: Kit): Promise<Page> {
  const page = await kit.context.newPage();
  await page.goto(`chrome-extension://${kit.browser.extensionId}/options.html`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

test("the panel follows the chosen colours and text size at once, and keeps them", async ({ panel, kit }) => {
  const settings = await openSettings(kit);
  await settings.getByRole("radio", { name: "Dark" }).check();
  await settings.getByRole("radio", { name: "Larger" }).check();
  await expect(panel.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(panel.locator("html")).toHaveAttribute("data-text-size", "larger");
  await panel.reload();
  await expect(panel.locator("html")).toHaveAttribute("data-theme", "dark");
  await settings.reload();
  await expect(settings.getByRole("radio", { name: "Dark" })).toBeChecked();
  await settings.close();
});

test("a number can be phoned from this computer once that is switched on, in a panel that is open too", async ({
  panel,
  kit,
}) => {
  await panel.getByRole("searchbox").fill("napac");
  await panel.locator('main [data-open="uk:napac"]').click();
  const phone = panel.getByRole("link", { name: "Phone from this computer" });
  await expect(phone).toHaveCount(0);
  const settings = await openSettings(kit);
  await settings.getByRole("group", { name: "Phone from this computer" }).getByRole("radio", { name: "On" }).check();
  await expect(phone).toHaveAttribute("href", "tel:+448088010331");
  expect(await findings(panel, looksAt(240))).toEqual([]);
  await panel.screenshot({ path: "test-results/phone-here.png" });
  await settings.getByRole("group", { name: "Phone from this computer" }).getByRole("radio", { name: "Off" }).check();
  await expect(phone).toHaveCount(0);
  await settings.close();
});

test("another area shows its own urgent numbers and entries", async ({ panel, kit }) => {
  const settings = await openSettings(kit);
  await settings.getByRole("combobox").selectOption("uk");
  const urgent = panel.getByRole("complementary", { name: "Urgent numbers" });
  await expect(urgent).not.toContainText("024 7678 8555");
  await expect(urgent).toContainText("999");
  await panel.getByRole("searchbox").fill("napac");
  await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  await expect(panel.locator('main [data-open^="coventry:"]')).toHaveCount(0);
  await settings.getByRole("combobox").selectOption("coventry");
  await expect(urgent).toContainText("024 7678 8555");
  await settings.close();
});

test("says so when the browser does not keep a setting, and shows it all the same", async ({ panel, kit }) => {
  const settings = await openSettings(kit);
  await settings.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await settings.getByRole("radio", { name: "Dark" }).check();
  await expect(settings.getByRole("main")).toContainText("did not keep");
  await expect(settings.locator("html")).toHaveAttribute("data-theme", "dark");
  await settings.close();
  await expect(panel.getByRole("searchbox")).toBeVisible();
});

test("axe finds nothing and everything fits on the settings page, light and dark, narrow and wide", async ({ kit }) => {
  const settings = await openSettings(kit);
  expect(await findings(settings, looksAt(240, 360, 1100))).toEqual([]);
  await settings.close();
});
