import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFetchFile, type FileRequest, parseRetryAfter } from "#data/update/fetch-file.ts";
import { createProgress } from "#data/update/progress.ts";

const REQUEST: FileRequest = { path: "release.json", limit: 1_000_000, mayChange: true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How fetching ends once all its timers have run: a code and the seconds it took, or the bytes. */
async function endOf(answer: (url: string, init: RequestInit) => unknown, request = REQUEST) {
  const start = Date.now();
  const fetchImpl = async (url: string, init: RequestInit) => answer(url, init);
  const fetchFile = createFetchFile({
    base: "https://a.example/",
    fetchImpl: fetchImpl as typeof fetch,
    random: () => 0,
  });
  const end = fetchFile(request).then(
    (file) => (file === "unchanged" ? file : file.bytes.length),
    (error: { code?: string }) => error.code ?? String(error),
  );
  await vi.runAllTimersAsync();
  return { end: await end, seconds: (Date.now() - start) / 1000 };
}

/** A body that brings `bytes` every `everyMs`, for ever or `times` times; it takes no notice of being aborted. */
function drip(bytes: number, everyMs: number, times = Number.POSITIVE_INFINITY): Response {
  let left = times;
  const pull = async (to: ReadableStreamDefaultController<Uint8Array>) => {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    if (left-- > 0) to.enqueue(new Uint8Array(bytes));
    else to.close();
  };
  return new Response(new ReadableStream({ pull, cancel: () => new Promise(() => undefined) }, { highWaterMark: 0 }));
}

describe("slow retrieval", () => {
  it("ends a body under 1 kB/s after five seconds, twice", async () => {
    const { end, seconds } = await endOf(() => drip(10, 100));
    expect(end).toBe("too-slow");
    expect(seconds).toBeGreaterThanOrEqual(10);
    expect(seconds).toBeLessThan(13);
  });

  it("ends a body between 1 and 10 kB/s after twenty seconds", async () => {
    const { end, seconds } = await endOf(() => drip(500, 100), { ...REQUEST, limit: 10_000_000 });
    expect(end).toBe("too-slow");
    expect(seconds).toBeGreaterThanOrEqual(40);
    expect(seconds).toBeLessThan(43);
  });

  it("lets a body above 10 kB/s take longer", async () => {
    const { end, seconds } = await endOf(() => drip(2000, 100, 300));
    expect(end).toBe(600_000);
    expect(seconds).toBeGreaterThan(29);
  });

  it("ends where headers never come, though the request cannot be stopped", async () => {
    const { end, seconds } = await endOf(() => new Promise(() => undefined));
    expect(end).toBe("too-slow");
    expect(seconds).toBeLessThan(43);
  });

  it("ends a body that falls silent at the end", async () => {
    const silent = () =>
      new ReadableStream({
        start: (to) => to.enqueue(new Uint8Array(100_000)),
        pull: () => new Promise(() => undefined),
      });
    expect((await endOf(() => new Response(silent()))).end).toBe("too-slow");
  });
});

describe("fetching a file", () => {
  it("sends nothing of the person along, and no header that a host would be asked about first", async () => {
    const fetchImpl = vi.fn(async () => new Response("{}"));
    await endOf(fetchImpl);
    const [url, init] = fetchImpl.mock.calls[0] as unknown as [string, RequestInit];
    expect(url).toBe("https://a.example/release.json");
    expect(init).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      cache: "no-cache",
    });
    expect(init.headers).toBeUndefined();
  });

  it("tries three times where nobody answers, with pauses", async () => {
    const fetchImpl = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await endOf(fetchImpl)).toEqual({ end: "offline", seconds: 0.75 });
    expect(fetchImpl).toHaveBeenCalledTimes(3);
  });

  it("takes what comes on a later try", async () => {
    const answers = [() => Promise.reject(new TypeError("reset")), async () => new Response("abc")];
    expect((await endOf(() => (answers.shift() as () => unknown)())).end).toBe(3);
  });

  it.each([
    [404, 1],
    [403, 1],
    [204, 1],
    [206, 1],
    [429, 3],
    [500, 3],
    [503, 3],
  ])("answered with %i is http-status after %i tries", async (status, tries) => {
    const fetchImpl = vi.fn(async () => new Response(null, { status }));
    expect((await endOf(fetchImpl)).end).toBe("http-status");
    expect(fetchImpl).toHaveBeenCalledTimes(tries);
  });

  it.each([301, 302, 303, 307, 308])("answered with %i was redirected, and that is not followed", async (status) => {
    const fetchImpl = vi.fn(async () => new Response(null, { status, headers: { location: "https://b.example/" } }));
    expect((await endOf(fetchImpl)).end).toBe("redirected");
    expect(fetchImpl).toHaveBeenCalledTimes(1);
  });

  it("waits as long as the host asks, up to twenty seconds, and no longer", async () => {
    const busy = (seconds: string) =>
      vi.fn(async () => new Response(null, { status: 503, headers: { "retry-after": seconds } }));
    expect(await endOf(busy("20"))).toEqual({ end: "http-status", seconds: 40 });
    const tooLong = busy("21");
    expect(await endOf(tooLong)).toEqual({ end: "http-status", seconds: 0 });
    expect(tooLong).toHaveBeenCalledTimes(1);
  });

  it("cut in mid-body is offline", async () => {
    const cut = () =>
      new Response(
        new ReadableStream({
          start: (to) => to.enqueue(new Uint8Array(10)),
          pull: (to) => to.error(new TypeError("terminated")),
        }),
      );
    expect((await endOf(cut)).end).toBe("offline");
  });

  it("reads one byte past its limit and stops", async () => {
    expect((await endOf(async () => new Response(new Uint8Array(5000)), { ...REQUEST, limit: 100 })).end).toBe(101);
    expect((await endOf(async () => new Response(new Uint8Array(100)), { ...REQUEST, limit: 100 })).end).toBe(100);
  });
});

describe("parseRetryAfter", () => {
  it.each([
    ["120", 120],
    ["0", 0],
    ["Tue, 01 Dec 2026 09:00:30 GMT", 30],
    ["Tue, 01 Dec 2026 08:00:00 GMT", 0],
    ["soon", null],
    [null, null],
  ])("reads %j as %j seconds", (text, seconds) => {
    expect(parseRetryAfter(text, Date.parse("2026-12-01T09:00:00Z"))).toBe(seconds);
  });
});

describe("progress", () => {
  it("is a mean over the last five seconds", () => {
    const progress = createProgress(0, 0);
    progress.add(1_000_000, 1000);
    expect(progress.isTooSlow(5900)).toBe(false);
    expect(progress.isTooSlow(6001)).toBe(true);
  });
});
