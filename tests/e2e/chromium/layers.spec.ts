import { expect, type Page } from "@playwright/test";
import type { CatalogueRecord } from "#data/model/record.ts";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { NEW_NUMBER, type Publisher } from "#tests/e2e/support/update-site.ts";
import { test as base, checkNow, footer, openSettings, urgent } from "#tests/e2e/support/update-test.ts";

const NAPAC = "0808 801 0331";
const OLD_MASH = "024 7678 8555";

/** Two catalogues, each with a publisher of its own. */
const test = base.extend<{ national: Publisher }>({
  national: async ({ publishers }, use) => use(publishers.national as Publisher),
});
test.use({ withNational: true });

const main = (panel: Page) => panel.getByRole("main");

async function showBoth(panel: Page): Promise<void> {
  await footer(panel).getByRole("button", { name: "Show the update" }).click({ timeout: 20_000 });
  await expect(footer(panel)).toContainText("Coventry, release 1, version 1");
  await expect(footer(panel)).toContainText("National, release 1, version 1");
}

async function firstNumberOf(panel: Page, query: string, id: string): Promise<string> {
  await panel.getByRole("searchbox").fill(query);
  const row = panel.locator("main li", { has: panel.locator(`[data-open="${id}"]`) }).first();
  return (await row.locator(".num").first().textContent()) ?? "";
}

test("each catalogue has its own outcome: a refused one keeps its release, and the other is updated", async ({
  panel,
  publisher,
  national,
}) => {
  await showBoth(panel);
  await publisher.publishChanged(2);
  await national.publishChanged(2, { signers: [national.site.keys.stranger] });
  await checkNow(panel);
  await expect(footer(panel)).toContainText("Coventry, release 2, version 2");
  await expect(footer(panel)).toContainText("National, release 1, version 1");
  await expect(footer(panel)).toContainText(/not signed by the keys of its publisher \(unsigned\)/);
  await expect(footer(panel)).toContainText(/Updated on/);
  await panel.setViewportSize({ width: 240, height: 900 });
  expect(await findings(panel, looksAt(240))).toEqual([]);
  await footer(panel).screenshot({ path: "test-results/layers-240.png" });
  await footer(panel)
    .getByRole("button", { name: /^What changed: / })
    .click();
  await expect(main(panel).getByRole("heading", { level: 2 }).first()).toHaveText(/^(National|Coventry)/);
  expect(await firstNumberOf(panel, "napac", "uk:napac")).toBe(NEW_NUMBER.shown);
});

test("the local one goes back by itself, and the strip follows it", async ({ panel, kit }) => {
  await showBoth(panel);
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  const settings = await openSettings(kit);
  await settings.getByRole("button", { name: /^Go back to .* of Coventry/ }).click();
  await expect(urgent(panel)).toContainText(OLD_MASH);
  await expect(footer(panel)).toContainText("National, release 1, version 1");
  expect(await firstNumberOf(panel, "napac", "uk:napac")).toBe(NEW_NUMBER.shown);
  await settings.getByRole("button", { name: /^Go back to .* of National/ }).click();
  await expect.poll(() => firstNumberOf(panel, "napac", "uk:napac")).toBe(NAPAC);
});

test("a local release that is broken on the disk costs the national one nothing, and the next check mends it", async ({
  panel,
}) => {
  await showBoth(panel);
  await panel.evaluate(spoil, "coventry");
  await panel.reload();
  await expect(main(panel)).toContainText("“coventry” catalogue on this device is damaged");
  await expect(urgent(panel)).toContainText(OLD_MASH);
  await expect(footer(panel)).toContainText("National, release 1, version 1");
  expect(await firstNumberOf(panel, "napac", "uk:napac")).toBe(NEW_NUMBER.shown);
  await panel.getByRole("searchbox").fill("");
  await checkNow(panel);
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(main(panel)).not.toContainText("damaged");
});

test("a national release that is broken on the disk costs the strip nothing: it follows the local one", async ({
  panel,
}) => {
  await showBoth(panel);
  await panel.evaluate(spoil, "uk");
  await panel.reload();
  await expect(main(panel)).toContainText("“uk” catalogue on this device is damaged");
  await expect(urgent(panel)).toContainText("999");
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(footer(panel)).toContainText("Coventry, release 1, version 1");
});

test("an entry that stands for a national one says so, and the national one is one press away", async ({
  panel,
  publisher,
  national,
}) => {
  await showBoth(panel);
  const napac = national.content.records?.find(
    (record) => (record as CatalogueRecord).id === "napac",
  ) as CatalogueRecord;
  const local = {
    ...napac,
    id: "coventry-napac",
    title: "NAPAC, through Coventry",
    overrides: "uk:napac",
    related: [],
    topics: napac.topics.map((topic) => `uk:${topic}`),
  };
  const shards = [publisher.content, { records: [local] }];
  await publisher.publishChanged(2, { shards });
  await checkNow(panel);
  await expect(footer(panel)).toContainText("version 2");
  await panel.getByRole("searchbox").fill("napac through coventry");
  const row = panel.locator("main li", { has: panel.locator('[data-open="coventry:coventry-napac"]') }).first();
  await expect(row.getByText("Local", { exact: true })).toBeVisible();
  await row.locator("[data-open]").first().click();
  await expect(main(panel).getByRole("heading", { level: 2, name: "Local entry" })).toBeVisible();
  await panel.setViewportSize({ width: 240, height: 700 });
  await panel.screenshot({ path: "test-results/local-entry.png" });
  expect(await findings(panel, looksAt(240))).toEqual([]);
  await main(panel).getByRole("button", { name: "NAPAC support line" }).first().click();
  await expect(main(panel).getByRole("heading", { level: 1 })).toHaveText("NAPAC support line");
  await expect(main(panel).getByRole("heading", { level: 2, name: "There is a local entry" })).toBeVisible();
});

/** Flips the first byte of everything that is kept of a catalogue. */
async function spoil(catalogue: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open("signpost-catalogues");
    opening.onsuccess = () => resolve(opening.result);
  });
  const files = db.transaction("files", "readwrite").objectStore("files");
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const getting = files.getAllKeys();
    getting.onsuccess = () => resolve(getting.result);
  });
  for (const key of keys.filter((one) => Array.isArray(one) && one[0] === catalogue)) {
    await new Promise<void>((resolve) => {
      const getting = files.get(key);
      getting.onsuccess = () => {
        const bytes = getting.result as Uint8Array;
        bytes[0] = (bytes[0] as number) ^ 1;
        files.put(bytes, key).onsuccess = () => resolve();
      };
    });
  }
  db.close();
}
