import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Collection } from "#data/model/collection.ts";
import { createLazySearch } from "#entrypoints/sidepanel/lazy-search.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";

const now = () => new Date("2026-11-25T10:30:00Z");
const collection = makeNoteCollection();
const firstIds = async ({ search }: ReturnType<typeof createLazySearch>, query: string) =>
  (await search(query)).hits.map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("searches at once what was not made ready, and the same while it is and once it is", async () => {
  const title = [...collection.records.values()][0]?.title ?? "";
  const expected = await firstIds(createLazySearch(collection, "uk", now), title);
  expect(expected).not.toEqual([]);
  const lazy = createLazySearch(collection, "uk", now);
  await lazy.prepare();
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersToNextTimer();
  expect(await firstIds(lazy, title)).toEqual(expected);
  expect(vi.getTimerCount(), "goes on in the background").toBe(1);
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
  expect(await firstIds(lazy, title)).toEqual(expected);
});

it("says each time that it cannot be built, and never waits for what will not come", async () => {
  const topics = new Map([["uk:broken", { id: "uk:broken" }]]);
  const lazy = createLazySearch({ ...collection, topics } as unknown as Collection, "uk", now);
  await expect(lazy.search("line")).rejects.toThrow("undefined");
  await expect(lazy.search("line")).rejects.toThrow("could not be built");
});
