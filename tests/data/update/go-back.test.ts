import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Direction, goTo, waysFrom } from "#data/update/go-back.ts";
import { type Bundled, readBundled } from "#data/update/in-use.ts";
import { openNewest } from "#data/update/open-newest.ts";
import { readPointer } from "#data/update/pointer.ts";
import { check } from "#tests/support/checker.ts";
import { createMemoryStore, Killed, type MemoryStore } from "#tests/support/memory-release-store.ts";
import { createSite, type Keys, makeKeys, page, recordsOf, SHARD, type Site } from "#tests/support/publisher.ts";
import { makeRelease, type TestRelease } from "#tests/support/release-files.ts";
import { encodeJson } from "#tests/support/signed-documents.ts";

let keys: Keys;
let site: Site;
let store: MemoryStore;
let inPackage: TestRelease;
let bundled: Bundled;
beforeAll(async () => {
  keys = await makeKeys();
});
beforeEach(async () => {
  site = await createSite(keys);
  store = createMemoryStore();
  await pack(0);
});

/** Puts this version into the package. */
async function pack(version: number): Promise<void> {
  inPackage = await makeRelease("coventry", SHARD as { records: unknown[]; topics: unknown[] });
  inPackage.files.set("release.json", encodeJson({ ...inPackage.payload, version }));
  bundled = await readBundled("coventry", inPackage.reader);
}

const look = () => check(site, store, { bundled });
const kept = (of = store) => ({ name: "coventry", bundled, store: of });
const ways = () => waysFrom(kept());
const go = (direction: Direction, from: number) => goTo(direction, from, kept());
const opened = async (of = store.revived()) => {
  const { catalogue, heldBack, damaged } = await openNewest("coventry", () => inPackage.reader, of);
  return { version: catalogue.version, heldBack, damaged };
};
/** Publishes versions one after the other, each fetched and each with other words. */
async function install(...versions: number[]): Promise<void> {
  for (const version of versions) {
    await publish(version);
    expect(await look()).toMatchObject({ outcome: "updated", to: version });
  }
}
const publish = (version: number, payload = {}) =>
  site.publish({
    version,
    payload,
    shards: [{ ...SHARD, records: recordsOf(3, { summary: `Words of ${version}.` }) }],
  });

describe("going back", () => {
  it("opens the release before, and forward again the one that was left", async () => {
    await install(1, 2);
    expect(await ways()).toEqual({ shown: 2, back: 1, forward: null });
    expect(await go("back", 2)).toBe(1);
    expect(await opened()).toEqual({ version: 1, heldBack: 2, damaged: false });
    expect(await ways()).toEqual({ shown: 1, back: null, forward: 2 });
    expect(await go("forward", 1)).toBe(2);
    expect(await opened()).toEqual({ version: 2, heldBack: null, damaged: false });
    expect(await ways()).toEqual({ shown: 2, back: 1, forward: null });
  });

  it("needs no network, and leaves floor, trust and what was revoked as they were", async () => {
    await install(1, 2);
    const { floor, floorHash, root, revoked, lastCreated } = await readPointer(store);
    await go("back", 2);
    expect(await readPointer(store)).toMatchObject({ floor, floorHash, revoked, lastCreated, root });
  });

  it("leads to the release in the package where nothing else is kept", async () => {
    await install(1);
    expect(await ways()).toEqual({ shown: 1, back: 0, forward: null });
    expect(await go("back", 1)).toBe(0);
    expect(await opened()).toEqual({ version: 0, heldBack: 1, damaged: false });
    expect(await look()).toMatchObject({ outcome: "current" });
    expect(await opened()).toMatchObject({ version: 0 });
    expect(await go("forward", 0)).toBe(1);
  });

  it("leads from a newer package to what was installed, and forward to the package", async () => {
    await install(1);
    await pack(2);
    expect(await ways()).toEqual({ shown: 2, back: 1, forward: null });
    expect(await go("back", 2)).toBe(1);
    expect(await opened()).toMatchObject({ version: 1, heldBack: 2 });
    expect(await go("forward", 1)).toBe(2);
    expect(await opened()).toMatchObject({ version: 2, heldBack: null });
  });

  it("has no way where nothing was ever installed", async () => {
    expect(await ways()).toEqual({ shown: 0, back: null, forward: null });
    expect(await go("back", 0)).toBeNull();
    expect(await go("forward", 0)).toBeNull();
  });
});

