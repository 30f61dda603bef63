import { startKit } from "#tests/e2e/support/kit.ts";
import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";

for (const year of [2010, 2040]) {
  test(`where the computer's clock stands in ${year} the panel opens, finds and copies as ever`, async () => {
    const { panel, close } = await startKit();
    try {
      await panel.clock.setFixedTime(new Date(`${year}-06-13T13:10:00Z`));
      await panel.reload();
      await expect(panel.getByRole("complementary").getByRole("button", { name: /999/ })).toBeVisible();
      await panel.getByRole("searchbox").fill("napac");
      const row = panel.locator("main li").first();
      await expect(row).toContainText("NAPAC");
      await row.getByRole("button", { name: /^Copy/ }).click();
      await expect(panel.getByRole("status").last()).toHaveText(/^Copied/);
      expect((await clipboardOf(panel)).text).toContain("0808 801 0331");
      await row.getByRole("button", { name: /^List: / }).click();
      await panel.getByRole("button", { name: "List (1)" }).click();
      await panel.getByRole("button", { name: "Copy list of 1" }).click();
      await expect.poll(async () => (await clipboardOf(panel)).text).toContain(`${year}`);
    } finally {
      await close();
    }
  });
}
