import type { Browser, Page } from "@playwright/test";

/** What the reader took of a page while something was done, in milliseconds. */
export interface Slices {
  /** Each time that it ran in one go. */
  readonly each: readonly number[];
  /** The most that it ran within any one second. */
  readonly mostInASecond: number;
  /** What it took to put it in, each time: to read the script and to run it for the first time, which is not cut. */
  readonly putIn: readonly number[];
  /** What it ran in all from each `BURST` of the page to the `REST` after it. */
  readonly bursts: readonly number[];
}

/** The marks by which a page says that a burst of changes begins, and that it has been read. */
export const BURST = "burst begins";
export const REST = "burst is read";

const SECOND = 1000;

interface Event {
  readonly name: string;
  readonly ts: number;
  /** Time of the processor, in microseconds: what others took of it meanwhile is not the reader's. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Records the browser's own trace while something is done, and gives from it what the page reader ran. */
export async function slicesWhile(browser: Browser, page: Page, work: () => Promise<void>): Promise<Slices> {
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8.execute", "blink.user_timing"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Event[] };
  return slicesOf(traceEvents);
}

/** What the page reader ran, by the events of a trace in any order. */
export function slicesOf(events: readonly Event[]): Slices {
  const inOrder = [...events].sort((a, b) => a.ts - b.ts);
  const runs = inOrder.filter(isRun).map(({ ts, tdur = 0 }) => ({ at: ts / 1000, time: tdur / 1000 }));
  const within = runs.map(({ at }) =>
    runs.reduce((sum, other) => (other.at >= at && other.at < at + SECOND ? sum + other.time : sum), 0),
  );
  const putIn = inOrder.filter((event) => isOfReader(event, "EvaluateScript")).map(({ tdur = 0 }) => tdur / 1000);
  const each = runs.map(({ time }) => time);
  return { each, mostInASecond: Math.max(0, ...within), putIn, bursts: burstsOf(inOrder) };
}

const isRun = (event: Event) => isOfReader(event, "FunctionCall");

function isOfReader({ name, tdur, args }: Event, kind: string): boolean {
  return name === kind && Boolean(tdur) && Boolean(args?.data?.url?.endsWith("/page-reader.js"));
}

function burstsOf(inOrder: readonly Event[]): number[] {
  const bursts: number[] = [];
  let isInBurst = false;
  for (const event of inOrder) {
    if (event.name === BURST) bursts.push(0);
    if (event.name === BURST || event.name === REST) isInBurst = event.name === BURST;
    if (isInBurst && isRun(event)) bursts.push((bursts.pop() ?? 0) + (event.tdur ?? 0) / 1000);
  }
  return bursts;
}
