import type { Steps } from "#data/recogniser/steps.ts";

/** Longest time that work takes in one go, in milliseconds; a step that has begun is ended, so it stays below 8. */
const SLICE = 4;
/** Most of a second that is spent, in milliseconds; some of 50 is left for what cannot be cut. */
const MOST_IN_A_SECOND = 40;
const SECOND = 1000;
/** What is left of it where it is about to end: enough to say something, though that be done for the first time. */
const LITTLE = 4 * SLICE;
/** A page that is never idle does not keep the reader out for longer than this, in milliseconds. */
const LONGEST_WAIT = 100;

/** Does work in slices while the page has nothing better to do. */
export interface Slices {
  /** Calls back when all steps are done; never after `stop`. */
  run<Result>(steps: Steps<Result>, onDone: (result: Result) => void): void;
  /** Whether so little is left of what may be spent in a second that the work soon waits for the next. */
  waitsSoon(): boolean;
  stop(): void;
}

/** @param onFailed called, and nothing else from then on, when a step throws */
export function createSlices(onFailed: () => void): Slices {
  /** The last slices: when each began, and how long it took. */
  let spent: { readonly at: number; readonly time: number }[] = [];
  let isStopped = false;
  const spentInAll = () => spent.reduce((sum, { time }) => sum + time, 0);

  function run<Result>(steps: Steps<Result>, onDone: (result: Result) => void): void {
    const whenIdle = () => {
      if (!isStopped) requestIdleCallback((idle) => slice(idle), { timeout: LONGEST_WAIT });
    };
    const goOnIn = (idle: IdleDeadline, goOn: () => void) => (idle.timeRemaining() > SLICE ? goOn() : whenIdle());
    const slice = (idle: IdleDeadline) => {
      if (isStopped) return;
      const at = performance.now();
      spent = spent.filter((one) => one.at > at - SECOND);
      if (spentInAll() > MOST_IN_A_SECOND) {
        setTimeout(() => whenIdle(), SECOND / 10);
        return;
      }
      try {
        const result = goOn(steps, at + SLICE);
        spent.push({ at, time: performance.now() - at });
        if (result.done) onDone(result.value);
        // Whatever waits for the page goes first; a new idle time would come only when this one has ended, 50 ms later.
        else goOnIn(idle, () => setTimeout(() => goOnIn(idle, () => slice(idle))));
      } catch {
        onFailed();
      }
    };
    whenIdle();
  }

  return {
    run,
    waitsSoon: () => spentInAll() > MOST_IN_A_SECOND - LITTLE,
    stop() {
      isStopped = true;
    },
  };
}

function goOn<Result>(steps: Steps<Result>, until: number): IteratorResult<void, Result> {
  for (;;) {
    const result = steps.next();
    if (result.done || performance.now() >= until) return result;
  }
}
