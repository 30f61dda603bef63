import type { Page } from "@playwright/test";

/** Between two beats, in milliseconds. Closer ones would leave a page no time in which the reader takes it to be idle. */
export const BEAT = 20;

/**
 * Listens from now on for how long pages do not answer.
 *
 * @returns ends it, and gives for each page the longest time between two beats of a timer in it, in milliseconds
 */
export async function listenForSilence(...pages: readonly Page[]): Promise<() => Promise<number[]>> {
  const beating = await Promise.all(pages.map((page) => page.evaluateHandle(beat, BEAT)));
  return () => Promise.all(beating.map((one) => one.evaluate((stop) => stop())));
}

/** In a page: beats until it is stopped, which tells the longest time between two beats. */
function beat(every: number): () => number {
  let longest = 0;
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(note, every);
  return () => {
    clearInterval(timer);
    // A page that is silent now is so until this is called.
    note();
    return longest;
  };
}
