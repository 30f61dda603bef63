import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Steps } from "#data/recogniser/steps.ts";
import { createSlices } from "#entrypoints/page-reader/slices.ts";

/** A page whose idle times last so long, in milliseconds. */
const IDLE = 50;

/** Steps of a millisecond each, and when each was taken. */
function* stepsOf(count: number, taken: number[]): Steps<number> {
  for (let step = 0; step < count; step++) {
    taken.push(performance.now());
    now += 1;
    yield;
  }
  return count;
}

let now = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestIdleCallback", (work: (idle: IdleDeadline) => void) => {
    setTimeout(() => {
      const end = now + IDLE;
      work({ didTimeout: false, timeRemaining: () => Math.max(0, end - now) });
    }, IDLE);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets the page live on for a while. */
async function pass(time: number): Promise<void> {
  for (const end = now + time; now < end; ) {
    await vi.advanceTimersByTimeAsync(1);
    now += 1;
  }
}

/** How long each run of steps was without a pause. */
function runsOf(taken: readonly number[]): number[] {
  const runs: number[] = [];
  taken.forEach((at, place) => {
    if (at - (taken[place - 1] ?? Number.NEGATIVE_INFINITY) > 1) runs.push(0);
    runs.push((runs.pop() ?? 0) + 1);
  });
  return runs;
}

describe("work beside a page", () => {
  it("is done in slices, several in one idle time", async () => {
    const taken: number[] = [];
    const done = vi.fn();
    createSlices(() => {}).run(stepsOf(20, taken), done);
    await pass(2 * IDLE);
    expect(done).toHaveBeenCalledExactlyOnceWith(20);
    expect(runsOf(taken)).toEqual([4, 4, 4, 4, 4]);
  });

  it("waits for the next idle time where this one has come to its end", async () => {
    const taken: number[] = [];
    vi.stubGlobal("requestIdleCallback", (work: (idle: IdleDeadline) => void) => {
      setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), IDLE);
    });
    createSlices(() => {}).run(stepsOf(8, taken), () => {});
    await pass(4 * IDLE);
    expect(runsOf(taken)).toEqual([4, 4]);
    expect((taken[4] ?? 0) - (taken[3] ?? 0)).toBeGreaterThanOrEqual(IDLE);
  });

  it("takes no more than 50 milliseconds of any second, and ends all the same", async () => {
    const taken: number[] = [];
    const done = vi.fn();
    createSlices(() => {}).run(stepsOf(200, taken), done);
    await pass(6_000);
    expect(done).toHaveBeenCalledOnce();
    for (const from of taken)
      expect(taken.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(50);
  });

  it("knows when it soon waits for the next second, and not before", async () => {
    const slices = createSlices(() => {});
    const known: boolean[] = [];
    const run = async (count: number) => {
      known.length = 0;
      const steps = stepsOf(count, []);
      const asking = (function* (): Steps<void> {
        for (const _ of steps) {
          known.push(slices.waitsSoon());
          yield;
        }
      })();
      slices.run(asking, () => {});
      await pass(900);
    };
    await run(60);
    expect(known[0]).toBe(false);
    expect(known.at(-1)).toBe(true);
    expect(known.filter((isSoon) => isSoon).length).toBeGreaterThanOrEqual(4);
    // What that did not do is done in the second after it.
    await pass(3_000);
    await run(4);
    expect(known).toEqual([false, false, false, false]);
  });

  it("ends where a step throws, which is told once", async () => {
    const failed = vi.fn();
    const done = vi.fn();
    const slices = createSlices(failed);
    slices.run(
      (function* (): Steps<void> {
        yield;
        throw new Error("a page broke it");
      })(),
      done,
    );
    await pass(500);
    expect(failed).toHaveBeenCalledOnce();
    expect(done).not.toHaveBeenCalled();
  });

  it("does nothing more once it is stopped", async () => {
    const taken: number[] = [];
    const done = vi.fn();
    const slices = createSlices(() => {});
    slices.run(stepsOf(200, taken), done);
    // Has taken of this second what it may, and waits for the next.
    await pass(4 * IDLE);
    const before = taken.length;
    const asks = vi.spyOn(globalThis, "requestIdleCallback");
    slices.stop();
    await pass(3_000);
    expect(before).toBeGreaterThan(0);
    expect(taken).toHaveLength(before);
    expect(asks).not.toHaveBeenCalled();
    expect(done).not.toHaveBeenCalled();
  });
});
