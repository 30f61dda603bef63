import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JOINED_SHARDS } from "#data/release/joined-shards.ts";
import { expectOutline } from "#tests/e2e/support/check-outline.ts";
import { startKit } from "#tests/e2e/support/kit.ts";
import { expect, test } from "#tests/e2e/support/panel-test.ts";
import { refuseCopies } from "#tests/e2e/support/states.ts";

const HOSTILE = {
  "ten thousand characters": "sibling ".repeat(1250),
  "one word of ten thousand letters": "a".repeat(10_000),
  "only emoji": "🐝🪁👨‍👩‍👧‍👦",
  "right-to-left text": "مساعدة עזרה",
  "only spaces": "      ",
  "markup and code": `<img src=x onerror="document.title='x'">\${1} \\ .* (`,
  "zero-width letters": "\u200bna\u200bpac\u200b",
};

for (const [what, query] of Object.entries(HOSTILE)) {
  test(`answers a query of ${what} and goes on working`, async ({ panel }) => {
    await panel.getByRole("searchbox").fill(query);
    await expect(panel.getByRole("complementary", { name: "Urgent numbers" })).toContainText("999");
    await expect(panel).toHaveTitle("Signpost");
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
  });
}

test("shows the last query of two hundred fast keystrokes", async ({ panel }) => {
  const field = panel.getByRole("searchbox");
  await field.pressSequentially("safeguarding ".repeat(15).slice(0, 194), { delay: 0 });
  await field.fill("");
  await field.pressSequentially("mosac", { delay: 0 });
  await expect(panel.locator("main [data-open]").first()).toContainText("Mosac");
});

const refuse = () => {
  const counts = { storage: 0, database: 0 };
  Object.assign(globalThis, { refusals: counts });
  const reject = () => {
    counts.storage += 1;
    return Promise.reject(new DOMException("refused", "UnknownError"));
  };
  const throwing = () => {
    counts.database += 1;
    throw new DOMException("refused", "UnknownError");
  };
  Object.defineProperty(IDBFactory.prototype, "open", { value: throwing });
  const { chrome } = globalThis as unknown as { chrome: { storage?: Record<string, Record<string, unknown>> } };
  for (const area of ["local", "session"]) {
    for (const call of ["get", "set", "remove"]) {
      const store = chrome.storage?.[area];
      if (store) store[call] = reject;
    }
  }
};

test("works when every store refuses every call", async () => {
  // A browser of its own: a script that runs before a page's own cannot be taken back.
  const { panel, close } = await startKit();
  try {
    await panel.addInitScript(refuse);
    await panel.reload();
    await panel.getByRole("searchbox").fill("napac");
    await expect(panel.locator("main [data-open]").first()).toContainText("NAPAC");
    await panel.locator("main [data-open]").first().click();
    await expect(panel.getByRole("button", { name: /copy number|0808 801 0331/i }).first()).toBeVisible();
    const refusals = await panel.evaluate(() => (globalThis as unknown as { refusals: object }).refusals);
    expect(refusals).toEqual({ storage: expect.any(Number), database: expect.any(Number) });
    expect(Object.values(refusals)).not.toContain(0);
  } finally {
    await close();
  }
});

test("says so, and shows the text, when the clipboard refuses", async ({ panel }) => {
  await refuseCopies(panel);
  await panel.getByRole("searchbox").fill("napac");
  await panel.locator("main li").first().getByRole("button", { name: /copy/i }).click();
  await expect(panel.getByRole("main")).toContainText("Could not copy");
  await expect(panel.getByRole("textbox", { name: "Text to copy" })).toHaveValue(/0808 801 0331/);
  await expect(panel.getByRole("status")).toContainText("Could not copy");
});

test.describe("a package with a flipped byte", () => {
  test.describe.configure({ mode: "serial" });
  for (const [broken, stillFound] of [
    [["coventry"], true],
    [["uk", "coventry"], false],
  ] as const) {
    test(`in ${broken.join(" and ")} still shows the urgent numbers and one sentence`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "signpost-broken-"));
      cpSync(".output/chrome-mv3", folder, { recursive: true });
      for (const name of broken) flipOneByte(join(folder, "catalogue", name, JOINED_SHARDS));
      const kit = await startKit({ extension: folder });
      try {
        const urgent = kit.panel.getByRole("complementary", { name: "Urgent numbers" });
        await expect(urgent).toContainText("999");
        await expect(urgent).toContainText("024 7678 8555");
        await expect(kit.panel.locator("body")).toContainText("could not be read");
        await expect(kit.panel.getByRole("searchbox")).toHaveCount(stillFound ? 1 : 0);
        if (!stillFound) await expectOutline(kit.panel, "no catalogue");
        await urgent.getByRole("button", { name: /024 7678 8555/ }).click();
        await expect(urgent.getByRole("button", { name: /copied/i })).toBeVisible();
      } finally {
        await kit.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

function flipOneByte(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
}