describe("a release that was gone back from", () => {
  it("is not installed again by itself, by no check and no package, until a higher one is offered", async () => {
    await install(1, 2);
    await go("back", 2);
    expect(await look()).toEqual({ outcome: "current", from: 1, to: 1 });
    await pack(2);
    expect(await opened()).toMatchObject({ version: 1, heldBack: 2 });
    expect(await look()).toMatchObject({ outcome: "current" });
    await publish(3);
    expect(await look()).toMatchObject({ outcome: "updated", from: 1, to: 3 });
    expect(await ways()).toEqual({ shown: 3, back: 1, forward: null });
  });

  it("gives way to a package that is newer still", async () => {
    await install(1, 2);
    await go("back", 2);
    await pack(3);
    expect(await opened()).toMatchObject({ version: 3, heldBack: null });
  });

  it("is not what is opened where the one gone back to is damaged", async () => {
    await install(1, 2);
    await go("back", 2);
    const { current } = await readPointer(store);
    store.files.delete(current?.sha256 as string);
    expect(await opened()).toEqual({ version: 0, heldBack: 2, damaged: true });
  });
});

describe("never onto a revoked release", () => {
  it("where the release before was revoked: the one before that is the next, else the package", async () => {
    await install(1, 2);
    await publish(3, { revoked: [2] });
    await look();
    expect(await ways()).toEqual({ shown: 3, back: 1, forward: null });
    await publish(4, { revoked: [1, 2, 3] });
    await look();
    expect(await ways()).toEqual({ shown: 4, back: 0, forward: null });
  });

  it("where the package itself was revoked", async () => {
    await pack(1);
    await publish(2, { revoked: [1] });
    expect(await look()).toMatchObject({ outcome: "updated", to: 2 });
    expect(await ways()).toEqual({ shown: 2, back: null, forward: null });
  });

  it("where the one that was left was revoked meanwhile, though the release that says so fails", async () => {
    await install(1, 2);
    await go("back", 2);
    await publish(3, { revoked: [2] });
    const answer = (path: string) => (path.startsWith("shards/") ? page(404) : undefined);
    expect(await check(site, store, { bundled, answer })).toMatchObject({ outcome: "failed" });
    expect(await ways()).toEqual({ shown: 1, back: null, forward: null });
    expect(await go("forward", 1)).toBeNull();
  });

  it("where the one gone back to was revoked meanwhile: the package, and not the one that was left", async () => {
    await install(1, 2);
    await go("back", 2);
    await publish(3, { revoked: [1] });
    const answer = (path: string) => (path.startsWith("shards/") ? page(404) : undefined);
    expect(await check(site, store, { bundled, answer })).toMatchObject({ outcome: "refused", code: "revoked" });
    expect(await opened()).toMatchObject({ version: 0 });
  });
});

describe("keys that are being replaced", () => {
  it("hold nothing back: what the new keys sign is installed, under a lower version too", async () => {
    await install(1, 900);
    await site.rotate({ version: 2, floor: 2 }, [keys.root], { root: [keys.root], release: [keys.editor2] });
    await site.publish({ version: 3, root: 2, signers: [keys.stranger] });
    expect(await look()).toMatchObject({ outcome: "refused", code: "unsigned" });
    expect(await go("back", 900)).toBe(1);
    expect(await opened()).toMatchObject({ version: 1, heldBack: null });
    await site.publish({ version: 3, root: 2, signers: [keys.editor2] });
    expect(await look()).toMatchObject({ outcome: "updated", from: 1, to: 3 });
  });

  it("leave no way up to what the old ones signed", async () => {
    await install(1, 900);
    await site.rotate({ version: 2, floor: 2 }, [keys.root], { root: [keys.root], release: [keys.editor2] });
    await site.publish({ version: 3, root: 2, signers: [keys.editor2] });
    expect(await look()).toMatchObject({ outcome: "updated", from: 900, to: 3 });
    expect(await ways()).toEqual({ shown: 3, back: 0, forward: null });
  });
});

