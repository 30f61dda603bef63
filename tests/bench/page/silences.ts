import { PARTLY_READ } from "#tests/e2e/support/hostile-contents.ts";
import { openReading } from "#tests/e2e/support/reading-test.ts";
import { listenForSilence } from "#tests/e2e/support/silence.ts";
import type { Bench } from "./bench.ts";
import { LONGEST, whenOffered } from "./settling.ts";
import { type Slices, slicesWhile } from "./slices.ts";

/** Each page is opened so often with us and without us in turn. */
const ROUNDS = 2;
/** How long it is listened to after it was read, since it is read again and again, in milliseconds. */
export const AFTER = 1000;

const PAGES = [{ what: "ten thousand changes a second", path: "/storm", isPart: false }].concat(
  PARTLY_READ.map(([what, path]) => ({ what, path, isPart: true })),
);

/** The longest silence of a page and of the panel, in milliseconds. */
interface Silence {
  readonly page: number;
  readonly panel: number;
}

/** How a page that is hard to read and the panel beside it answer. */
export interface Hostile {
  readonly what: string;
  /** The longest time until what was found in it was shown, in milliseconds. */
  readonly readIn: number;
  readonly without: Silence;
  readonly withUs: Silence;
  readonly slices: readonly Slices[];
}

/** Listens to hostile pages and to the panel, while they are read and for as long while they are not. */
export async function measureHostile(bench: Bench, origin: string): Promise<Hostile[]> {
  const measured: Hostile[] = [];
  for (const { what, path, isPart } of PAGES) {
    const withUs: Listened[] = [];
    const without: Listened[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const read = await listen(bench, origin + path, () => readWhole(bench, isPart));
      withUs.push(read);
      without.push(await listen(bench, origin + path, () => bench.page.waitForTimeout(read.time)));
    }
    if (without.some(({ slices }) => slices.each.length > 0)) throw new Error(`${path} was read when it should not be`);
    measured.push({
      what,
      readIn: Math.max(...withUs.map(({ time }) => time)),
      without: longestOf(without),
      withUs: longestOf(withUs),
      slices: withUs.map(({ slices }) => slices),
    });
  }
  return measured;
}

interface Listened extends Silence {
  readonly time: number;
  readonly slices: Slices;
}

/** Opens a page, and listens to it while something is done and for some time after that. */
async function listen({ browser, page, panel }: Bench, url: string, work: () => Promise<void>): Promise<Listened> {
  await page.goto(url);
  await openReading(panel);
  let time = 0;
  let silences: number[] = [];
  const slices = await slicesWhile(browser, page, async () => {
    const stop = await listenForSilence(page, panel);
    const began = performance.now();
    await work();
    time = performance.now() - began;
    await page.waitForTimeout(AFTER);
    silences = await stop();
  });
  const [ofPage = Number.NaN, ofPanel = Number.NaN] = silences;
  return { time, slices, page: ofPage, panel: ofPanel };
}

async function readWhole({ panel }: Bench, isPart: boolean): Promise<void> {
  await panel.getByRole("button", { name: "Read this page once" }).click();
  if (isPart) await panel.getByText("Part of this page could not be read.").waitFor({ timeout: LONGEST });
  await whenOffered(panel, true);
}

function longestOf(silences: readonly Silence[]): Silence {
  return {
    page: Math.max(...silences.map(({ page }) => page)),
    panel: Math.max(...silences.map(({ panel }) => panel)),
  };
}
