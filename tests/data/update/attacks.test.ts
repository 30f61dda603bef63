import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "#data/release/limits.ts";
import { openRoot } from "#data/release/root.ts";
import { findInstalled } from "#data/update/in-use.ts";
import { openRelease } from "#data/update/open-release.ts";
import { readPointer, writePointer } from "#data/update/pointer.ts";
import { check, checkAndLog } from "#tests/support/checker.ts";
import { createMemoryStore, type MemoryStore } from "#tests/support/memory-release-store.ts";
import { createSite, type Keys, makeKeys, page, recordsOf, SHARD, type Site } from "#tests/support/publisher.ts";
import { makeRecord, PHONE } from "#tests/support/records.ts";
import { changed, encodeJson, encodeText } from "#tests/support/signed-documents.ts";

let keys: Keys;
let site: Site;
let store: MemoryStore;
beforeAll(async () => {
  keys = await makeKeys();
});
beforeEach(async () => {
  site = await createSite(keys);
  store = createMemoryStore();
});

/** A store with version 1 installed, and the site then at this publication. */
async function afterVersion1(publication: Parameters<Site["publish"]>[0]): Promise<void> {
  expect(await check(site, store)).toMatchObject({ outcome: "updated", from: null, to: 1 });
  await site.publish({ version: 2, ...publication });
}

/** What a panel would open: the installed release, proved and parsed. */
async function opened(): Promise<number | null> {
  const installed = await findInstalled("coventry", await readPointer(store.revived()), store.revived());
  return installed && (await openRelease("coventry", installed.files)).version;
}

describe("a check", () => {
  it("installs a release, then finds it current, then installs the next", async () => {
    await afterVersion1({});
    expect(await check(site, store)).toMatchObject({ outcome: "updated", from: 1, to: 2 });
    expect(await check(site, store)).toEqual({ outcome: "current", from: 2, to: 2 });
    expect(await opened()).toBe(2);
  });

  it("remembers what the last three updates changed, also when later ones find nothing", async () => {
    await afterVersion1({ shards: [{ ...SHARD, records: recordsOf(3, { summary: "Other words." }) }] });
    await check(site, store);
    const { updates } = await checkAndLog(site, store);
    expect(updates.map(({ to, changes }) => [to, changes.length])).toEqual([
      [2, 3],
      [1, 3],
    ]);
    for (const version of [3, 4]) {
      await site.publish({ version });
      await check(site, store);
    }
    expect((await checkAndLog(site, store)).updates.map(({ to }) => to)).toEqual([4, 3, 2]);
  });

  it("asks for release.json alone where nothing is new, and answers 304 with what it keeps", async () => {
    const etag = '"v1"';
    const answer = (path: string) =>
      path === "release.json"
        ? new Response(site.files.get(path)?.slice() as BodyInit, { headers: { etag } })
        : undefined;
    await checkAndLog(site, store, { asksForChanges: true, answer });
    const again = await checkAndLog(site, store, {
      asksForChanges: true,
      answer: () => new Response(null, { status: 304 }),
    });
    expect(again).toMatchObject({ outcome: { outcome: "current" }, requests: ["release.json"] });
    const late = await checkAndLog(site, store, {
      asksForChanges: true,
      now: "2027-03-01T00:00:00Z",
      answer: () => new Response(null, { status: 304 }),
    });
    expect(late.outcome).toMatchObject({ outcome: "refused", code: "expired" });
  });

  it("fetches a changed shard alone", async () => {
    const other = { records: [makeRecord({ id: "other" })] };
    await afterVersion1({ shards: [SHARD, other] });
    const { requests } = await checkAndLog(site, store);
    expect(requests).toHaveLength(2);
  });
});

