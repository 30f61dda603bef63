import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { changedBuild } from "#tests/e2e/support/changed-build.ts";
import { expectOutline } from "#tests/e2e/support/check-outline.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";

test("a record whose review is overdue says so where it is found, opened, copied and printed", async () => {
  const build = await changedBuild((record) =>
    record.id === "childline" ? { ...record, reviewed: "2025-01-06", reviewDue: "2026-01-06" } : record,
  );
  const { panel, context, close } = await startKit({ extension: build.extension });
  try {
    await panel.getByRole("searchbox").fill("childline");
    const row = panel.locator("main li").first();
    await expect(row).toContainText("Review overdue");
    await row.locator("[data-open]").click();
    const notice = panel.getByRole("main");
    await expect(notice).toContainText("Review was due on 6 January 2026. It was last reviewed on 6 January 2025.");
    await expect(notice).toContainText("Hours not confirmed");
    await expect(notice).not.toContainText("Open 24 hours");
    await expectOutline(panel, "an overdue record");
    await panel.screenshot({ path: "test-results/overdue.png" });
    await panel.getByRole("button", { name: "Copy for the record" }).click();
    await expect.poll(async () => (await clipboardOf(panel)).text).toMatch(/overdue/i);
    expect(await findings(panel, looksAt(240, 360))).toEqual([]);
    await panel.getByRole("button", { name: "Add to list" }).click();
    await panel.getByRole("button", { name: "List (1)" }).click();
    const opening = context.waitForEvent("page");
    await panel.getByRole("button", { name: /^Print/ }).click();
    const sheet = await opening;
    await expect(sheet.getByRole("heading", { level: 2, name: "Childline" })).toBeVisible();
    const entry = sheet.getByRole("article");
    await expect(entry).toContainText("Review overdue: it was due on 6 January 2026. Last reviewed on 6 January 2025.");
    await expect(entry).toContainText("Hours not confirmed: the review is overdue");
  } finally {
    await close();
    await build.remove();
  }
});
