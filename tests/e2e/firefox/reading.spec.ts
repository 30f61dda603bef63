import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import type { Page } from "puppeteer-core";
import { until } from "#scripts/launch/until.ts";
import { type FirefoxKit, startFirefox } from "#tests/e2e/support/firefox.ts";
import {
  ALIKE,
  CLOSED,
  LOG_INS,
  NOT_READ,
  PAGES,
  type PageCase,
  READ,
  TOPIC_BESIDE,
  UNTOLD,
} from "#tests/e2e/support/page-cases.ts";
import { makeReadable } from "#tests/e2e/support/readable.ts";
import { GUIDE } from "#tests/e2e/support/reading-test.ts";
import { type Pages, servePages } from "#tests/e2e/support/serve-pages.ts";

/** All of them with the longer proofs. */
const isTried = ({ path }: PageCase) => process.env.SIGNPOST_LONG === "1" || !ALIKE.has(path);

let firefox: FirefoxKit;
let pages: Pages;
let panel: Page;
let page: Page;

test.beforeAll(async () => {
  pages = await servePages(PAGES);
  firefox = await startFirefox({ extension: resolve(makeReadable(".output/firefox-mv3", "reads-firefox")) });
  // The panel's page stands in a tab behind; what is in front of its window is the case page.
  panel = await firefox.openPanelPage();
  page = await firefox.browser.newPage();
  await page.bringToFront();
});
test.afterAll(async () => {
  await firefox?.close();
  await pages?.close();
});

/** Presses a button of the panel, which is behind and has no place on the screen. */
async function press(text: string): Promise<void> {
  await until(text, () =>
    panel.evaluate((label) => {
      const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(label));
      button?.click();
      return button ? true : null;
    }, text),
  );
}

const offered = () =>
  panel.evaluate(() => [...document.querySelectorAll("main [data-open]")].map((row) => row.getAttribute("data-open")));
const says = (text: string) => panel.evaluate((part) => document.body.textContent?.includes(part) || null, text);

/** Has a page read once. */
async function read(path: string): Promise<void> {
  await page.goto(`${pages.origin}${path}`, { waitUntil: "load" });
  if (!(await says("Suggestions for this page"))) await press("Suggestions for the page you are on");
  await press("Read this page once");
  await until("the page to be read", () => says("is read while this panel is open"));
}

for (const { title, path } of READ.filter(isTried)) {
  test(`what is said ${title} brings what may be relevant in Firefox`, async () => {
    await read(path);
    await until("the guide", async () => ((await offered()).includes(GUIDE) ? true : null));
  });
}

/** The rows of the panel that may be opened, each by its words. */
const rows = () =>
  panel.evaluate(() => [...document.querySelectorAll("main li:has([data-open])")].map((row) => row.textContent ?? ""));
const isOffered = (topic: string) =>
  until(topic, async () => (await rows()).some((row) => row.includes(topic)) || null);
/** Expects what stands beside to have been found, and nothing else. */
async function onlyBeside(): Promise<void> {
  await isOffered(TOPIC_BESIDE);
  expect((await rows()).filter((row) => !row.includes(TOPIC_BESIDE))).toEqual([]);
}

for (const { title, path } of NOT_READ.filter(isTried)) {
  test(`${title} brings nothing in Firefox`, async () => {
    await read(path);
    await onlyBeside();
  });
}

for (const { title, path } of CLOSED) {
  test(`${title} are not read in Firefox, which is said`, async () => {
    await read(path);
    await until("the guide", async () => ((await offered()).includes(GUIDE) ? true : null));
    await until("that it is said", () => says("Part of this page could not be read."));
  });
}

for (const { title, path } of LOG_INS) {
  test(`${title} has nothing of its page read in Firefox, which is said`, async () => {
    await read(path);
    await until("that it is said", () => says("Part of this page could not be read."));
    expect(await rows()).toEqual([]);
  });
}

test("what changes without the browser telling of it brings what may be relevant in Firefox", async () => {
  await read(UNTOLD.path);
  await onlyBeside();
  await page.evaluate(UNTOLD.change);
  for (const topic of UNTOLD.topics) await isOffered(topic);
});
