import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { countOf } from "#data/recogniser/packed-numbers.ts";
import { NUMBERS_EACH } from "#data/recogniser/seen-numbers.ts";
import type { Vocabulary } from "#data/recogniser/vocabulary.ts";
import type { FakePort } from "#tests/support/fake-page.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";
import { message, SITE, settle, type WatchedPage, watchFakePage } from "#tests/support/watched-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what a reader says", () => {
  it("is shown with what was found", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.ports[0]?.say((v) => message(v, { ids: [9], part: true }));
    await settle();
    const seen = [{ phrase: 1, isPast: false, isClose: true }];
    expect(page.watched.now()).toMatchObject({ seen, part: true });
  });

  it("is shown at once where nothing was said before", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.left();
    await settle(1);
    expect(page.watched.now()).toMatchObject({ at: "reading", seen: [] });
    page.ports.at(-1)?.say((v) => message(v, { ids: [9] }));
    await settle(1);
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 1 }] });
  });

  it("is shown before all was read, which is told until it was", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.ports[0]?.say((v) => message(v, { ids: [9], goesOn: true }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 1 }], goesOn: true });
    page.ports[0]?.say((v) => message(v, { ids: [1, 9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 0 }, { phrase: 1 }], goesOn: false });
  });

  it("is dropped when it is of another vocabulary, or holds anything else", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    const [port] = page.ports;
    port?.say((v) => message(Number(v) + 1));
    port?.say((v) => message(v, { text: "secret" }));
    port?.say(() => "secret");
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [] });
  });

  it("is shown at most four times a second, the last one then, however much is said", async () => {
    const changed = vi.fn();
    const page = await watchFakePage({ sites: [SITE] }, undefined, changed);
    changed.mockClear();
    // Just short of a second, which the first and the fifth time begin and end.
    for (let turn = 0; turn < 99; turn++) {
      for (let n = 0; n < 100; n++) page.ports[0]?.say((v) => message(v, { ids: [n % 2] }));
      await settle(10);
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
    page.ports[0]?.say((v) => message(v, { ids: [9] }));
    await settle();
    page.ports[0]?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 1, isPast: false, isClose: true }] });
  });

  it("is looked at no more often where it is nothing that counts", async () => {
    const changed = vi.fn();
    const page = await watchFakePage({ sites: [SITE] }, undefined, changed);
    changed.mockClear();
    for (let turn = 0; turn < 99; turn++) {
      for (let n = 0; n < 100; n++) page.ports[0]?.say((v) => message(v, { text: "secret" }));
      await settle(10);
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it("counts for nothing once the page was left", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    const [old] = page.ports;
    page.left();
    await settle();
    old?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ at: "reading", seen: [] });
  });

  it("of all frames is put together, and a frame that nobody reads is said", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    await page.wish("once");
    page.ports[0]?.say((v) => message(v, { ids: [1], frames: 1 }));
    page.ports[1]?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ part: false, seen: [{ phrase: 0 }, { phrase: 1 }] });
    page.ports[0]?.say((v) => message(v, { ids: [1], frames: 2 }));
    page.frames = [];
    await settle();
    expect(page.watched.now()).toMatchObject({ part: true });
    // A frame that came late was asked for once, and not at each message again.
    expect(page.calls.inject).toBe(2);
    page.ports[1]?.say((v) => message(v, { ids: [] }));
    await settle();
    expect(page.calls.inject).toBe(2);
  });

  it("of a frame in one that nobody reads does not hide that one", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    page.apart = new Set([7]);
    await page.wish("once");
    page.ports[0]?.say((v) => message(v, { ids: [1], frames: 1 }));
    page.ports[1]?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ part: true, seen: [{ phrase: 0 }, { phrase: 1 }] });
  });

  it("of a frame that was hidden and is shown leaves nothing unread, nor does one that is hidden again hide another", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    page.apart = new Set([7]);
    await page.wish("once");
    page.frames = [];
    const says = async (frames: number) => {
      page.ports[0]?.say((v) => message(v, { frames }));
      await settle(600);
    };
    page.ports[1]?.say((v) => message(v));
    await says(0);
    expect(page.watched.now()).toMatchObject({ part: false });
    page.apart = new Set();
    await says(1);
    expect(page.watched.now(), "shown").toMatchObject({ part: false });
    await says(2);
    expect(page.watched.now(), "beside another").toMatchObject({ part: true });
    page.apart = new Set([7]);
    await says(1);
    expect(page.watched.now(), "hidden again").toMatchObject({ part: true });
  });

  it("comes over one port for each frame, however often its reader says that it waits", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    await page.wish("once");
    page.ports[0]?.say((v) => message(v, { frames: 2 }));
    await settle();
    expect(page.calls.inject).toBe(2);
    expect(page.open()).toBe(2);
    expect(page.watched.now()).toMatchObject({ part: true });
  });

  it("is sought again in a frame that ended once, and in none that ended twice before it said anything", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    await page.wish("once");
    page.ports[0]?.say((v) => message(v, { frames: 1 }));
    page.frames = [7];
    const end = async () => {
      page.ports.at(-1)?.end();
      await settle();
      page.ports[0]?.say((v) => message(v, { frames: 1 }));
      await settle();
    };
    await end();
    expect(page.watched.now()).toMatchObject({ part: false });
    expect(page.open()).toBe(2);
    for (let n = 0; n < 10; n++) await end();
    expect(page.watched.now()).toMatchObject({ part: true });
    expect(page.open()).toBe(1);
    expect(page.calls.inject).toBe(3);
  });

  it("is sought again in a frame that goes from page to page, however often", async () => {
    const page = await watchFakePage();
    page.frames = [0, 7];
    await page.wish("once");
    page.ports[0]?.say((v) => message(v, { frames: 1 }));
    page.frames = [7];
    for (let n = 0; n < 5; n++) {
      page.ports.at(-1)?.say((v) => message(v));
      await settle(500);
      page.ports.at(-1)?.end();
      await settle(500);
      expect(page.open()).toBe(2);
    }
  });

  it("ends with its port: a reader that is gone while the page stays is said, and nothing is reloaded", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.ports[0]?.end();
    await settle(1500);
    expect(page.at()).toBe("lost");
    expect(page.open()).toBe(0);
  });

  it("ends with the page in the middle of reading without a word", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.ports[0]?.end();
    page.left();
    await settle(1500);
    expect(page.at()).toBe("reading");
  });
});

