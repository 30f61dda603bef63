import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { type Policy, throughPolicy } from "#data/store/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "#data/store/settings.ts";
import { watchPage } from "#entrypoints/sidepanel/page-watch.ts";
import { createFakePage } from "#tests/support/fake-page.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";

const SITE = "https://cases.example";
const recogniser = createRecogniser(makeNoteCollection(), "uk");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A panel's look at a page, with all that it asked of the browser. */
async function watch(changes: Partial<Settings> = {}, policy: Policy = { fixed: {} }) {
  const fake = createFakePage(`${SITE}/case/1`);
  let settings: Settings = { ...DEFAULT_SETTINGS, ...changes };
  const watched = watchPage(
    fake.browser,
    1,
    () => throughPolicy(settings, policy),
    () => recogniser,
    async (origin, on) => {
      settings = { ...settings, sites: on ? [origin] : [] };
      watched.look();
    },
    () => undefined,
  );
  await settle();
  const wish = async (name: Parameters<typeof watched.wish>[0]) => {
    watched.wish(name);
    await settle();
  };
  const choose = async (more: Partial<Settings>) => {
    settings = { ...settings, ...more };
    watched.look();
    await settle();
  };
  return Object.assign(fake, { watched, wish, choose, at: () => watched.now().at, sites: () => settings.sites });
}

async function settle(ms = 300): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

const message = (v: unknown, more: object = {}) => ({ v, ids: [1], part: false, frames: 0, ...more });

