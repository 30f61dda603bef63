import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { lookUp } from "#tests/e2e/support/states.ts";

const NOTE = "Zebulon told his teacher that his older brother touched his sister when they share a room.";

test("a selected note brings what may be relevant, with reasons, and a record can be opened and left", async ({
  panel,
}) => {
  await lookUp(panel, NOTE);
  await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeFocused();
  await expect(panel.getByRole("status")).toContainText("may be relevant");
  const row = panel.locator("main li").filter({ has: panel.locator('[data-open="uk:csa-sibling-guide"]') });
  await expect(row).toContainText("The text may be about Sibling sexual behaviour and abuse");
  await expect(row).toContainText("“brother touching sister”");
  await row.locator("[data-open]").click();
  await panel.getByRole("button", { name: "Back to what may be relevant" }).click();
  await expect(row.locator("[data-open]")).toBeFocused();
  await panel.keyboard.press("Escape");
  await expect(panel.getByText("Browse by topic")).toBeVisible();
});

test("nothing of a selected note is on the screen, in the address, in the title or in any store", async ({ panel }) => {
  await lookUp(panel, NOTE);
  await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeVisible();
  await panel
    .getByRole("button", { name: /^Not relevant: / })
    .first()
    .click();
  // The place is kept a moment later.
  await panel.waitForTimeout(500);
  const kept = await panel.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<string, { get(k: null): Promise<object> }> } }
    ).chrome;
    const stores = await Promise.all([storage.session?.get(null), storage.local?.get(null)]);
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([stores, databases, document.title, location.href, document.body.textContent, history.state]);
  });
  expect(kept).toContain("May be relevant");
  expect(kept).not.toMatch(/zebulon/i);
  expect(kept).not.toContain("lookup:");
});

test("a panel made anew has nothing of a note", async ({ panel }) => {
  await lookUp(panel, NOTE);
  await expect(panel.getByRole("heading", { level: 1, name: "May be relevant" })).toBeVisible();
  await panel.waitForTimeout(500);
  await panel.reload();
  await expect(panel.getByText("Browse by topic")).toBeVisible();
  await expect(panel.getByRole("heading", { name: "May be relevant" })).toHaveCount(0);
});