describe("the attacks of The Update Framework", () => {
  it("arbitrary installation: a stranger's release is unsigned", async () => {
    await afterVersion1({ signers: [keys.stranger] });
    expect(await check(site, store)).toEqual({ outcome: "refused", code: "unsigned", from: 1, to: 1 });
  });

  it("endless data: a file is read up to its limit", async () => {
    const endless = () =>
      new Response(new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(65_536)) }, { highWaterMark: 0 }));
    expect(await check(site, store, { answer: (path) => (path === "release.json" ? endless() : undefined) })).toEqual({
      outcome: "failed",
      code: "too-large",
      from: null,
      to: null,
    });
    expect(
      await check(site, store, { answer: (path) => (path.startsWith("shards/") ? endless() : undefined) }),
    ).toMatchObject({ outcome: "refused", code: "shard-length" });
  });

  it("extraneous dependencies: a reference to what is not there is refused, one to another catalogue shows nothing", async () => {
    await site.publish({ shards: [{ ...SHARD, records: recordsOf(3, { related: ["stranger"] }) }] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "dangling-reference" });
    await site.publish({ shards: [{ ...SHARD, records: recordsOf(3, { related: ["elsewhere:thing"] }) }] });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("fast-forward: a version far above the current one is refused", async () => {
    await afterVersion1({ version: 1 + LIMITS.maxVersionStep + 1 });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "fast-forward", to: 1 });
    await site.publish({ version: 1 + LIMITS.maxVersionStep });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("indefinite freeze: a release is refused once it has ended, whatever the clock was set to", async () => {
    await afterVersion1({ payload: { expires: "2026-12-01T08:59:59Z" } });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "expired", to: 1 });
    await site.publish({ version: 2, payload: { created: "2026-12-01T08:00:00Z", expires: "2027-06-01T00:00:00Z" } });
    expect(await check(site, store)).toMatchObject({ outcome: "updated", to: 2 });
    await site.publish({ version: 3, payload: { expires: "2026-11-30T00:00:00Z" } });
    // A clock ten years back is not believed: the installed release was made later.
    expect(await check(site, store, { now: "2016-12-01T09:00:00Z" })).toMatchObject({ code: "expired" });
  });

  it("malicious mirror: files that were not signed bring nothing and change nothing", async () => {
    await afterVersion1({});
    for (const [path, bytes] of site.files) {
      if (path.startsWith("shards/"))
        site.files.set(
          path,
          bytes.map((byte) => byte ^ 1),
        );
    }
    store.files.clear();
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "shard-hash" });
  });

  it("mix-and-match: a shard of another release does not serve", async () => {
    await afterVersion1({
      shards: [{ records: recordsOf(3, { summary: "Other words." }), topics: SHARD.topics ?? [] }],
    });
    const [old, changedShard] = [...site.files.keys()].filter((path) => path.startsWith("shards/"));
    site.files.set(changedShard as string, site.files.get(old as string) as Uint8Array);
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "shard-length", to: 1 });
  });

  it("rollback: an older release than the one accepted is refused", async () => {
    const old = site.files.get("release.json") as Uint8Array;
    await afterVersion1({});
    await check(site, store);
    site.files.set("release.json", old);
    expect(await check(site, store)).toEqual({ outcome: "refused", code: "rollback", from: 2, to: 2 });
  });

  it("slow retrieval: see fetch-file.test.ts", async () => {
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("key compromise below the threshold: one of two keys signs nothing", async () => {
    const both = { root: [keys.root], release: [keys.editor, keys.editor2] };
    const release = { kids: [keys.editor.kid, keys.editor2.kid], threshold: 2 };
    await site.rotate({ version: 2, release }, [keys.root], both);
    await site.publish({ version: 2, root: 2, signers: [keys.editor] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "unsigned" });
    await site.publish({ version: 2, root: 2, signers: [keys.editor, keys.editor2] });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("wrong software installation: another catalogue's release, signed by the same keys, is refused", async () => {
    await site.publish({ payload: { catalogue: "uk" } });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "wrong-catalogue" });
  });
});

