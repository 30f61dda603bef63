import type { Page } from "@playwright/test";
import { FORGES, OUR_ROW, SPEAKS_TO_ALL } from "#tests/e2e/support/forged.ts";
import { changesInASecond, HOSTILE, PARTLY_READ, STORM } from "#tests/e2e/support/hostile-contents.ts";
import { type Kit, startKit } from "#tests/e2e/support/kit.ts";
import { INDICATOR, LADDER_PAGES } from "#tests/e2e/support/ladder-pages.ts";
import { noteOffered } from "#tests/e2e/support/noted.ts";
import { HAS_READER, inMidReading, watchReader } from "#tests/e2e/support/reader-world.ts";
import { expect, GUIDE, openReading, type Reading, SIBLINGS, test } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";
import { listenForSilence } from "#tests/e2e/support/silence.ts";
import { buildLeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { tamperWith } from "#tests/support/proof/tampered.ts";

const isLong = process.env.SIGNPOST_LONG === "1";

let pages: Pages;
test.beforeAll(async () => {
  pages = await servePages({
    ...HOSTILE,
    ...LADDER_PAGES,
    "/embedded": `<p>${SIBLINGS}</p><object data="/next" width="300" height="100"></object>`,
  });
});
test.afterAll(() => pages.close());

/** How long the panel takes at most to say that a page was lost, in milliseconds. */
const LEAVING = 1500;

/** Has all pages of the site read, and the one in front; notes what is offered from then on. */
async function readExploited(reading: Reading, { browser }: Kit) {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/exploited`);
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await expect(panel.getByRole("button", { name: "Stop reading this site" })).toBeVisible();
  await reading.offers(INDICATOR);
  return { offered: await noteOffered(panel), world: await watchReader(page, browser.extensionId) };
}

/** Expects the panel to have come to that page, and nothing of the one that was left to follow. */
async function staysExploited({ panel, offers }: Reading): Promise<void> {
  await offers(INDICATOR);
  await panel.waitForTimeout(LEAVING);
  await expect(panel.getByText("Reading has stopped")).toHaveCount(0);
  await offers(INDICATOR);
}

/** Far more than a busy machine takes: what reads all at once is silent for ten seconds. How long it is: docs/bench-page.md. */
const SILENCE = 5000;
/** Sixty thousand elements take seconds, of which a busy machine makes many. */
const partOnly = ({ panel }: Reading) =>
  expect(panel.getByText("Part of this page could not be read.")).toBeVisible({ timeout: 90_000 });

/** Expects that pages answer as long as something is done. */
async function answerWhile(pages: readonly Page[], work: () => Promise<void>): Promise<void> {
  const stop = await listenForSilence(...pages);
  await work();
  expect(Math.max(...(await stop()))).toBeLessThan(SILENCE);
}

test("ten thousand changes a second are read as they rest, and page and panel answer", async ({ reading }) => {
  const { page, panel } = reading;
  await page.goto(`${pages.origin}/storm`);
  const perSecond = await page.evaluate(changesInASecond);
  expect(perSecond).toBeGreaterThanOrEqual(STORM);
  await openReading(panel);
  await answerWhile([page, panel], async () => {
    await panel.getByRole("button", { name: "Read this page once" }).click();
    await reading.offers(GUIDE);
    // It is read on and on: what it says changes in the midst of the storm, more than once.
    for (let turn = 0; turn < 3; turn++) {
      await say(page, "Invoice approved.");
      await expect(panel.locator("main [data-open]")).toHaveCount(0, { timeout: 15_000 });
      await say(page, SIBLINGS);
      await reading.offers(GUIDE);
    }
  });
});

/** Has a page say something else in its first paragraph. */
const say = (page: Page, text: string) =>
  page.evaluate((said) => void document.querySelector("p")?.replaceChildren(said), text);

/** The largest each time, the others with the long proofs. */
const TRIED = isLong ? PARTLY_READ : PARTLY_READ.filter(([what]) => /million/.test(what));

for (const [what, path] of TRIED) {
  test(`${what} is read in part, which is said, and page and panel answer`, async ({ reading }) => {
    // What is read at its own pace takes a minute beside other work.
    test.setTimeout(150_000);
    const { page, panel } = reading;
    await page.goto(`${pages.origin}${path}`);
    await openReading(panel);
    // From before it is read until that is said, so that no long step of the reading is missed.
    await answerWhile([page, panel], async () => {
      await panel.getByRole("button", { name: "Read this page once" }).click();
      await partOnly(reading);
      await reading.offers(GUIDE);
    });
  });
}

const idsOf = (rows: Element[]) => rows.map((row) => row.getAttribute("data-open"));
const STILL_READ = "The rest of this page is still being read.";

test("a page that takes long says first what its beginning brings, and that the rest is still being read", async ({
  reading,
}) => {
  test.setTimeout(150_000);
  const { panel } = reading;
  await reading.open(`${pages.origin}/slow-below`);
  await reading.offers(GUIDE);
  await expect(panel.getByText(STILL_READ)).toBeVisible();
  const offered = await panel.locator("main [data-open]").evaluateAll(idsOf);
  await partOnly(reading);
  await expect(panel.getByText(STILL_READ)).toHaveCount(0);
  // The rest of the page says nothing more.
  expect(await panel.locator("main [data-open]").evaluateAll(idsOf)).toEqual(offered);
});

if (isLong) {
  test("a page that takes long says nothing first where somebody logs in further down", async ({ reading }) => {
    test.setTimeout(150_000);
    const { page, panel } = reading;
    await page.goto(`${pages.origin}/slow-login`);
    await openReading(panel);
    const offered = await noteOffered(panel);
    await panel.getByRole("button", { name: "Read this page once" }).click();
    await partOnly(reading);
    expect(await offered()).toEqual([]);
  });
}

test("a page that is left in the middle of reading leaves nothing behind", async ({ reading, kit }) => {
  const { page, panel } = reading;
  const { offered, world } = await readExploited(reading, kit);
  for (let turn = 0; turn < 3; turn++) {
    await page.goto(`${pages.origin}/slow`);
    await inMidReading(world);
    await expect(panel.locator("main [data-open]")).toHaveCount(0);
    await page.goto(`${pages.origin}/exploited`);
    await staysExploited(reading);
  }
  expect(await offered()).not.toContain(GUIDE);
});

test("a document that stands in the page as an object is not read, which is said", async ({ reading }) => {
  await reading.open(`${pages.origin}/embedded`);
  await partOnly(reading);
  await reading.offers(GUIDE);
});

test("a tab that is closed in the middle of reading leaves nothing behind", async ({ reading, kit }) => {
  const { page, panel } = reading;
  const { offered } = await readExploited(reading, kit);
  const second = await kit.context.newPage();
  await second.goto(`${pages.origin}/slow`);
  await second.bringToFront();
  await inMidReading(await watchReader(second, kit.browser.extensionId));
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await second.close();
  await page.bringToFront();
  await staysExploited(reading);
  expect(await offered()).not.toContain(GUIDE);
});

test("a tab that is left for another in the middle of reading says nothing there", async ({ reading, kit }) => {
  const { page, panel } = reading;
  const { offered } = await readExploited(reading, kit);
  const second = await kit.context.newPage();
  await second.goto(`${pages.origin}/slow`);
  await second.bringToFront();
  const run = await inMidReading(await watchReader(second, kit.browser.extensionId));
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  await page.bringToFront();
  await staysExploited(reading);
  expect(await run(HAS_READER)).toBe(false);
  expect(await offered()).not.toContain(GUIDE);
  await second.close();
});

test("a page that crashes while it is read says to refresh it, which has it read again", async ({ reading, kit }) => {
  const { panel } = reading;
  await readExploited(reading, kit);
  const second = await kit.context.newPage();
  await second.goto(`${pages.origin}/siblings`);
  await second.bringToFront();
  await reading.offers(GUIDE);
  const crashed = second.waitForEvent("crash");
  await second.goto("chrome://crash").catch(() => undefined);
  await crashed;
  await expect(panel.getByText("Reading has stopped. Refresh the case page to resume.")).toBeVisible();
  await expect(panel.locator("main [data-open]")).toHaveCount(0);
  // A driver can do nothing more with such a tab; the browser's own button can.
  await panel.evaluate("chrome.tabs.reload()");
  await reading.offers(GUIDE);
  await expect(panel.getByText("Reading has stopped")).toHaveCount(0);
  await second.close();
});

test("a reader that is ended in the middle of reading and put in again leaves the page read", async ({
  reading,
  kit,
}) => {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/long-text`);
  const world = await watchReader(page, kit.browser.extensionId);
  for (let turn = 0; turn < 10; turn++) {
    await expect.poll(world.reads, { intervals: [20] }).toBe(true);
    // As any change of settings does.
    await panel.evaluate(() => new BroadcastChannel("signpost-settings").postMessage(null));
  }
  await partOnly(reading);
  await reading.offers(GUIDE);
});