describe("what a site says on every page", () => {
  /** Goes to a page of the site, which says one phrase. */
  async function goTo(page: WatchedPage, path: string, goesOn = false) {
    page.tab.url = SITE + path;
    page.left();
    await settle();
    page.ports.at(-1)?.say((v) => message(v, { ids: [9], goesOn }));
    await settle();
    const now = page.watched.now();
    return now.at === "reading" ? now.seen.length : now.at;
  }
  const PATHS = ["/1", "/2", "/3", "/4"];
  async function goThrough(page: WatchedPage) {
    const found = [];
    for (const path of PATHS) found.push(await goTo(page, path));
    return found;
  }

  it("does not count from the fourth page on", async () => {
    expect(await goThrough(await watchFakePage({ sites: [SITE] }))).toEqual([1, 1, 1, 0]);
  });

  it("is not known of pages that were left before all was read", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    for (const path of PATHS) expect(await goTo(page, path, true)).toBe(1);
    expect(await goTo(page, "/5")).toBe(1);
  });

  it("is not known by one document, whatever stands after its path", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    for (const end of ["", "#a", "#b", "#c", "?id=2", "?id=3"]) expect(await goTo(page, `/1${end}`)).toBe(1);
  });

  it.each([
    ["", []],
    [", though the site was once switched on", [SITE]],
  ])("is not noted of pages that are read once%s", async (_, sites) => {
    const page = await watchFakePage({ sites });
    page.grants.clear();
    for (const path of PATHS) {
      expect(await goTo(page, path)).toBe("ready");
      await page.wish("once");
      page.ports.at(-1)?.say((v) => message(v, { ids: [9] }));
      await settle();
      expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 1 }] });
    }
  });

  it.each([
    ["“Forget now”", (page: WatchedPage) => page.wish("forget")],
    ["a computer that is locked", async (page: WatchedPage) => page.away()],
    [
      "a site that is switched off",
      async (page: WatchedPage) => {
        await page.wish("stop");
        page.grants.add(SITE);
        await page.wish("once");
        await page.wish("site");
      },
    ],
    [
      "a site whose permission was taken back, also while its page is away",
      async (page: WatchedPage) => {
        page.grants.clear();
        page.tab.url = null;
        page.front();
        await settle();
        page.grants.add(SITE);
      },
    ],
  ])("is forgotten by %s", async (_, forget) => {
    const page = await watchFakePage({ sites: [SITE] });
    await goThrough(page);
    await forget(page);
    expect(await goTo(page, "/5")).toBe(1);
  });

  it("is forgotten with the vocabulary whose numbers it was noted in", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    expect(await goThrough(page)).toEqual([1, 1, 1, 0]);
    await page.use(createRecogniser(makeNoteCollection(), "uk"));
    expect(await goTo(page, "/5")).toBe(1);
  });
});

describe("a vocabulary that changes in the middle of reading", () => {
  // Fewer topics, and so fewer phrases.
  const other = createRecogniser(makeNoteCollection({ topics: (topics) => topics.slice(-2), records: () => [] }), "uk");
  /** A page of which something was found, and then read by the other vocabulary. */
  async function change() {
    const page = await watchFakePage({ sites: [SITE] });
    const [old] = page.ports;
    old?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 1 }] });
    await page.use(other);
    const [, reader] = page.ports;
    if (!old || !reader) throw new Error("The page is not read by both vocabularies");
    return { page, old, reader };
  }

  it("is sent anew, and what was found by the old one is no more", async () => {
    const { page, old, reader } = await change();
    expect(page.open()).toBe(1);
    expect(reader.order().vocabulary).toBe(other.vocabulary);
    expect(reader.order().vocabulary).not.toEqual(old.order().vocabulary);
    expect(page.watched.now()).toMatchObject({ seen: [] });
    reader.say((v) => message(v, { ids: [17] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [{ phrase: 2 }] });
  });

  it.each([
    ["of its own order", (old: FakePort) => old.order().v],
    ["of the new one", (_: FakePort, reader: FakePort) => reader.order().v],
  ])("hears nothing of the old one that comes late, by the number %s", async (_, numberOf) => {
    const { page, old, reader } = await change();
    old.say(() => message(numberOf(old, reader), { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [] });
  });

  it("has no use for a number that only the old one has, from whomever", async () => {
    const { page, old, reader } = await change();
    const { topics } = old.order().vocabulary as Vocabulary;
    reader.say((v) => message(v, { ids: [(countOf(topics) - 1) * NUMBERS_EACH] }));
    reader.say(() => message(old.order().v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [] });
  });
});