describe("keys that change", () => {
  it("are followed through every root between, and each root is kept whatever becomes of the release", async () => {
    await site.rotate({ version: 2 }, [keys.root, keys.root2], { root: [keys.root2], release: [keys.editor] });
    await site.rotate({ version: 3 }, [keys.root2], { root: [keys.root2], release: [keys.editor2] });
    await site.publish({ version: 2, root: 3, signers: [keys.editor] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "unsigned" });
    await site.publish({ version: 2, root: 3, signers: [keys.editor2] });
    site.files.delete("root.2.json");
    site.files.delete("root.3.json");
    expect(await check(site, store)).toMatchObject({ outcome: "updated", to: 2 });
  });

  it.each([
    ["is not signed by the one before", { version: 2 }, "stranger"],
    ["is of another catalogue", { version: 2, catalogue: "uk" }, "root"],
    ["has a version left out", { version: 3 }, "root"],
  ] as const)("break the chain where a root %s", async (_, parts, signer) => {
    const keysOfRoot = signer === "stranger" ? { root: [keys.stranger], release: [keys.editor] } : undefined;
    await site.rotate(parts, [keys[signer]], keysOfRoot);
    site.files.set("root.2.json", site.files.get(`root.${parts.version}.json`) as Uint8Array);
    await site.publish({ version: 2, root: 2 });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "root-chain" });
  });

  it("may be missing or anything but JSON: that failed, and the release is not taken", async () => {
    await site.publish({ version: 2, root: 2 });
    expect(await check(site, store)).toMatchObject({ outcome: "failed", code: "http-status" });
    site.files.set("root.2.json", encodeText("<!doctype html>"));
    expect(await check(site, store)).toMatchObject({ outcome: "failed", code: "not-json" });
    site.files.set("root.2.json", new Uint8Array(LIMITS.rootBytes + 1).fill(32));
    expect(await check(site, store)).toMatchObject({ outcome: "failed", code: "too-large" });
  });

  it("end: the last root must not have, those before may", async () => {
    await site.rotate({ version: 2, expires: "2026-11-24T00:00:00Z" }, [keys.root]);
    await site.publish({ version: 2, root: 2 });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "expired" });
    await site.rotate({ version: 3 }, [keys.root]);
    await site.publish({ version: 2, root: 3 });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("are followed for 32 roots a check, and on from there the next time", async () => {
    for (let version = 2; version <= 40; version++) await site.rotate({ version }, [keys.root]);
    const last = { root: [keys.root], release: [keys.editor2] };
    await site.rotate({ version: 40 }, [keys.root], last);
    await site.publish({ version: 2, root: 40, signers: [keys.editor2] });
    const first = await checkAndLog(site, store);
    expect(first.outcome).toMatchObject({ outcome: "refused", code: "unsigned" });
    expect(first.requests).toHaveLength(1 + LIMITS.rootsPerCheck);
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("recover from a stolen one: what it signed no longer binds, and a lower version is taken", async () => {
    await afterVersion1({ version: 900_000, payload: { created: "2026-12-31T00:00:00Z" } });
    expect(await check(site, store)).toMatchObject({ outcome: "updated", to: 900_000 });
    await site.rotate({ version: 2, floor: 1 }, [keys.root], { root: [keys.root], release: [keys.editor2] });
    await site.publish({ version: 2, root: 2, signers: [keys.editor2] });
    expect(await check(site, store)).toMatchObject({ outcome: "updated", from: 900_000, to: 2 });
    const { floor, lastCreated } = await readPointer(store);
    expect({ floor, lastCreated }).toEqual({ floor: 2, lastCreated: "2026-11-23T09:00:00Z" });
  });

  it("measure fast-forward from the new floor after a theft", async () => {
    await check(site, store);
    await site.rotate({ version: 2, floor: 5 }, [keys.root], { root: [keys.root], release: [keys.editor2] });
    await site.publish({ version: 6 + LIMITS.maxVersionStep, root: 2, signers: [keys.editor2] });
    expect(await check(site, store)).toMatchObject({ code: "fast-forward" });
    await site.publish({ version: 5 + LIMITS.maxVersionStep, root: 2, signers: [keys.editor2] });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("that stay the same keep the floor at what was accepted, and a root can only raise it", async () => {
    await afterVersion1({ version: 5 });
    await check(site, store);
    await site.rotate({ version: 2, floor: 3 }, [keys.root]);
    await site.publish({ version: 4, root: 2 });
    expect(await check(site, store)).toMatchObject({ code: "rollback" });
    await site.rotate({ version: 3, floor: 8 }, [keys.root]);
    await site.publish({ version: 7, root: 3 });
    expect(await check(site, store)).toMatchObject({ code: "rollback" });
    await site.publish({ version: 8, root: 3 });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("take a pinned root that is newer than the stored one as fetched, and leave an older one", async () => {
    await afterVersion1({});
    await site.rotate({ version: 2 }, [keys.root], { root: [keys.root], release: [keys.editor2] });
    const pinned = await openRoot(site.files.get("root.2.json") as Uint8Array);
    await site.publish({ version: 2, root: 1, signers: [keys.editor2] });
    expect(await check(site, store, { pinned })).toMatchObject({ outcome: "updated" });
    expect(await check(site, store)).toMatchObject({ outcome: "current" });
  });

  it("belong to one catalogue: a pinned root of another is wrong-catalogue", async () => {
    const other = await createSite(keys, "uk");
    expect(await check(site, store, { pinned: other.pinned })).toMatchObject({ code: "wrong-catalogue", from: null });
    await check(site, store);
    expect(await check(site, store, { pinned: other.pinned })).toMatchObject({
      code: "wrong-catalogue",
      from: 1,
      to: 1,
    });
  });
});

describe("a version", () => {
  it("is one release for ever: another payload under it was changed in place", async () => {
    await afterVersion1({ version: 1, payload: { title: "Another" } });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "changed-in-place" });
  });

  it("that was revoked is never opened again, though the release that revokes it fails", async () => {
    await afterVersion1({});
    await check(site, store);
    await site.publish({ version: 3, payload: { revoked: [2] }, shards: [encodeText("{ ")] });
    expect(await check(site, store)).toEqual({
      outcome: "refused",
      code: "revoked",
      cause: "invalid-record",
      from: 2,
      to: 1,
    });
    expect(await opened()).toBe(1);
    await site.publish({ version: 2 });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "revoked", from: 1, to: 1 });
    await site.publish({ version: 3, payload: { revoked: [1, 2] } });
    expect(await check(site, store)).toMatchObject({ outcome: "updated", from: 1, to: 3 });
    expect((await readPointer(store)).previous).toBeNull();
  });

  it("that was revoked with everything before it leaves the bundled catalogue", async () => {
    await afterVersion1({});
    await check(site, store);
    await site.publish({ version: 3, payload: { revoked: [1, 2] }, shards: [{ ...SHARD, records: recordsOf(4) }] });
    const answer = (path: string) => (path.startsWith("shards/") ? page(404) : undefined);
    expect(await check(site, store, { answer })).toMatchObject({
      code: "revoked",
      cause: "http-status",
      from: 2,
      to: null,
    });
    expect(await opened()).toBeNull();
  });

  it("that a person went back from waits for a higher one", async () => {
    await afterVersion1({});
    await check(site, store);
    const pointer = await readPointer(store);
    await writePointer(store, { ...pointer, current: pointer.previous, previous: null, heldBack: 2 });
    expect(await check(site, store)).toEqual({ outcome: "current", from: 1, to: 1 });
    await site.publish({ version: 3 });
    expect(await check(site, store)).toMatchObject({ outcome: "updated", from: 1, to: 3 });
  });
});

