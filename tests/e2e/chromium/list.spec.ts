import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import type { Kit } from "#tests/e2e/support/kit.ts";
import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";

/** Puts the first hit of each query on the list. */
async function collect(panel: Page, ...queries: readonly string[]): Promise<void> {
  for (const [place, query] of queries.entries()) {
    await panel.getByRole("searchbox").fill(query);
    await panel
      .getByRole("button", { name: new RegExp(`^List: .*${query}`, "i") })
      .first()
      .click();
    await expect(panel.getByRole("button", { name: `List (${place + 1})` })).toBeVisible();
  }
}

async function printList(panel: Page, kit: Kit): Promise<Page> {
  const opening = kit.context.waitForEvent("page");
  await panel.getByRole("button", { name: /^Print/ }).click();
  const sheet = await opening;
  await expect(sheet.getByRole("heading", { level: 1 })).toBeVisible();
  return sheet;
}

/** Puts ids on the list of every window, as a person's presses would. */
async function leaveList(panel: Page, ids: readonly string[]): Promise<void> {
  await panel.evaluate(async (list) => {
    type Chrome = {
      storage: { session: { set(items: object): Promise<void> } };
      windows: { getAll(): Promise<{ id: number }[]> };
    };
    const { storage, windows } = (globalThis as unknown as { chrome: Chrome }).chrome;
    for (const { id } of await windows.getAll()) await storage.session.set({ [`list:${id}`]: list });
  }, ids);
  await panel.reload();
}

test("is still there when the panel is made anew, and is copied as one text", async ({ panel }) => {
  await collect(panel, "napac", "childline");
  await panel.reload();
  await panel.getByRole("button", { name: "List (2)" }).click();
  await panel.getByRole("button", { name: "Copy list of 2" }).click();
  await expect(panel.getByRole("status")).toHaveText("Copied a list of 2 entries.");
  const { text, html } = await clipboardOf(panel);
  expect(text).toMatch(/^NAPAC support line\n[\s\S]*\nChildline\n[\s\S]*Discard after .*\nCopied /);
  expect(html).toContain("<strong>0808 801 0331</strong>");
  expect(text).not.toContain("0800 085 3330");
});

test("is worked with the keyboard alone: put together in rows, opened, and emptied", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("napac");
  await panel.locator('main [data-open="uk:napac"]').waitFor();
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "Enter"]) await panel.keyboard.press(key);
  await expect(panel.getByRole("status")).toHaveText("Added NAPAC support line. 1 on the list.");
  await panel.getByRole("button", { name: "List (1)" }).press("Enter");
  await expect(panel.getByRole("heading", { level: 1, name: "List" })).toBeFocused();
  await panel.getByRole("button", { name: "Clear list" }).press("Enter");
  await expect(panel.getByRole("heading", { level: 1, name: "List" })).toBeFocused();
  await expect(panel.getByRole("main")).toContainText("The list is empty.");
  await panel.keyboard.press("Escape");
  await expect(panel.getByRole("searchbox")).toHaveValue("napac");
});

test("is in memory only, and its sheet has nothing of it in its address or title", async ({ panel, kit }) => {
  await collect(panel, "napac");
  await panel.getByRole("button", { name: "List (1)" }).click();
  const sheet = await printList(panel, kit);
  expect(new URL(sheet.url()).pathname + new URL(sheet.url()).search + new URL(sheet.url()).hash).toBe("/sheet.html");
  expect(await sheet.title()).toBe("Signpost list");
  const lasting = await sheet.evaluate(async () => {
    type Chrome = { storage: { local: { get(key: null): Promise<object> } } };
    const { storage } = (globalThis as unknown as { chrome: Chrome }).chrome;
    return JSON.stringify([await storage.local.get(null), { ...localStorage }]);
  });
  expect(lasting).not.toContain("napac");
  await sheet.close();
});

test("is printed on A4 with its stamp, without a button, and axe finds nothing", async ({ panel, kit }) => {
  await collect(panel, "napac", "safeline");
  await panel.getByRole("button", { name: "List (2)" }).click();
  const sheet = await printList(panel, kit);
  await expect(sheet.locator(".stamp")).toContainText(
    /^Made on \d+ \w+ \d{4} from .*, not yet checked by the partnership\. Discard after \d+ \w+ \d{4}\.$/,
  );
  await expect(sheet.locator("del")).toHaveText(["0800 085 3330", "0808 800 5005"]);
  expect(await findings(sheet, looksAt(240, 360, 1000))).toEqual([]);
  await sheet.emulateMedia({ media: "print" });
  await expect(sheet.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(sheet.locator(".stamp")).toBeVisible();
  await sheet.close();
});

test("holds 200 entries: some gone, all others in the copy and on the sheet", async ({ panel, kit }) => {
  const gone = Array.from({ length: 194 }, (_, place) => `uk:gone-${place}`);
  const live = ["napac", "childline", "mosac", "samaritans", "shout", "shore"].map((id) => `uk:${id}`);
  await leaveList(panel, [...live, ...gone]);
  await panel.getByRole("button", { name: "List (6)" }).click();
  await expect(panel.getByRole("main")).toContainText("194 entries on the list are no longer in the catalogue");
  const sheet = await printList(panel, kit);
  await expect(sheet.locator("article")).toHaveCount(6);
  await expect(sheet.getByRole("main")).toContainText("194 entries of the list are no longer");
  await sheet.close();
  await panel.getByRole("button", { name: "Remove them" }).click();
  await expect(panel.getByRole("main")).not.toContainText("no longer");
});

test("works without a network, and says on the sheet when the list is empty", async ({ panel, kit }) => {
  await kit.context.setOffline(true);
  await collect(panel, "napac");
  await panel.getByRole("button", { name: "List (1)" }).click();
  const sheet = await printList(panel, kit);
  await expect(sheet.locator("article")).toHaveCount(1);
  await panel.getByRole("button", { name: "Clear list" }).click();
  await expect
    .poll(async () => {
      await sheet.reload();
      return sheet.getByRole("main").textContent();
    })
    .toContain("The list of this window is empty.");
  await sheet.close();
});
