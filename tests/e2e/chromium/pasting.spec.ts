import type { Page } from "@playwright/test";
import { type EditorsPage, serveEditors } from "#tests/e2e/support/editors/serve-editors.ts";
import { clipboardOf, expect, renewPanel, test } from "#tests/e2e/support/panel-test.ts";
import { leaveOldCopy } from "#tests/e2e/support/stores.ts";

let editors: EditorsPage;
test.beforeAll(async () => {
  editors = await serveEditors();
});
test.afterAll(() => editors.close());

/** What is pasted, by how a person copies it. */
const SHAPES: Readonly<Record<string, (panel: Page) => Promise<void>>> = {
  "a number": copyFrom("napac", "uk:napac", /Copy.* 0808 801 0331/),
  "a number with its warning": copyFrom("cscp team", "coventry:coventry-cscp", /Copy.* 024 7697 5477/),
  "a number with its doubt": copyFrom("shout", "uk:shout", /Copy.* 85258/),
  "an e-mail address with its doubt": copyFrom("samaritans", "uk:samaritans", /Copy.*@/),
  "a record": copyFrom("napac", "uk:napac", /for the record/i),
  "a record with a warning": copyFrom("cscp team", "coventry:coventry-cscp", /for the record/i),
  "a record in doubt": copyFrom("workforce helpline", "uk:hsb-workforce-helpline", /for the record/i),
  "a record without a number": copyFrom(
    "non-abusing parent",
    "coventry:non-abusing-parent-assessment",
    /for the record/i,
  ),
  "words for a family": copyFrom("napac", "uk:napac", /for the family/i),
  "words for a family with links": copyFrom("childline", "uk:childline", /for the family/i),
  "a correction": async (panel) => {
    await leaveOldCopy(panel);
    await panel.getByRole("button", { name: /^Copy a correction note/ }).click();
  },
  "a list": async (panel) => {
    // A number that changed, one with a warning, one that was withdrawn, and a record that was replaced.
    for (const query of ["napac", "cscp team", "lado", "working together 2023"]) {
      await panel.getByRole("searchbox").fill(query);
      await panel
        .getByRole("button", { name: /^List: / })
        .first()
        .click();
    }
    await panel.getByRole("button", { name: "List (4)" }).click();
    await panel.getByRole("button", { name: "Copy list of 4" }).click();
  },
};

/** Those that hold most besides a number; the others with the long proofs. */
const HARDEST: ReadonlySet<string> = new Set([
  "a number with its doubt",
  "a record with a warning",
  "words for a family with links",
  "a correction",
  "a list",
]);
const TRIED = Object.entries(SHAPES).filter(([shape]) => process.env.SIGNPOST_LONG === "1" || HARDEST.has(shape));

/** Opens a record that a search finds, and presses one of its buttons. */
function copyFrom(query: string, id: string, button: RegExp): (panel: Page) => Promise<void> {
  return async (panel) => {
    await panel.getByRole("searchbox").fill(query);
    await panel.locator(`main [data-open="${id}"]`).first().click();
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
    await panel.getByRole("button", { name: button }).first().click();
  };
}

/** Where a practitioner writes a note, as a selector; the frame of TinyMCE is a page of its own. */
const PLACES = {
  "plain text": (page: Page) => page.locator("#plain"),
  "an editable part of a page": (page: Page) => page.locator("#editable"),
  CKEditor: (page: Page) => page.locator(".ck-content"),
  TinyMCE: (page: Page) => page.frameLocator("iframe").locator("body"),
} as const;

test("pastes each shape as it was copied into every kind of note", async ({ panel, kit }, testInfo) => {
  test.setTimeout(180_000);
  // The editors take seconds to load, so each shape finds the notes emptied.
  const page = await kit.context.newPage();
  await page.setViewportSize({ width: 700, height: 1150 });
  await page.goto(editors.url);
  await page.locator(".tox-edit-area iframe").waitFor({ timeout: 15_000 });
  for (const [shape, copy] of TRIED) {
    await test.step(shape, async () => {
      await panel.bringToFront();
      await renewPanel(kit);
      await copy(panel);
      await expect(panel.getByRole("status")).toHaveText(/^Copied/);
      const { text } = await clipboardOf(panel);
      await page.bringToFront();
      for (const [name, place] of Object.entries(PLACES)) {
        const note = place(page);
        await note.click();
        await page.keyboard.press("Control+A");
        await page.keyboard.press("Delete");
        await page.keyboard.type("Advised: ");
        await page.keyboard.press("Control+V");
        await page.keyboard.type(" Mother will phone.");
        await expect.poll(() => noteText(note)).toContain("Mother will phone.");
        expect(await noteText(note), name).toBe(`Advised: ${text} Mother will phone.`);
      }
      await page.screenshot({ path: testInfo.outputPath(`${shape}.png`), fullPage: true });
    });
  }
});

/** What a person reads in a note; CKEditor puts word joiners where the caret stands beside a link. */
async function noteText(note: ReturnType<(typeof PLACES)["plain text"]>): Promise<string> {
  const text = await note.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element as HTMLElement).innerText,
  );
  return text.replaceAll("\u00a0", " ").replaceAll("\u2060", "").trim();
}
