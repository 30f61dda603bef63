import { expect, type Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { clipboardOf } from "#tests/e2e/support/panel-test.ts";
import { NEW_NUMBER } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, openSettings, test, urgent } from "#tests/e2e/support/update-test.ts";

const OLD_NUMBER = "024 7678 8555";
const notice = (panel: Page) => panel.getByRole("region", { name: "What you copied has changed" });
const copyOld = (panel: Page) => panel.getByRole("button", { name: `Copy Coventry MASH ${OLD_NUMBER}` }).click();

/** A panel with the old number still on the screen, while the host has another one under version 1. */
async function showUpdate(panel: Page): Promise<void> {
  await footer(panel).getByRole("button", { name: "Show the update" }).click();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
}

test("a number that was copied and has changed is recalled, with the new one and a note for the record", async ({
  panel,
  kit,
}) => {
  await afterFirstCheck(panel);
  await copyOld(panel);
  await expect(notice(panel)).toHaveCount(0);
  await showUpdate(panel);
  await expect(notice(panel)).toContainText(/You copied this number on \d+ [A-Z][a-z]+\. It has changed\./);
  await expect(panel.getByRole("status")).toContainText("Something that you copied has changed.");
  for (const [width, scheme] of [
    [240, "light"],
    [360, "dark"],
  ] as const) {
    await panel.setViewportSize({ width, height: 900 });
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.screenshot({ path: `test-results/recall-${width}-${scheme}.png`, fullPage: true });
  }
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  await panel.emulateMedia({ forcedColors: "active" });
  await panel.screenshot({ path: "test-results/recall-forced.png" });

  await notice(panel)
    .getByRole("button", { name: new RegExp(`^Copy .*${NEW_NUMBER.shown}`) })
    .click();
  await expect(panel.getByRole("status")).toContainText(`Copied ${NEW_NUMBER.shown}`);
  expect((await clipboardOf(panel)).text).toBe(NEW_NUMBER.shown);
  await notice(panel)
    .getByRole("button", { name: `Copy a correction note: ${OLD_NUMBER}` })
    .click();
  await expect(panel.getByRole("status")).toContainText("Copied a correction note");
  const { text, html } = await clipboardOf(panel);
  expect(text).toMatch(new RegExp(`^Correction: .*\\nDo not use ${OLD_NUMBER}, copied on .*It has changed\\.\\n`));
  expect(text).toContain(NEW_NUMBER.shown);
  expect(html).toContain(`<strong>${NEW_NUMBER.shown}</strong>`);

  // It outlives the panel, is listed in the settings, and is put away for good by keyboard.
  await panel.reload();
  await expect(notice(panel)).toContainText(OLD_NUMBER);
  const settings = await openSettings(kit);
  const stored = settings.locator("#stored");
  await expect(stored).toContainText(`${OLD_NUMBER}, `);
  await expect(stored).toContainText(`${NEW_NUMBER.shown}, `);
  await settings.setViewportSize({ width: 360, height: 900 });
  await stored.screenshot({ path: "test-results/copied-settings.png" });
  expect(await findings(settings, looksAt(240, 1100))).toEqual([]);
  const away = notice(panel).getByRole("button", { name: `Put away: ${OLD_NUMBER}` });
  await away.focus();
  await panel.keyboard.press("Enter");
  await expect(notice(panel)).toHaveCount(0);
  await expect(panel.getByRole("main")).toBeFocused();
  await expect(stored).not.toContainText(`${OLD_NUMBER}, `);
  await settings.getByRole("button", { name: "Forget what I copied" }).click();
  await expect(stored).toContainText("Nothing is remembered.");
  await panel.reload();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(notice(panel)).toHaveCount(0);
});

test("a recall ends where a person goes back to the release with the copied number", async ({ panel, kit }) => {
  await afterFirstCheck(panel);
  await copyOld(panel);
  await showUpdate(panel);
  await expect(notice(panel)).toBeVisible();
  const settings = await openSettings(kit);
  await settings.getByRole("button", { name: /^Go back/ }).click();
  await expect(urgent(panel)).toContainText(OLD_NUMBER);
  await expect(notice(panel)).toHaveCount(0);
});

test("what was copied thirty days ago is gone from the disk, by the alarm and without a panel", async ({ panel }) => {
  await afterFirstCheck(panel);
  await copyOld(panel);
  await checkNow(panel);
  await panel.goto(panel.url().replace("sidepanel.html", "manifest.json"));
  await expect.poll(() => panel.evaluate(copies, null)).toHaveLength(1);
  await panel.evaluate(copies, "2026-01-01");
  await panel.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { create(name: string, at: object): void } } };
    chrome.alarms.create("update-check", { when: Date.now() + 100 });
  });
  await expect.poll(() => panel.evaluate(copies, null), { timeout: 15_000 }).toHaveLength(0);
});

/** The keys of what is remembered; `day` makes them all of that day. */
async function copies(day: string | null): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("signpost");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = db.transaction("copied", "readwrite").objectStore("copied");
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const getting = store.getAllKeys();
    getting.onsuccess = () => resolve(getting.result);
  });
  if (day) {
    for (const key of keys) {
      await new Promise<void>((resolve) => {
        store.put(day, key).onsuccess = () => resolve();
      });
    }
  }
  db.close();
  return keys;
}
