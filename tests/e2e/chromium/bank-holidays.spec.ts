import { BANK_HOLIDAYS } from "#data/model/bank-holidays.ts";
import { dateText } from "#data/model/date-text.ts";
import { dayAfter } from "#data/model/local-time.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { PAGES } from "#tests/e2e/support/states.ts";

/** On the first day of which nobody knows whether it is a bank holiday. */
test.use({ moment: `${dayAfter(BANK_HOLIDAYS.until, 1)}T10:30:00Z` });

test("the settings say whose bank holidays are known, from where, until when and as read when", async ({ panel }) => {
  const settings = await PAGES.settings(panel);
  const row = settings
    .getByRole("region", { name: "Catalogues and updates" })
    .locator("dl > div")
    .filter({ has: settings.getByRole("term").filter({ hasText: /^Bank holidays$/ }) });
  const { from, until, read } = BANK_HOLIDAYS;
  await expect(row.getByRole("definition")).toHaveText(
    "From GOV.UK, for England and Wales, Scotland and Northern Ireland. They are known from " +
      `${dateText(from)} until ${dateText(until)}, as read in a copy on ${dateText(read)}.`,
  );
});

test("beyond the last known day a line that bank holidays may close is not called open, but said to be unsure", async ({
  panel,
}) => {
  await panel.getByRole("searchbox").fill("victim support");
  const row = panel.getByRole("listitem").filter({ has: panel.locator('[data-open="uk:victim-support"]') });
  await expect(row.locator(".open.unsure")).toHaveText("Bank holidays not known");
  await row.locator("[data-open]").click();
  const card = panel.getByRole("region", { name: "Supportline" });
  await expect(card.locator(".open.unsure")).toHaveText("Bank holidays not known");
  await expect(card).not.toContainText("Open 24 hours");
  await panel.keyboard.press("Escape");
  await panel.getByRole("button", { name: "Open now" }).click();
  await expect(row).toHaveCount(0);
});

test("beyond the last known day a line that is open on bank holidays too stays open", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("childline");
  const row = panel.getByRole("listitem").filter({ has: panel.locator('[data-open="uk:childline"]') });
  await expect(row.locator(".open.now")).toHaveText("Open 24 hours");
});
