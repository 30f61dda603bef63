import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { message, SITE, settle, watchFakePage } from "#tests/support/watched-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the ladder", () => {
  it("as installed puts nothing into a page", async () => {
    const page = await watchFakePage();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(0);
    expect(page.calls.isGranted).toBe(0);
  });

  it("says that a tab is away where the browser tells no address", async () => {
    const page = await watchFakePage();
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
    const page = await watchFakePage();
    await page.wish("once");
    expect(page.watched.now()).toMatchObject({ at: "reading", host: "cases.example", isSite: false, seen: [] });
    page.left();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
    expect(page.open()).toBe(0);
  });

  it("forgets a page read once that goes on to another address, and no page whose loading has ended", async () => {
    const page = await watchFakePage();
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
    const page = await watchFakePage();
    await page.wish("once");
    page.tab.url = `${SITE}/case/2`;
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
  });

  it("forgets a page read once that goes on after its reader is gone", async () => {
    const page = await watchFakePage();
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
    const page = await watchFakePage();
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

  it("reads a page whose reader was put in for a look that another has overtaken", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    const { promise, resolve } = Promise.withResolvers<number[]>();
    page.frames = promise;
    page.watched.look();
    await settle();
    page.watched.look();
    await settle();
    expect(page.calls.inject).toBe(3);
    resolve([0]);
    await settle();
    expect(page.at()).toBe("reading");
    expect(page.open()).toBe(1);
  });

  it("forgets what was asked for where reading is switched off, though it is switched on again", async () => {
    const page = await watchFakePage();
    await page.wish("once");
    await page.choose({ reading: "selection" });
    expect(page.at()).toBe("barred");
    await page.choose({ reading: "pages" });
    expect(page.at()).toBe("ready");
    expect(page.calls.inject).toBe(1);
  });

  it("reads a site that is switched on and granted, from page to page", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: true });
    page.left();
    await settle();
    expect(page.at()).toBe("reading");
    expect(page.open()).toBe(1);
  });

  it("does not read a site whose permission was taken back in the browser's own settings", async () => {
    const page = await watchFakePage({ sites: [SITE] });
    page.grants.clear();
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("switches a site on after the browser's question, and off with its permission", async () => {
    const page = await watchFakePage();
    page.grants.clear();
    await page.wish("once");
    page.answers.push(true);
    await page.wish("site");
    expect(page.sites()).toEqual([SITE]);
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: true });
    await page.wish("stop");
    expect(page.sites()).toEqual([]);
    expect([...page.grants]).toEqual([]);
    // What is on still decides over it, so that it is asked for once the site is off.
    expect(page.gaveBack).toEqual([{ origin: SITE, sites: [] }]);
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("reads a page no more, once or always, whose site was switched on from it and is taken back elsewhere", async () => {
    const page = await watchFakePage();
    await page.wish("once");
    await page.wish("site");
    page.grants.clear();
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });

  it("stays where it was when the person says no, and may ask again", async () => {
    const page = await watchFakePage();
    await page.wish("once");
    page.answers.push(false);
    await page.wish("site");
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: false, canAsk: true });
    expect(page.sites()).toEqual([]);
  });

  it("offers no site where the browser refuses without asking anybody", async () => {
    const page = await watchFakePage();
    await page.wish("once");
    page.answers.push(new Error("blocked by the administrator"));
    await page.wish("site");
    expect(page.watched.now()).toMatchObject({ at: "reading", isSite: false, canAsk: false });
  });

  it("knows of each site that the browser refuses, whichever it refused last", async () => {
    const page = await watchFakePage();
    const other = "https://records.example/case/1";
    for (const url of [page.tab.url as string, other]) {
      page.tab.url = url;
      page.left();
      await settle();
      await page.wish("once");
      page.answers.push(new Error("blocked by the administrator"));
      await page.wish("site");
    }
    for (const url of [`${SITE}/case/1`, other]) {
      page.tab.url = url;
      page.left();
      await settle();
      await page.wish("once");
      expect(page.watched.now()).toMatchObject({ at: "reading", isSite: false, canAsk: false });
    }
  });

  it("says that a page cannot be read where the browser lets nothing in", async () => {
    const page = await watchFakePage();
    page.frames = new Error("Cannot access contents of the page");
    await page.wish("once");
    expect(page.at()).toBe("unreadable");
  });

  it.each([{}, { sites: ["https://other.example"] }])(
    "offers no press where the browser would let nothing in, with %o",
    async (settings) => {
      const page = await watchFakePage(settings);
      expect(page.at()).toBe("ready");
      page.letsIn = false;
      page.front();
      await settle();
      expect(page.at()).toBe("unreadable");
      expect(page.calls.inject).toBe(0);
    },
  );

  it("offers it once a page that was on its way has come", async () => {
    const page = await watchFakePage();
    page.letsIn = false;
    page.left();
    await settle();
    expect(page.at()).toBe("unreadable");
    page.letsIn = true;
    page.moved(`${SITE}/case/1`);
    await settle();
    expect(page.at()).toBe("ready");
  });

  it("forgets at once, and reads that page no more", async () => {
    const page = await watchFakePage({ sites: [SITE] });
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
    const page = await watchFakePage({ sites: [SITE] });
    page.away();
    expect(page.at()).toBe("away");
    expect(page.open()).toBe(0);
    page.front();
    await settle();
    expect(page.at()).toBe("reading");
  });

  it.each([
    ["a site's page that was to be forgotten", "forget", [SITE]],
    ["a page that was to be read once", "once", []],
  ] as const)("asks anew, whoever comes back to the computer, for %s", async (_, wish, sites) => {
    const page = await watchFakePage({ sites: [...sites] });
    await page.wish(wish);
    page.away();
    page.front();
    await settle();
    expect(page.at()).toBe("ready");
    expect(page.open()).toBe(0);
  });
});

describe("an organisation", () => {
  it.each(["off", "selection"] as const)(
    "that allows no more than %s keeps every page from being looked at",
    async (reading) => {
      const page = await watchFakePage({ sites: [SITE] }, { fixed: { reading } });
      expect(page.at()).toBe("barred");
      await page.wish("once");
      expect(page.at()).toBe("barred");
      expect(page.calls).toEqual({ frontTab: 0, inject: 0, isGranted: 0, request: 0 });
    },
  );

  it("that lists sites has those read and no others, once or always", async () => {
    const listed = await watchFakePage({ sites: [SITE] }, { fixed: {}, sites: [SITE] });
    expect(listed.at()).toBe("reading");
    expect(listed.only, "frames of other sites have no reader put into them").toEqual([SITE]);
    const other = await watchFakePage({ sites: [SITE] }, { fixed: {}, sites: ["https://other.example"] });
    expect(other.at(), "before a press is offered that it would refuse").toBe("unreadable");
    await other.wish("once");
    expect(other.at()).toBe("unreadable");
    expect(other.calls.inject).toBe(0);
  });
});