describe("the content of a release", () => {
  it.each([
    ["no JSON", encodeText("{ "), "invalid-record"],
    ["a list", encodeJson([]), "invalid-record"],
    ["a record without its members", { records: [{ id: "mash" }] }, "invalid-record"],
    [
      "a javascript: link",
      { records: recordsOf(3, { links: [{ title: "x", url: "javascript:alert(1)", to: "page" }] }) },
      "invalid-record",
    ],
    ["a forbidden character in a label", { records: recordsOf(3, { title: "A\u202eB" }) }, "invalid-record"],
    ["two records of one id", { ...SHARD, records: [...recordsOf(2), ...recordsOf(1)] }, "duplicate-id"],
    ["a redirect of an id in use", { ...SHARD, redirects: { mash: "record-1" } }, "duplicate-id"],
    ["a redirect to nothing", { ...SHARD, redirects: { old: "nothing" } }, "dangling-reference"],
    ["a redirect to another catalogue", { ...SHARD, redirects: { old: "uk:mash" } }, "invalid-record"],
    [
      "a redirect from a name that is no id",
      { ...SHARD, redirects: JSON.parse('{"__proto__":"mash"}') },
      "invalid-record",
    ],
    ["a redirect that is no id's", { ...SHARD, redirects: { "Old Id": "mash" } }, "invalid-record"],
    [
      "an unknown topic",
      { records: recordsOf(3, { topics: ["unknown"] }), topics: SHARD.topics },
      "dangling-reference",
    ],
  ])("with %s is refused", async (_, shard, code) => {
    await site.publish({ shards: [shard as never] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code });
  });

  it("is told in one order, whatever the order of its shards", async () => {
    const twice = { records: recordsOf(1), topics: SHARD.topics ?? [] };
    const lost = { records: [makeRecord({ id: "mash", related: ["nothing"] })] };
    for (const shards of [
      [twice, lost],
      [lost, twice],
    ]) {
      await site.publish({ shards });
      expect(await check(site, store)).toMatchObject({ code: "duplicate-id" });
    }
    const redirects = {
      records: recordsOf(3),
      topics: SHARD.topics ?? [],
      redirects: { a: "nothing", mash: "record-1" },
    };
    await site.publish({ shards: [redirects] });
    expect(await check(site, store)).toMatchObject({ code: "duplicate-id" });
  });

  it("keeps no unknown members, __proto__ among them", async () => {
    const text = JSON.stringify(SHARD).replace('"id":"mash"', '"__proto__":{"evil":1},"evil":1,"id":"mash"');
    await site.publish({ shards: [encodeText(text)], payload: { records: 3, topics: 1 } });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
    const installed = await findInstalled("coventry", await readPointer(store), store);
    const catalogue = installed && (await openRelease("coventry", installed.files));
    const mash = catalogue?.records.find(({ id }) => id === "mash") as unknown as Record<string, unknown>;
    expect(mash).toBeDefined();
    expect("evil" in mash).toBe(false);
  });

  it("has the numbers of records and topics that the release says", async () => {
    await site.publish({ payload: { records: 4 } });
    expect(await check(site, store)).toMatchObject({ code: "count-mismatch" });
  });

  it("does not shrink by more than four tenths unless the release says so (a signed but emptied release)", async () => {
    await site.publish({ shards: [{ ...SHARD, records: recordsOf(10) }] });
    await check(site, store);
    await site.publish({ version: 2, shards: [{ ...SHARD, records: recordsOf(5) }] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "shrunk" });
    await site.publish({ version: 2, shards: [] });
    expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "shrunk" });
    await site.publish({ version: 2, shards: [{ ...SHARD, records: recordsOf(6) }] });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
    await site.publish({ version: 3, shards: [], payload: { allowShrink: true } });
    expect(await check(site, store)).toMatchObject({ outcome: "updated" });
  });

  it("tells number, hours and closing first in what changed", async () => {
    await site.publish({ shards: [{ ...SHARD, records: recordsOf(3, { contacts: [PHONE] }) }] });
    await check(site, store);
    const contacts = [{ ...PHONE, dial: "08088010332", shown: "0808 801 0332" }];
    await site.publish({ version: 2, shards: [{ ...SHARD, records: recordsOf(3, { contacts }) }] });
    const outcome = await check(site, store);
    expect(outcome).toMatchObject({ changes: expect.arrayContaining([expect.objectContaining({ kind: "number" })]) });
  });
});