describe("a release that is not whole any more", () => {
  it("is not gone to, and nothing is changed", async () => {
    await install(1, 2);
    const before = await readPointer(store);
    store.files.set(before.previous?.sha256 as string, new Uint8Array([1]));
    await expect(go("back", 2)).rejects.toMatchObject({ code: "shard-hash" });
    expect(await readPointer(store)).toEqual(before);
    expect(await opened()).toMatchObject({ version: 2 });
  });

  it("in the package is not gone to either", async () => {
    await install(1);
    inPackage.files.delete(inPackage.shardPath);
    await expect(go("back", 1)).rejects.toThrow();
    expect(await opened()).toMatchObject({ version: 1 });
  });
});

describe("two windows", () => {
  it("that go back at once go one step: the second finds that it was taken", async () => {
    await install(1, 2);
    expect(await go("back", 2)).toBe(1);
    expect(await go("back", 2)).toBeNull();
    expect(await opened()).toMatchObject({ version: 1 });
    expect(await go("forward", 1)).toBe(2);
    expect(await go("forward", 1)).toBeNull();
  });
});

describe("a kill at any await", () => {
  it.each(["back", "forward"] as const)("going %s leaves exactly the one or the other release", async (direction) => {
    const [from, to] = direction === "back" ? [2, 1] : [1, 2];
    let killed = 0;
    for (let calls = 0; ; calls++) {
      site = await createSite(keys);
      store = createMemoryStore();
      await install(1, 2);
      if (direction === "forward") await go("back", 2);
      store.callsLeft = calls;
      const end = await go(direction, from).catch((error: unknown) => error);
      store.callsLeft = Number.POSITIVE_INFINITY;
      const { version, damaged } = await opened();
      expect([from, to]).toContain(version);
      expect(damaged).toBe(false);
      if (!(end instanceof Killed)) {
        expect(version).toBe(to);
        break;
      }
      killed += 1;
      store = store.revived();
      if (version === from) expect(await go(direction, from)).toBe(to);
      expect(await opened()).toMatchObject({ version: to });
    }
    expect(killed).toBeGreaterThan(3);
  });
});

describe("any order of checks, releases, revocations, steps, kills and packages", () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: "check" as const }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("publish" as const), revoke: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("go" as const),
        direction: fc.constantFrom<Direction>("back", "forward"),
        calls: fc.option(fc.nat(8), { nil: Number.POSITIVE_INFINITY }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "pack" as const }) },
  );

  it("never opens what was revoked, and never what was gone back from unless a person went forward", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        site = await createSite(keys);
        store = createMemoryStore();
        await pack(0);
        let published = 1;
        const revoked = new Set<number>();
        let left: number | null = null;
        for (const next of steps) {
          const before = (await opened()).version;
          if (next.kind === "publish") {
            // The release on the screen is the one with the wrong number.
            if (next.revoke && before > 0) revoked.add(before);
            await publish(++published, { revoked: [...revoked] });
          }
          // Under a package that was opened nothing is left once the next one has replaced it.
          const isOnPackage = before === bundled.payload.version;
          if (next.kind === "pack" && !revoked.has(published) && !isOnPackage) await pack(published);
          if (next.kind === "check") await look();
          if (next.kind === "go") {
            store.callsLeft = next.calls;
            const end = await go(next.direction, before).catch((error: unknown) => error);
            if (end instanceof Error && !(end instanceof Killed)) throw end;
            store = store.revived();
          }
          const { version, damaged } = await opened();
          expect(damaged).toBe(false);
          if (next.kind === "go" && version !== before) {
            if (next.direction === "back") expect(version).toBeLessThan(before);
            else expect(version).toBe(left);
            left = next.direction === "back" ? before : null;
          } else if (left !== null) {
            expect(version === before || version > left || version < before).toBe(true);
            expect(version).not.toBe(left);
            if (version > left) left = null;
          }
          const { revoked: known } = await readPointer(store);
          if (version !== bundled.payload.version) expect(known).not.toContain(version);
        }
      }),
      { numRuns: 60 },
    );
  });
});