describe("the ladder", () => {
  it("as installed puts nothing into a page", async () => {
    const page = await watch();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(0);
    expect(page.calls.isGranted).toBe(0);
  });

  it("says that a tab is away where the browser tells no address", async () => {
    const page = await watch();
    page.tab.url = null;
    page.front();
    await settle();
    expect(page.at()).toBe("away");
    await page.wish("once");
    expect(page.at()).toBe("away");
    page.tab.url = `${SITE}/case/2`;
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(0);
  });

  it("reads once when asked, and never the next page", async () => {
    const page = await watch();
    await page.wish("once");
    expect(page.watched.now()).toMatchObject({ at: "reading", host: "cases.example", isSite: false, seen: [] });
    page.left();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
    expect(page.open()).toBe(0);
  });

  it("forgets a page read once that goes on to another address, and no page whose loading has ended", async () => {
    const page = await watch();
    await page.wish("once");
    page.moved(`${SITE}/case/1`);
    await settle();
    expect(page.at()).toBe("reading");
    page.moved(`${SITE}/case/2`);
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("forgets a page read once that has gone on, though it is looked at before the browser says so", async () => {
    const page = await watch();
    await page.wish("once");
    page.tab.url = `${SITE}/case/2`;
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
  });

  it("forgets a page read once that goes on after its reader is gone", async () => {
    const page = await watch();
    await page.wish("once");
    page.ports[0]?.end();
    await settle(1500);
    expect(page.at()).toBe("lost");
    page.moved(`${SITE}/case/2`);
    await settle();
    expect(page.at()).toBe("ready");
    page.front();
    await settle();
    expect(page.calls.inject).toBe(1);
  });

  it("forgets a page read once that goes on before its reader is there", async () => {
    const page = await watch();
    const { promise, resolve } = Promise.withResolvers<number[]>();
    page.frames = promise;
    await page.wish("once");
    page.moved(`${SITE}/case/2`);
    await settle();
    resolve([0]);
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("forgets what was asked for where reading is switched off, though it is switched on again", async () => {
    const page = await watch();
    await page.wish("once");
    await page.choose({ reading: "selection" });
    expect(page.at()).toBe("barred");
    await page.choose({ reading: "pages" });
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
  });

  it("reads a site that is switched on and granted, from page to page", async () => {
    const page = await watch({ sites: [SITE] });
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: true });
    page.left();
    await settle();
    expect(page.at()).toBe("reading");
    expect(page.open()).toBe(1);
  });

  it("does not read a site whose permission was taken back in the browser's own settings", async () => {
    const page = await watch({ sites: [SITE] });
    page.grants.clear();
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("switches a site on after the browser's question, and off with its permission", async () => {
    const page = await watch();
    page.grants.clear();
    await page.wish("once");
    page.answers.push(true);
    await page.wish("site");
    expect(page.sites()).toEqual([SITE]);
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: true });
    await page.wish("stop");
    expect(page.sites()).toEqual([]);
    expect([...page.grants]).toEqual([]);
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("reads a page no more, once or always, whose site was switched on from it and is taken back elsewhere", async () => {
    const page = await watch();
    await page.wish("once");
    await page.wish("site");
    page.grants.clear();
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("stays where it was when the person says no, and may ask again", async () => {
    const page = await watch();
    await page.wish("once");
    page.answers.push(false);
    await page.wish("site");
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: false, canAsk: true });
    expect(page.sites()).toEqual([]);
  });

  it("offers no site where the browser refuses without asking anybody", async () => {
    const page = await watch();
    await page.wish("once");
    page.answers.push(new Error("blocked by the administrator"));
    await page.wish("site");
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: false, canAsk: false });
  });

  it("says that a page cannot be read where the browser lets nothing in", async () => {
    const page = await watch();
    page.frames = new Error("Cannot access contents of the page");
    await page.wish("once");
    expect(page.at()).toBe("unreadable");
  });

  it("forgets at once, and reads that page no more", async () => {
    const page = await watch({ sites: [SITE] });
    page.ports[0]?.say((v) => message(v));
    await settle();
    await page.wish("forget");
    expect(page.watched.now()).toEqual({ at: "ready" });
    expect(page.open()).toBe(0);
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    page.left();
    await settle();
    expect(page.at()).toBe("reading");
  });

  it("clears all when the computer is idle or locked, and reads a site again afterwards", async () => {
    const page = await watch({ sites: [SITE] });
    page.away();
    expect(page.at()).toBe("away");
    expect(page.open()).toBe(0);
    page.front();
    await settle();
    expect(page.at()).toBe("reading");
  });
});

describe("an organisation", () => {
  it.each(["off", "selection"] as const)(
    "that allows no more than %s keeps every page from being looked at",
    async (reading) => {
      const page = await watch({ sites: [SITE] }, { fixed: { reading } });
      expect(page.at()).toBe("barred");
      await page.wish("once");
      expect(page.at()).toBe("barred");
      expect(page.calls).toEqual({ frontTab: 0, inject: 0, isGranted: 0, request: 0 });
    },
  );

  it("that lists sites has those read and no others, once or always", async () => {
    const listed = await watch({ sites: [SITE] }, { fixed: {}, sites: [SITE] });
    expect(listed.at()).toBe("reading");
    const other = await watch({ sites: [SITE] }, { fixed: {}, sites: ["https://other.example"] });
    expect(other.at(), "before a press is offered that it would refuse").toBe("unreadable");
    await other.wish("once");
    expect(other.at()).toBe("unreadable");
    expect(other.calls.inject).toBe(0);
  });
});

describe("what a reader says", () => {
  it("is shown with what was found", async () => {
    const page = await watch({ sites: [SITE] });
    page.ports[0]?.say((v) => message(v, { ids: [9], part: true }));
    await settle();
    const seen = [{ phrase: 1, isPast: false, isClose: true }];
    expect(page.watched.now()).toMatchObject({ seen, part: true });
  });

  it("is dropped when it is of another vocabulary, or holds anything else", async () => {
    const page = await watch({ sites: [SITE] });
    const [port] = page.ports;
    port?.say((v) => message(Number(v) + 1));
    port?.say((v) => message(v, { text: "secret" }));
    port?.say(() => "secret");
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [] });
  });

  it("is shown at most four times a second, the last one then, however much is said", async () => {
    const changed = vi.fn();
    const fake = createFakePage(`${SITE}/case/1`);
    const settings = throughPolicy({ ...DEFAULT_SETTINGS, sites: [SITE] }, { fixed: {} });
    const watched = watchPage(
      fake.browser,
      1,
      () => settings,
      () => recogniser,
      async () => undefined,
      changed,
    );
    await settle(10);
    changed.mockClear();
    for (let turn = 0; turn < 100; turn++) {
      for (let n = 0; n < 100; n++) fake.ports[0]?.say((v) => message(v, { ids: [n % 2] }));
      await settle(10);
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(4);
    fake.ports[0]?.say((v) => message(v, { ids: [9] }));
    await settle();
    fake.ports[0]?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(watched.now()).toMatchObject({ seen: [{ phrase: 1, isPast: false, isClose: true }] });
  });

  it("counts for nothing once the page was left", async () => {
    const page = await watch({ sites: [SITE] });
    const [old] = page.ports;
    page.left();
    await settle();
    old?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ at: "reading", seen: [] });
  });

  it("of all frames is put together, and a frame that nobody reads is said", async () => {
    const page = await watch();
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

  it("is sought again in a frame that ended once, and in none that ended twice before it said anything", async () => {
    const page = await watch();
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
    const page = await watch();
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
    const page = await watch({ sites: [SITE] });
    page.ports[0]?.end();
    await settle(1500);
    expect(page.at()).toBe("lost");
    expect(page.open()).toBe(0);
  });

  it("ends with the page in the middle of reading without a word", async () => {
    const page = await watch({ sites: [SITE] });
    page.ports[0]?.end();
    page.left();
    await settle(1500);
    expect(page.at()).toBe("reading");
  });
});

describe("what a site says on every page", () => {
  /** Goes to a page of the site, which says one phrase. */
  async function goTo(page: Awaited<ReturnType<typeof watch>>, path: string) {
    page.tab.url = SITE + path;
    page.left();
    await settle();
    page.ports.at(-1)?.say((v) => message(v, { ids: [9] }));
    await settle();
    const now = page.watched.now();
    return now.at === "reading" ? now.seen.length : now.at;
  }
  const PATHS = ["/1", "/2", "/3", "/4"];
  async function goThrough(page: Awaited<ReturnType<typeof watch>>) {
    const found = [];
    for (const path of PATHS) found.push(await goTo(page, path));
    return found;
  }

  it("does not count from the fourth page on", async () => {
    expect(await goThrough(await watch({ sites: [SITE] }))).toEqual([1, 1, 1, 0]);
  });

  it("is not known by one document, whatever stands after its path", async () => {
    const page = await watch({ sites: [SITE] });
    for (const end of ["", "#a", "#b", "#c", "?id=2", "?id=3"]) expect(await goTo(page, `/1${end}`)).toBe(1);
  });

  it.each([
    ["", []],
    [", though the site was once switched on", [SITE]],
  ])("is not noted of pages that are read once%s", async (_, sites) => {
    const page = await watch({ sites });
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
    ["“Forget now”", (page: Awaited<ReturnType<typeof watch>>) => page.wish("forget")],
    ["a computer that is locked", async (page: Awaited<ReturnType<typeof watch>>) => page.away()],
    [
      "a site that is switched off",
      async (page: Awaited<ReturnType<typeof watch>>) => {
        await page.wish("stop");
        page.grants.add(SITE);
        await page.wish("once");
        await page.wish("site");
      },
    ],
    [
      "a site whose permission was taken back, also while its page is away",
      async (page: Awaited<ReturnType<typeof watch>>) => {
        page.grants.clear();
        page.tab.url = null;
        page.front();
        await settle();
        page.grants.add(SITE);
      },
    ],
  ])("is forgotten by %s", async (_, forget) => {
    const page = await watch({ sites: [SITE] });
    await goThrough(page);
    await forget(page);
    expect(await goTo(page, "/5")).toBe(1);
  });

  it("is forgotten with the vocabulary whose numbers it was noted in", async () => {
    let current = recogniser;
    const fake = createFakePage(`${SITE}/case/1`);
    const settings = throughPolicy({ ...DEFAULT_SETTINGS, sites: [SITE] }, { fixed: {} });
    const nothing = async () => undefined;
    const watched = watchPage(
      fake.browser,
      1,
      () => settings,
      () => current,
      nothing,
      () => undefined,
    );
    await settle();
    const page = Object.assign(fake, { watched }) as unknown as Awaited<ReturnType<typeof watch>>;
    expect(await goThrough(page)).toEqual([1, 1, 1, 0]);
    current = createRecogniser(makeNoteCollection(), "uk");
    expect(await goTo(page, "/5")).toBe(1);
  });
});

describe("a vocabulary that changes in the middle of reading", () => {
  it("is sent anew, and what was found by the old one is dropped", async () => {
    const page = await watch({ sites: [SITE] });
    const [old] = page.ports;
    page.watched.look();
    await settle();
    expect(page.ports).toHaveLength(2);
    old?.say((v) => message(v, { ids: [9] }));
    await settle();
    expect(page.watched.now()).toMatchObject({ seen: [] });
  });
});