test("forged messages move nothing, and a flood of them leaves the panel in use", async ({ reading, kit }) => {
  const { page, panel } = reading;
  await reading.open(`${pages.origin}/next`);
  const world = await watchReader(page, kit.browser.extensionId);
  expect(await world.reads()).toBe(true);
  // What is sent keeps the page that sends it.
  await answerWhile([panel], async () => {
    await world.run(SPEAKS_TO_ALL);
    await reading.offersNothing();
  });
  await expect(panel.getByText("Part of this page")).toHaveCount(0);
});

test("a reader that was taken over and floods its own port moves nothing but topics, and page and panel answer", async () => {
  const { with: tampered } = await buildLeakableReader("chrome");
  const kit = await startKit({ extension: tamperWith(".output/chrome-mv3", "floods", tampered(FORGES)) });
  try {
    const { panel, context } = kit;
    const page = context.pages().find((one) => one !== panel) as Page;
    await page.goto(`${pages.origin}/next`);
    await openReading(panel);
    await panel.getByRole("button", { name: "Read this page once" }).click();
    const world = await watchReader(page, kit.browser.extensionId);
    await expect.poll(() => world.run("typeof flood"), { timeout: 20_000 }).toBe("function");
    await expect(panel.locator("main [data-open]")).toHaveCount(0);
    await world.run("sayKnown()");
    await expect(panel.locator("main [data-open]").first()).toBeVisible();
    await answerWhile([page, panel], async () => {
      await world.run("flood()");
      // What is said after the flood is shown when all of it was heard; it is dropped itself before.
      await expect
        .poll(async () => {
          await world.run("sayPart()");
          return panel.getByText("Part of this page could not be read.").isVisible();
        })
        .toBe(true);
    });
    await expect(panel.getByText("is read while this panel is open")).toBeVisible();
    await expect(panel.getByText("forged words")).toHaveCount(0);
    const offered = await panel
      .locator("main [data-open]")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-open") ?? ""));
    expect(offered.filter((row) => !OUR_ROW.test(row))).toEqual([]);
    await panel.getByRole("button", { name: "Forget now" }).click();
    await expect(panel.locator("main [data-open]")).toHaveCount(0);
  } finally {
    await kit.close();
  }
});
