import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRhythm } from "#entrypoints/page-reader/rhythm.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that takes so many milliseconds to be read. */
function createPage(took = 10) {
  const page = { reads: 0, isHidden: false, took };
  const rhythm = createRhythm(
    () => {
      page.reads++;
      setTimeout(() => rhythm.onRead(), page.took);
    },
    () => page.isHidden,
  );
  rhythm.begin();
  vi.advanceTimersByTime(took);
  return Object.assign(page, { rhythm });
}

describe("a page", () => {
  it("is read again soon after it has changed", () => {
    const page = createPage();
    page.rhythm.onChange();
    vi.advanceTimersByTime(250);
    expect(page.reads).toBe(2);
  });

  it("is read four times a second at most, however often it changes", () => {
    const page = createPage();
    for (let time = 0; time < 10_000; time += 20) {
      page.rhythm.onChange();
      vi.advanceTimersByTime(20);
    }
    expect(page.reads).toBeGreaterThan(30);
    expect(page.reads).toBeLessThanOrEqual(41);
  });

  it("that changes while it is read is read again", () => {
    const page = createPage();
    page.took = 400;
    page.rhythm.onChange();
    vi.advanceTimersByTime(300);
    page.rhythm.onChange();
    vi.advanceTimersByTime(500);
    expect(page.reads).toBe(3);
  });

  it("of which nothing is heard is read again every few seconds, since not every change is told", () => {
    const page = createPage();
    vi.advanceTimersByTime(2_000);
    expect(page.reads).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(page.reads).toBeGreaterThanOrEqual(4);
    expect(page.reads).toBeLessThanOrEqual(6);
  });

  it("that takes long to be read is left alone for four times as long", () => {
    const page = createPage(5_000);
    vi.advanceTimersByTime(19_000);
    expect(page.reads).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(page.reads).toBe(2);
  });

  it("that nobody sees is not read for nothing, and is once it is seen again", () => {
    const page = createPage();
    page.isHidden = true;
    vi.advanceTimersByTime(60_000);
    expect(page.reads).toBe(1);
    page.isHidden = false;
    vi.advanceTimersByTime(2_500);
    expect(page.reads).toBe(2);
  });

  it("is not read any more once it was stopped", () => {
    const page = createPage();
    page.rhythm.stop();
    vi.advanceTimersByTime(60_000);
    expect(page.reads).toBe(1);
  });
});
