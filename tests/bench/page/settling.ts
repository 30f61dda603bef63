import type { Frame, Page } from "@playwright/test";
import { GUIDE, SIBLINGS } from "#tests/e2e/support/reading-test.ts";
import type { Content } from "#tests/e2e/support/serve-pages.ts";
import { type Bench, read } from "./bench.ts";
import { type Slices, slicesWhile } from "./slices.ts";

/** A page that comes to say the note. */
export interface SettlingPage {
  readonly what: string;
  readonly path: string;
  /** The document in which the note stands. */
  readonly noteAt: string;
  /** How often it is opened: one that takes long seldom. */
  readonly openings: number;
}

const NOTE = '<p id="note">Invoice approved.</p>';
/** A page of so many paragraphs is a long one. */
export const MANY = 2000;
const PARAGRAPHS = `${MANY.toLocaleString("en-GB")} paragraphs`;
const LONG_TEXT = Array.from({ length: MANY }, (_, n) => `<p>Seen at home with his aunt, visit ${n}</p>`).join("");

export const SETTLING: readonly SettlingPage[] = [
  { what: "almost empty", path: "/short", noteAt: "/short", openings: 10 },
  { what: "a frameset in a frame", path: "/frames", noteAt: "/frames-note", openings: 10 },
  { what: `the note, then ${PARAGRAPHS}`, path: "/long-below", noteAt: "/long-below", openings: 10 },
  { what: `${PARAGRAPHS}, then the note`, path: "/long", noteAt: "/long", openings: 5 },
];

/** The pages, and what stands in their frames. */
export const SETTLING_CONTENTS: Readonly<Record<string, Content>> = {
  "/short": NOTE,
  "/frames": '<p>Case</p><iframe src="/frames-set" width="600" height="300"></iframe>',
  "/frames-set": `<!doctype html><html><title>Set</title><frameset cols="30%,*"><frame src="/frames-menu"><frame src="/frames-note"></frameset></html>`,
  "/frames-menu": '<nav><a href="#">Cases</a></nav>',
  "/frames-note": NOTE,
  "/quiet": "<p>Case</p>",
  "/long": LONG_TEXT + NOTE,
  "/long-below": NOTE + LONG_TEXT,
};

/** How often each page is changed. */
const CHANGES = 20;
/** Before a page is changed, and before one is opened, so that no two openings fall into one second; in milliseconds. */
const REST = 600;
const PAUSE = 1000;
/** The longest time that a page may take until it has been read, in milliseconds. */
export const LONGEST = 60_000;

/** How long a suggestion takes, in milliseconds, and what the reader runs when such a page is opened. */
export interface Settling {
  readonly what: string;
  readonly changed: readonly number[];
  readonly opened: readonly number[];
  readonly opening: Slices;
}

/** Measures pages of one site: first changes of such as are read once, then, with the site switched on, openings. */
export async function measureSettling(bench: Bench, origin: string): Promise<Settling[]> {
  const { browser, page, panel } = bench;
  const changed: number[][] = [];
  for (const { path, noteAt } of SETTLING) {
    await read(bench, origin + path);
    const frame = page.frame({ url: origin + noteAt }) as Frame;
    await frame.evaluate(sayInNote, SIBLINGS);
    await whenOffered(panel, true);
    changed.push(await times(CHANGES, () => changedToPainted(frame, panel)));
  }
  await panel.getByRole("button", { name: "Always read this site" }).click();
  await panel.getByRole("button", { name: "Stop reading this site" }).waitFor();
  await sayFromTheStart(page);
  const measured: Settling[] = [];
  for (const [place, { what, path, openings }] of SETTLING.entries()) {
    const opened: number[] = [];
    // What three pages of a site say one after the other is what the site says; this one says nothing.
    await page.goto(`${origin}/quiet`);
    await page.waitForTimeout(PAUSE);
    const opening = await slicesWhile(browser, page, async () => {
      opened.push(...(await times(openings, () => openedToPainted(page, panel, origin + path))));
    });
    measured.push({ what, changed: changed[place] ?? [], opened, opening });
  }
  return measured;
}

async function times<Result>(count: number, measure: () => Promise<Result>): Promise<Result[]> {
  const measured: Result[] = [];
  for (let run = 0; run < count; run++) measured.push(await measure());
  return measured;
}

/** Changes what a page says, and gives the time until the panel has painted the suggestion, in milliseconds. */
async function changedToPainted(frame: Frame, panel: Page): Promise<number> {
  await frame.evaluate(sayInNote, "Invoice approved.");
  await whenOffered(panel, false);
  await panel.waitForTimeout(REST);
  const painted = whenPainted(panel);
  const settled = await frame.evaluate(sayInNote, SIBLINGS);
  return (await painted) - settled;
}

/** In the document of the note: says something else there, and gives the time at which that was done. */
export function sayInNote(text: string): number {
  document.querySelector("#note")?.replaceChildren(text);
  return performance.timeOrigin + performance.now();
}

/** Waits until the panel offers what the note is about, or does not any more. */
export async function whenOffered(panel: Page, isOffered: boolean): Promise<void> {
  await panel
    .locator(`main [data-open="${GUIDE}"]`)
    .first()
    .waitFor({ state: isOffered ? "visible" : "detached", timeout: LONGEST });
}

/** What a page is opened with to say the note from the start, see `sayFromTheStart`. */
const SAYS = "#says";

/** Has pages say the note when they are opened so. */
async function sayFromTheStart(page: Page): Promise<void> {
  await page.addInitScript(
    ({ note, says }) => {
      if (top?.location.hash !== says) return;
      addEventListener("DOMContentLoaded", () => document.querySelector("#note")?.replaceChildren(note));
    },
    { note: SIBLINGS, says: SAYS },
  );
}

/**
 * Opens a page of a site that is switched on, and gives the time from the end of its loading until the panel has painted
 * the suggestion, in milliseconds: the reader is put in, gets its phrases and reads for the first time.
 */
async function openedToPainted(page: Page, panel: Page, url: string): Promise<number> {
  await page.goto(url);
  await whenOffered(panel, false);
  await page.goto("about:blank");
  await page.waitForTimeout(PAUSE);
  const painted = whenPainted(panel);
  await page.goto(url + SAYS);
  const loaded = await page.evaluate(() => {
    const [{ loadEventEnd }] = performance.getEntriesByType("navigation") as [PerformanceNavigationTiming];
    return performance.timeOrigin + loadEventEnd;
  });
  return (await painted) - loaded;
}

/** In the panel: the time at which the suggestion has been painted. */
function whenPainted(panel: Page): Promise<number> {
  return panel.evaluate(
    ({ id, longest }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`The panel did not offer ${id}`)), longest);
        const look = () => {
          if (!document.querySelector(`main [data-open="${id}"]`)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true });
      }),
    { id: GUIDE, longest: LONGEST },
  );
}
