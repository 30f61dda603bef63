import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";

test("opens with the urgent numbers on top and the focus in the search field", async ({ panel }) => {
  const urgent = panel.getByRole("complementary", { name: "Urgent numbers" });
  await expect(urgent).toContainText("999");
  await expect(urgent).toContainText("024 7678 8555");
  await expect(panel.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await expect(panel).toHaveTitle("Signpost");
});

test("finds a helpline from the first letters and copies its number in three actions", async ({ panel }) => {
  await panel.getByRole("searchbox").pressSequentially("napa");
  const rows = panel.locator("main li").filter({ has: panel.locator("[data-open]") });
  await expect(rows.first()).toContainText("NAPAC support line");
  await rows.first().getByRole("button", { name: /copy/i }).click();
  await expect(rows.first().getByRole("button", { name: /copied/i })).toBeVisible();
  await expect(panel.getByRole("status")).toHaveText(/Copied 0808 801 0331/);
  expect(await clipboardOf(panel)).toMatchObject({ text: "0808 801 0331" });
});

test("copies text and HTML at once, saying the same", async ({ panel }) => {
  await openRecord(panel, "napac", "uk:napac");
  await panel.getByRole("button", { name: /for the record/i }).click();
  const { text, html } = await clipboardOf(panel);
  expect(text).toContain("0808 801 0331");
  expect(text).toContain("Not yet checked by the partnership");
  expect(text).toMatch(/Copied \d+ \w+ \d{4}/);
  const plain = html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
  for (const line of text.split("\n").filter(Boolean)) expect(plain).toContain(line.trim());
});

test("gives a family plain words and nothing internal", async ({ panel }) => {
  await openRecord(panel, "napac", "uk:napac");
  await panel.getByRole("button", { name: /for the family/i }).click();
  const { text } = await clipboardOf(panel);
  expect(text).toContain("0808 801 0331");
  expect(text).not.toMatch(/catalogue|version|partnership|evidence/i);
});

test("takes the warning of the partnership team's number onto the clipboard", async ({ panel }) => {
  await openRecord(panel, "cscp team", "coventry:coventry-cscp");
  await panel.getByRole("button", { name: /024 7697 5477/ }).click();
  const { text } = await clipboardOf(panel);
  expect(text).toContain("024 7697 5477");
  expect(text).toContain("Not for individual children or families");
  expect(text).toContain("024 7678 8555");
});

test("leads from the old Rape Crisis number to the new one, and copies only the new", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("0808 802 9999");
  const row = panel.locator("main li").filter({ hasText: "24/7 Rape and Sexual Abuse Support Line" }).first();
  await expect(row).toBeVisible();
  await row
    .getByRole("button", { name: "24/7 Rape" })
    .or(row.getByRole("link", { name: "24/7 Rape" }))
    .first()
    .click();
  await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(panel.locator("del")).toContainText("0808 802 9999");
  await expect(panel.getByRole("button", { name: /0808 802 9999/ })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: /0808 500 2222/ }).first()).toBeVisible();
});

test("shows the Coventry page under its own headings, the empty ones too", async ({ panel }) => {
  await panel.getByRole("main").getByText("The Coventry page").first().click();
  await expect(panel.getByRole("heading", { level: 2, name: "Further reading" })).toBeVisible();
  const headings = await panel.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  const inOrder = [
    "Non-abusing parent",
    "Effectiveness",
    "Resources for survivors",
    "Other services",
    "Further reading",
  ];
  const at = inOrder.map((title) => headings.findIndex((heading) => heading.includes(title)));
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test("says what to do when nothing is found", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("photocopier toner");
  await expect(panel.getByRole("main")).toContainText(/nothing found/i);
  await expect(panel.getByRole("status")).toContainText(/nothing found/i);
});

test("goes back to the same row and place with Escape", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("sibling");
  const rows = panel.locator("main [data-open]");
  await rows.nth(2).focus();
  const id = await rows.nth(2).getAttribute("data-open");
  await panel.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
  await panel.keyboard.press("Escape");
  await expect(panel.locator(`main [data-open="${id}"]`)).toBeFocused();
  await expect(panel.getByRole("searchbox")).toHaveValue("sibling");
});

test("moves between the field and the rows with the arrow keys", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("csa centre");
  const rows = panel.locator("main [data-open]");
  await expect(rows.nth(1)).toBeVisible();
  await panel.getByRole("searchbox").press("ArrowDown");
  await expect(rows.nth(0)).toBeFocused();
  await panel.keyboard.press("End");
  await expect(rows.last()).toBeFocused();
  await panel.keyboard.press("Home");
  await panel.keyboard.press("ArrowUp");
  await expect(panel.getByRole("searchbox")).toBeFocused();
});

test("asks nothing of the network while it is used", async ({ panel, kit }) => {
  const outside: string[] = [];
  kit.context.on("request", (request) => {
    if (!request.url().startsWith(`chrome-extension://${kit.browser.extensionId}/`)) outside.push(request.url());
  });
  await kit.context.setOffline(true);
  await panel.reload();
  await panel.getByRole("searchbox").fill("mash");
  await expect(panel.locator("main [data-open]").first()).toContainText("MASH");
  await panel.locator("main [data-open]").first().click();
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("MASH");
  expect(outside).toEqual([]);
});

async function openRecord(panel: import("@playwright/test").Page, query: string, id: string): Promise<void> {
  await panel.getByRole("searchbox").fill(query);
  await panel.locator(`main [data-open="${id}"]`).first().click();
  await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
}
