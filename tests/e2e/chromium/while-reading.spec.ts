import type { Page } from "@playwright/test";
import { HOSTILE } from "#tests/e2e/support/hostile-contents.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { EXPLOITED, INDICATOR } from "#tests/e2e/support/ladder-pages.ts";
import { noteErrors, noteOffered } from "#tests/e2e/support/noted.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { watchReader } from "#tests/e2e/support/reader-world.ts";
import { expect, GUIDE, openReading, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";
import { ORDERS, orderAgain, SAID } from "#tests/e2e/support/two-orders.ts";
import { startUpdateSite } from "#tests/e2e/support/update-site.ts";
import { afterFirstCheck, checkNow, footer, openSettings } from "#tests/e2e/support/update-test.ts";
import type { ShardContent } from "#tests/support/publisher.ts";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages(HOSTILE);
});
test.afterAll(() => pages.close());

const part = (panel: Page) => panel.getByText("Part of this page could not be read.");
/** Expects a page to have been read to its end, which takes its time where it is given little. */
const isReadWhole = (panel: Page) => expect(part(panel)).toBeVisible({ timeout: 30_000 });

/** The content with what two topics are known by exchanged. */
function exchanged(content: ShardContent, one: string, other: string): ShardContent {
  const topics = (content.topics ?? []) as readonly { readonly id: string; readonly broader: unknown }[];
  const by = (id: string) => topics.find((topic) => topic.id === id);
  const turned = new Map([
    [one, by(other)],
    [other, by(one)],
  ]);
  return {
    ...content,
    topics: topics.map((topic) => ({ ...topic, ...turned.get(topic.id), id: topic.id, broader: topic.broader })),
  };
}

test("a catalogue that is replaced in mid-reading has the page read whole by the new one, and by nothing else", async () => {
  const local = await startUpdateSite("chrome");
  const national = await local.addNational();
  await Promise.all([local.renew(), national.renew()]);
  const kit = await startKit({ extension: makeReadable(local.extension, "reads-updating") });
  try {
    const { panel, context, browser } = kit;
    const page = context.pages().find((one) => one !== panel) as Page;
    await afterFirstCheck(panel);
    await national.publishChanged(2, {
      shards: [exchanged(national.content, "sibling-sexual-abuse", "child-sexual-exploitation")],
    });
    const errors = noteErrors(page, panel);
    await page.goto(`${pages.origin}/slow`);
    await openReading(panel);
    const offered = await noteOffered(panel);
    await panel.getByRole("button", { name: "Read this page once" }).click();
    const { reads } = await watchReader(page, browser.extensionId);
    await expect.poll(reads, { intervals: [20] }).toBe(true);
    await checkNow(panel);
    await expect(footer(panel)).toContainText("National, release 2");
    await isReadWhole(panel);
    await expect(panel.locator(`main [data-open="${INDICATOR}"]`)).toBeVisible();
    expect(await offered()).not.toContain(GUIDE);
    expect(errors).toEqual([]);
  } finally {
    await kit.close();
    await local.close();
  }
});

test("another area in mid-reading has the page read whole for it, and nothing of the first is offered", async ({
  reading,
  kit,
}) => {
  const { page, panel } = reading;
  await page.goto(`${pages.origin}/slow`);
  // Where the first area is chosen, its own records come first for it.
  await page.evaluate((text) => document.body.prepend(text), EXPLOITED);
  const errors = noteErrors(page, panel);
  await openReading(panel);
  await panel.getByRole("button", { name: "Read this page once" }).click();
  await panel.getByRole("button", { name: "Always read this site" }).click();
  const { reads } = await watchReader(page, kit.browser.extensionId);
  await expect.poll(reads, { intervals: [20] }).toBe(true);
  const before = await noteOffered(panel);
  const settings = await openSettings(kit);
  expect(await before()).toEqual([]);
  const starts = panel.waitForEvent("load");
  await settings.getByRole("combobox").selectOption("uk");
  await starts;
  const offered = await noteOffered(panel);
  await settings.close();
  await page.bringToFront();
  await isReadWhole(panel);
  await expect(panel.locator('main [data-open^="uk:"]').first()).toBeVisible();
  expect((await offered()).filter((id) => !/^(?:topic )?uk:/.test(id))).toEqual([]);
  expect(errors).toEqual([]);
});

test("a reader that is given another vocabulary in mid-reading over its port speaks of the newer alone", async ({
  reading,
}) => {
  const { page, panel } = reading;
  await page.goto(`${pages.origin}/slow`);
  const errors = noteErrors(page, panel);
  const heard = await panel.evaluate(orderAgain, ORDERS);
  expect(heard).toEqual(SAID);
  expect(errors).toEqual([]);
});
