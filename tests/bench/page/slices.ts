import type { Browser, Page } from "@playwright/test";

/** What the reader took of a page while something was done, in milliseconds. */
export interface Slices {
  /** Each time that it ran in one go. */
  readonly each: readonly number[];
  /** The most that it ran within any one second. */
  readonly mostInASecond: number;
  /** What it ran in all from one rest to the next. */
  readonly bursts: readonly number[];
}

/** Without a run for so long it rests, in milliseconds: readings that follow one another are closer. */
const REST = 500;

interface Event {
  readonly name: string;
  readonly ts: number;
  /** Time of the processor, in microseconds: what others took of it meanwhile is not the reader's. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Records the browser's own trace while something is done, and gives from it what the page reader ran. */
export async function slicesWhile(browser: Browser, page: Page, work: () => Promise<void>): Promise<Slices> {
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8.execute"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  const runs = traceEvents
    .filter(({ name, tdur, args }) => name === "FunctionCall" && tdur && args?.data?.url?.endsWith("/page-reader.js"))
    .map(({ ts, tdur = 0 }) => ({ at: ts / 1000, time: tdur / 1000 }))
    .sort((a, b) => a.at - b.at);
  const within = runs.map(({ at }) =>
    runs.reduce((sum, other) => (other.at >= at && other.at < at + 1000 ? sum + other.time : sum), 0),
  );
  return { each: runs.map(({ time }) => time), mostInASecond: Math.max(0, ...within), bursts: burstsOf(runs) };
}

function burstsOf(runs: readonly { readonly at: number; readonly time: number }[]): number[] {
  const bursts: number[] = [];
  runs.forEach(({ at, time }, place) => {
    const isAfterRest = at - (runs[place - 1]?.at ?? Number.NEGATIVE_INFINITY) > REST;
    bursts.push(isAfterRest ? time : time + (bursts.pop() ?? 0));
  });
  return bursts;
}
