import { expect, test } from "#tests/e2e/support/panel-test.ts";

const rows = "main .rows > li";

test("says what is open beside each number, and leaves what is not when asked", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("helpline");
  const childline = panel.locator(rows, { hasText: "0800 1111" });
  await expect(childline.locator(".open.now")).toHaveText("Open 24 hours");
  const all = await panel.locator(rows).count();
  const toggle = panel.getByRole("button", { name: "Open now" });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.press("Space");
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(toggle).toBeFocused();
  const open = await panel.locator(rows).count();
  expect(open).toBeLessThan(all);
  expect(await panel.locator(`${rows} .open.now`).count()).toBe(open);
  await expect(panel.getByRole("status")).toContainText(`${open} open now.`);
});

test("keeps the choice while the panel is made anew, in memory only", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("helpline");
  await panel.getByRole("button", { name: "Open now" }).click();
  await expect
    .poll(() =>
      panel.evaluate(async () => {
        type Area = { get(key: null): Promise<unknown> };
        const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area } } };
        return JSON.stringify(await chrome.storage.session.get(null));
      }),
    )
    .toContain('"openNow":true');
  await panel.reload();
  await expect(panel.getByRole("button", { name: "Open now" })).toHaveAttribute("aria-pressed", "true");
});