describe("a host that fails", () => {
  it.each([
    ["captive-portal HTML with status 200", page(200), { outcome: "failed", code: "not-json" }],
    ["a page that is not there", page(404), { outcome: "failed", code: "http-status" }],
    ["a redirect", new Response(null, { status: 302 }), { outcome: "failed", code: "redirected" }],
    ["304 to nobody's question", new Response(null, { status: 304 }), { outcome: "failed", code: "http-status" }],
    ["nothing in 200", new Response(""), { outcome: "failed", code: "not-json" }],
  ])("with %s changes nothing", async (_, response, ending) => {
    await check(site, store);
    expect(await check(site, store, { answer: () => response.clone() })).toEqual({ ...ending, from: 1, to: 1 });
    expect(await opened()).toBe(1);
  });

  it("by removing its files in the middle of an update leaves the old release", async () => {
    await afterVersion1({ shards: [{ ...SHARD, records: recordsOf(4) }] });
    const answer = (path: string) => {
      if (path === "release.json") {
        const bytes = site.files.get(path);
        site.files.clear();
        return new Response(bytes as BodyInit);
      }
      return undefined;
    };
    expect(await check(site, store, { answer })).toEqual({ outcome: "failed", code: "http-status", from: 1, to: 1 });
    expect(await opened()).toBe(1);
  });

  it("by truncation at any byte leaves the old release", async () => {
    await afterVersion1({});
    const whole = site.files.get("release.json") as Uint8Array;
    for (let length = 0; length < whole.length; length += 97) {
      site.files.set("release.json", whole.slice(0, length));
      expect(await check(site, store)).toMatchObject({ outcome: "failed", code: "not-json", to: 1 });
    }
  });

  it("asking for an hour's patience puts off the next check, by a day at most", async () => {
    const busy = (seconds: string) => () => new Response(null, { status: 503, headers: { "retry-after": seconds } });
    expect(await checkAndLog(site, store, { answer: busy("3600") })).toMatchObject({
      outcome: { outcome: "failed", code: "http-status" },
      nextDue: "2026-12-01T10:00:00Z",
      requests: ["release.json"],
    });
    expect((await checkAndLog(site, store, { answer: busy("99999999") })).nextDue).toBe("2026-12-02T09:00:00Z");
  });
});

