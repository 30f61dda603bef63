import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { findings, looksAt } from "#tests/e2e/support/axe.ts";
import { clipboardOf, expect, test } from "#tests/e2e/support/panel-test.ts";

const DETAILS: Readonly<Record<string, string>> = {
  "an NHS number": "943 476 5919",
  "a National Insurance number": "AB 12 34 56 C",
  "a name with a date of birth": "Quixana Heron 12/03/2014",
  "a case reference": "Mosaic id 10293847",
  "a home address": "14 Little Park Street CV1 2AB",
};

/** A child's name and birthday, as somebody might type them beside what is wanted. */
const CHILD = "Quixana Heron 12/03/2014";

/** Each shape that can be copied: what is searched beside the child, how it is copied, and what must be in it. */
const SHAPES: Readonly<Record<string, readonly [wanted: string, copy: (panel: Page) => Promise<void>, held: string]>> =
  {
    "a number at the top": ["napac", press(/^Copy Immediate danger/), "999"],
    "a number in a row": ["napac", press(/^Copy NAPAC support line/), "0808 801 0331"],
    "a number": ["napac", openAndPress("uk:napac", /^Copy number NAPAC/), "0808 801 0331"],
    "a number with its warning": [
      "cscp team",
      openAndPress("coventry:coventry-cscp", /Copy.* 024 7697 5477/),
      "Not for",
    ],
    "an e-mail address with its doubt": ["samaritans", openAndPress("uk:samaritans", /Copy.*@/), "Not confirmed"],
    "a record": ["napac", openAndPress("uk:napac", /for the record/i), "Not yet checked by the partnership"],
    "words for a family": ["napac", openAndPress("uk:napac", /for the family/i), "0808 801 0331"],
    "a list": ["napac", copyList, "Discard after"],
  };

function press(button: RegExp): (panel: Page) => Promise<void> {
  return (panel) => panel.getByRole("button", { name: button }).first().click();
}

/** Opens a record that the search found, and presses one of its buttons. */
function openAndPress(id: string, button: RegExp): (panel: Page) => Promise<void> {
  return async (panel) => {
    await panel.locator(`main [data-open="${id}"]`).first().click();
    await expect(panel.getByRole("heading", { level: 1 })).toBeFocused();
    await press(button)(panel);
  };
}

async function copyList(panel: Page): Promise<void> {
  await press(/^List: NAPAC/)(panel);
  await press(/^List \(1\)$/)(panel);
  await press(/^Copy list of 1$/)(panel);
}

for (const [what, query] of Object.entries(DETAILS)) {
  test(`says that ${what} is not needed, to see and to hear, and finds what else was asked for`, async ({ panel }) => {
    await panel.getByRole("searchbox").fill(`napac ${query}`);
    const advice = `This looks like ${what}: no personal details are needed here, and none are kept.`;
    await expect(panel.getByRole("search")).toContainText(advice);
    await expect(panel.getByRole("searchbox")).toHaveAccessibleDescription(advice);
    await expect(panel.getByRole("status")).toContainText(advice);
    await expect(panel.getByRole("searchbox")).toBeFocused();
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.getByRole("search")).not.toContainText("no personal details");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
}

test("keeps nothing of them, not even in memory, and writes nothing anywhere", async ({ panel }) => {
  const logged: string[] = [];
  panel.on("console", (message) => logged.push(message.text()));
  const field = panel.getByRole("searchbox");
  await field.pressSequentially("Quixana Heron 12/03/2014", { delay: 5 });
  await expect(panel.getByRole("search")).toContainText("no personal details");
  // What was typed before it could be known is written over at once.
  await expect.poll(() => everythingKept(panel)).not.toMatch(/quixana|heron/i);
  await panel.getByRole("button", { name: "Clear search" }).click();
  expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/quixana|heron/i);
  expect(await everythingKept(panel)).not.toMatch(/quixana|heron/i);
  await expect(panel).toHaveTitle("Signpost");
  expect(logged).toEqual([]);
  await panel.reload();
  await expect(field).toHaveValue("");
});

for (const [shape, [wanted, copy, held]] of Object.entries(SHAPES)) {
  test(`copies no word of them: ${shape}`, async ({ panel }) => {
    await panel.getByRole("searchbox").fill(`${wanted} ${CHILD}`);
    await expect(panel.getByRole("status")).toContainText("no personal details");
    await copy(panel);
    await expect(panel.getByRole("status")).toHaveText(/^Copied/);
    const { text, html } = await clipboardOf(panel);
    expect(text).toContain(held);
    for (const word of CHILD.toLowerCase().split(" ")) {
      expect(text.toLowerCase()).not.toContain(word);
      expect(html.toLowerCase()).not.toContain(word);
    }
  });
}

test("axe finds nothing on the sentence and it fits, light and dark, 240 and 360 px wide", async ({ panel }) => {
  await panel.getByRole("searchbox").fill("Quixana Heron 12/03/2014");
  await expect(panel.getByRole("search")).toContainText("no personal details");
  expect(await findings(panel, looksAt(240, 360))).toEqual([]);
  mkdirSync("test-results", { recursive: true });
  await panel.screenshot({ path: "test-results/guard-dark.png" });
});

async function everythingKept(panel: Page): Promise<string> {
  return panel.evaluate(async () => {
    type Area = { get(key: null): Promise<unknown> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area; local: Area } } }).chrome;
    return JSON.stringify([await storage.session.get(null), await storage.local.get(null), { ...localStorage }]);
  });
}
