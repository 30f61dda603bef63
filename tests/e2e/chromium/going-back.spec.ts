import { expect } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { NEW_NUMBER } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, openSettings, test, urgent } from "#tests/e2e/support/update-test.ts";

const OLD_NUMBER = "024 7678 8555";

test("goes back by keyboard, stays there through checks and openings, and goes forward again", async ({
  panel,
  kit,
}) => {
  await afterFirstCheck(panel);
  await footer(panel).getByRole("button", { name: "Show the update" }).click();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  const settings = await openSettings(kit);
  const section = settings.locator("#package");
  const back = section.getByRole("button", { name: /^Go back to the version that came with Signpost/ });
  await back.focus();
  await settings.keyboard.press("Enter");
  await expect(section).toContainText("Done. An open panel shows it now.");
  await expect(urgent(panel)).toContainText(OLD_NUMBER);
  await expect(footer(panel)).toContainText("You went back from version 1");
  await expect(footer(panel)).not.toContainText("Up to date");

  const forward = section.getByRole("button", { name: /^Go forward to version 1/ });
  await expect(forward).toBeFocused();
  expect(await findings(settings, looksAt(240, 1100))).toEqual([]);
  await settings.setViewportSize({ width: 360, height: 900 });
  await section.screenshot({ path: "test-results/gone-back.png" });

  await checkNow(panel);
  await expect(footer(panel)).toContainText(/only a newer one is shown without your asking\. Checked on/);
  await panel.reload();
  await expect(urgent(panel)).toContainText(OLD_NUMBER);
  await expect(footer(panel).getByRole("button", { name: "Show the update" })).toHaveCount(0);

  await forward.press("Enter");
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(footer(panel)).not.toContainText("You went back");
});

test("a higher release ends the stay, and the way back leads past the one that was left", async ({
  panel,
  kit,
  publisher,
}) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2);
  await checkNow(panel);
  await expect(footer(panel)).toContainText("release 2, version 2");
  const settings = await openSettings(kit);
  await settings.getByRole("button", { name: /^Go back to version 1/ }).click();
  await expect(footer(panel)).toContainText("release 1, version 1");
  await publisher.publishChanged(3);
  await checkNow(panel);
  await expect(footer(panel)).toContainText("release 3, version 3");
  await expect(settings.getByRole("button", { name: /^Go back to version 1/ })).toBeVisible();
});

test("never onto a revoked release", async ({ panel, kit, publisher }) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2, { payload: { revoked: [1] } });
  await checkNow(panel);
  await expect(footer(panel)).toContainText("release 2, version 2");
  const settings = await openSettings(kit);
  await expect(settings.getByRole("button", { name: /^Go back/ })).toHaveText(
    "Go back to the version that came with Signpost",
  );
});

test("two settings pages that go back at once take one step, and both show it", async ({ panel, kit, publisher }) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2);
  await checkNow(panel);
  await expect(footer(panel)).toContainText("version 2");
  const pages = [await openSettings(kit), await openSettings(kit)];
  await Promise.all(pages.map((page) => page.getByRole("button", { name: /^Go back to version 1/ }).click()));
  for (const page of pages) await expect(page.getByRole("button", { name: /^Go forward to version 2/ })).toBeVisible();
  await expect(footer(panel)).toContainText("version 1");
});

test("says so when what is kept is no longer whole, and changes nothing", async ({ panel, kit, publisher }) => {
  await afterFirstCheck(panel);
  await publisher.publishChanged(2);
  await checkNow(panel);
  await expect(footer(panel)).toContainText("version 2");
  const settings = await openSettings(kit);
  await settings.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("signpost-catalogues");
      opening.onsuccess = () => resolve(opening.result);
    });
    const files = db.transaction("files", "readwrite").objectStore("files");
    await new Promise<void>((resolve) => {
      files.clear().onsuccess = () => resolve();
    });
    db.close();
  });
  await settings.getByRole("button", { name: /^Go back to version 1/ }).click();
  await expect(settings.locator("#package")).toContainText("Nothing was changed");
});
