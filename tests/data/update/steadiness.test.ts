import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findInstalled } from "#data/update/in-use.ts";
import { openRelease } from "#data/update/open-release.ts";
import { readPointer } from "#data/update/pointer.ts";
import { check } from "#tests/support/checker.ts";
import { createMemoryStore, Killed, type MemoryStore } from "#tests/support/memory-release-store.ts";
import { createSite, type Keys, makeKeys, recordsOf, SHARD, type Site } from "#tests/support/publisher.ts";

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

/** The version that a process which starts now would show; proved and parsed. */
async function openedVersion(store: MemoryStore): Promise<number | null> {
  const fresh = store.revived();
  const installed = await findInstalled("coventry", await readPointer(fresh), fresh);
  return installed && (await openRelease("coventry", installed.files)).version;
}

async function publish(site: Site, version: number): Promise<void> {
  const words = { summary: `As of version ${version}.` };
  const shards = [
    { ...SHARD, records: recordsOf(3, words) },
    { records: recordsOf(2, words).map((r) => ({ ...r, id: `more-${r.id}` })) },
  ];
  await site.publish({ version, shards });
}

describe("a kill at any await", () => {
  it("leaves exactly the old or the new release, and the next check ends with the new one", async () => {
    const site = await createSite(keys);
    let killed = 0;
    for (let calls = 0; ; calls++) {
      const store = createMemoryStore();
      await publish(site, 1);
      await check(site, store);
      await publish(site, 2);
      store.callsLeft = calls;
      const end = await check(site, store).catch((error: unknown) => error);
      store.callsLeft = Number.POSITIVE_INFINITY;
      expect([1, 2]).toContain(await openedVersion(store));
      if (!(end instanceof Killed)) break;
      killed += 1;
      expect(await check(site, store.revived())).toMatchObject({ to: 2 });
      expect(await openedVersion(store)).toBe(2);
    }
    expect(killed).toBeGreaterThan(15);
  });
});

describe("any order of checks, kills, clock jumps, full disks and new releases", () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: "check" as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: "publish" as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("kill" as const), after: fc.nat(40) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("full" as const), room: fc.nat(3000) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("clock" as const), year: fc.integer({ min: 2010, max: 2036 }) }),
    },
  );

  it("shows a whole release that was published, and never an older one than before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const site = await createSite(keys);
        let store = createMemoryStore();
        let published = 1;
        let shown = 0;
        let year = 2026;
        await publish(site, published);
        for (const next of steps) {
          if (next.kind === "publish") await publish(site, ++published);
          if (next.kind === "clock") year = next.year;
          if (next.kind === "full") store.room = next.room;
          if (next.kind === "kill") store.callsLeft = next.after;
          if (next.kind === "check" || next.kind === "kill") {
            const end = await check(site, store, { now: `${year}-12-01T09:00:00Z` }).catch((error: unknown) => error);
            if (end instanceof Error && !(end instanceof Killed)) throw end;
            store = store.revived();
            const version = (await openedVersion(store)) ?? 0;
            expect(version).toBeGreaterThanOrEqual(shown);
            expect(version).toBeLessThanOrEqual(published);
            shown = version;
          }
        }
        store.room = Number.POSITIVE_INFINITY;
        expect(await check(site, store)).toMatchObject({ to: published });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a flipped bit", () => {
  it("anywhere in what a host serves brings no other content", async () => {
    const site = await createSite(keys);
    await publish(site, 2);
    const paths = [...site.files.keys()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.nat(7), async (path, at, bit) => {
        const good = site.files.get(path) as Uint8Array;
        const place = at % good.length;
        site.files.set(
          path,
          good.map((byte, index) => (index === place ? byte ^ (1 << bit) : byte)),
        );
        const store = createMemoryStore();
        const { outcome } = await check(site, store);
        site.files.set(path, good);
        const isUsed = path === "release.json" || (await createMemoryStoreOf(site)).files.has(path.slice(7, -5));
        // White space of the envelope and the hint may change without harm; content may not.
        if (isUsed && path !== "release.json") expect(outcome).toBe("refused");
        if (outcome === "updated") {
          const whole = await createMemoryStoreOf(site);
          expect([...store.files]).toEqual([...whole.files]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** A store with the site's release as it is. */
async function createMemoryStoreOf(site: Site): Promise<MemoryStore> {
  const store = createMemoryStore();
  await check(site, store);
  return store;
}

describe("two checks at once", () => {
  it("are one: the second waits and gives the first one's outcome", async () => {
    const { checkOnce } = await import("#data/update/check-once.ts");
    const { createFetchFile } = await import("#data/update/fetch-file.ts");
    const { ADDRESS, fetchFrom } = await import("#tests/support/publisher.ts");
    const site = await createSite(keys);
    const store = createMemoryStore();
    const { fetchImpl, requests } = fetchFrom(site);
    let last: Promise<unknown> = Promise.resolve();
    const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    };
    const run = () =>
      checkOnce(
        { catalogue: "coventry", pinned: site.pinned, bundled: null },
        {
          store,
          fetchFile: createFetchFile({ base: ADDRESS, fetchImpl }),
          address: ADDRESS,
          asksForChanges: false,
          clock: () => "2026-12-01T09:00:00Z",
          alone,
        },
      );
    const [first, second] = await Promise.all([run(), run()]);
    expect(second).toEqual(first);
    expect(first.outcome).toMatchObject({ outcome: "updated" });
    expect(requests).toHaveLength(2);
    expect((await run()).outcome).toMatchObject({ outcome: "current" });
  });
});