describe("a device that fails", () => {
  it("with a flipped byte at rest gets the release again", async () => {
    await check(site, store);
    const [name, bytes] = [...store.files].at(-1) as [string, Uint8Array];
    store.files.set(
      name,
      bytes.map((byte, at) => (at === 7 ? byte ^ 4 : byte)),
    );
    expect(await opened()).toBeNull();
    expect(await check(site, store)).toMatchObject({ outcome: "updated", from: null, to: 1 });
    expect(await opened()).toBe(1);
  });

  it("with a spoiled pointer goes on with its copy, and with neither keeps working", async () => {
    await check(site, store);
    store.places[0] = (store.places[0] as string).replace('"floor":1', '"floor":0');
    expect(await opened()).toBe(1);
    store.places[1] = "x";
    expect(await opened()).toBeNull();
    expect(await check(site, store)).toMatchObject({ outcome: "updated", to: 1 });
  });

  it("that is full or broken says so, and the old release stays", async () => {
    await afterVersion1({ shards: [{ ...SHARD, records: recordsOf(4) }] });
    store.room = 10;
    expect(await check(site, store)).toEqual({ outcome: "failed", code: "storage-full", from: 1, to: 1 });
    expect(await opened()).toBe(1);
    store.broken = true;
    expect(await check(site, store)).toEqual({ outcome: "failed", code: "storage-broken", from: null, to: null });
  });

  it("with a clock ten years off either way checks as before", async () => {
    await afterVersion1({});
    expect(await check(site, store, { now: "2016-12-01T09:00:00Z" })).toMatchObject({ outcome: "updated", to: 2 });
    expect(await check(site, store, { now: "2036-12-01T09:00:00Z" })).toMatchObject({
      outcome: "refused",
      code: "expired",
    });
    expect(await check(site, store)).toMatchObject({ outcome: "current" });
  });
});

it("a signed document changed in any member is refused", async () => {
  const good = site.files.get("release.json") as Uint8Array;
  site.files.set(
    "release.json",
    changed(good, (members) => ({ ...members, extra: 1 })),
  );
  expect(await check(site, store)).toMatchObject({ outcome: "refused", code: "bad-document" });
});
