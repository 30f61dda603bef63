import { expect, type Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { NEW_NUMBER } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, test, urgent } from "#tests/e2e/support/update-test.ts";

const OLD_NUMBER = "024 7678 8555";
const main = (panel: Page) => panel.getByRole("main");
const showUpdate = (within: ReturnType<typeof main>) => within.getByRole("button", { name: "Show the update" });

async function openMash(panel: Page): Promise<void> {
  await panel.getByRole("searchbox").fill("mash");
  await panel.locator('main [data-open="coventry:coventry-mash"]').click();
  await expect(main(panel).getByRole("heading", { level: 1 })).toBeFocused();
}

test("what changed is marked once, stands by harm with before and now, and leads to the entry", async ({ panel }) => {
  await afterFirstCheck(panel);
  await showUpdate(footer(panel)).click();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await panel.setViewportSize({ width: 240, height: 900 });
  await panel.screenshot({ path: "test-results/unread-240.png" });
  const mark = main(panel).locator(".added", { hasText: "New" });
  await expect(mark).toBeVisible();
  await main(panel).getByRole("button", { name: "What changed" }).focus();
  await panel.keyboard.press("Enter");
  await expect(main(panel).getByRole("heading", { level: 1, name: "What changed" })).toBeFocused();
  await expect(main(panel).locator("h3").first()).toHaveText("Numbers and addresses");
  await expect(main(panel).locator("del").first()).toHaveText(OLD_NUMBER);
  await expect(main(panel).locator("ins").first()).toHaveText(NEW_NUMBER.shown);
  for (const [width, scheme] of [
    [240, "light"],
    [360, "dark"],
  ] as const) {
    await panel.setViewportSize({ width, height: 900 });
    await panel.emulateMedia({ colorScheme: scheme });
    await panel.screenshot({ path: `test-results/changes-${width}-${scheme}.png` });
  }
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  await main(panel).locator('[data-open="coventry:coventry-mash"]').first().click();
  await expect(main(panel)).toContainText(NEW_NUMBER.shown);
  await panel.keyboard.press("Escape");
  await panel.keyboard.press("Escape");
  await expect(mark).toHaveCount(0);
  await panel.reload();
  await expect(urgent(panel)).toContainText(NEW_NUMBER.shown);
  await expect(mark).toHaveCount(0);
  await expect(footer(panel).getByRole("button", { name: /^What changed: / })).toBeVisible();
});

test("an update that arrives while its entry is open changes the page only when the person says so", async ({
  panel,
  publisher,
}) => {
  await afterFirstCheck(panel);
  await openMash(panel);
  await publisher.publishChanged(2);
  await checkNow(panel);
  const notice = main(panel).getByRole("region", { name: "This entry has changed" });
  await expect(notice).toBeVisible();
  await expect(main(panel)).toContainText(OLD_NUMBER);
  await expect(main(panel)).not.toContainText(NEW_NUMBER.shown);
  await panel.setViewportSize({ width: 240, height: 900 });
  await panel.screenshot({ path: "test-results/entry-changed.png" });
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  await showUpdate(main(panel)).focus();
  await panel.keyboard.press("Enter");
  await expect(main(panel)).toContainText(NEW_NUMBER.shown);
  await expect(notice).toHaveCount(0);
  await expect(footer(panel)).toContainText("version 2");
});
