import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FORM } from "#data/model/shard.ts";
import { openNewest } from "#data/update/open-newest.ts";
import { readPointer, writePointer } from "#data/update/pointer.ts";
import { check } from "#tests/support/checker.ts";
import { createMemoryStore, type MemoryStore } from "#tests/support/memory-release-store.ts";
import { createSite, type Keys, makeKeys, recordsOf, SHARD } from "#tests/support/publisher.ts";
import { makeRelease } from "#tests/support/release-files.ts";

let keys: Keys;
let store: MemoryStore;
beforeAll(async () => {
  keys = await makeKeys();
});
beforeEach(() => {
  store = createMemoryStore();
});

const link = { title: "A page", url: "https://example.org/", to: "page" as const };
/** Records with a member deep inside that no form knows. */
const STRAY = { ...SHARD, records: recordsOf(3, { links: [{ ...link, colour: "red" } as typeof link] }) };

async function install(shard = SHARD): Promise<void> {
  const site = await createSite(keys);
  await site.publish({ version: 1, shards: [shard] });
  expect(await check(site, store)).toMatchObject({ outcome: "updated", to: 1 });
}

async function openedLink() {
  const inPackage = await makeRelease("coventry", { records: [], topics: [] });
  const { catalogue, installed } = await openNewest("coventry", () => inPackage.reader, store);
  expect(installed).toBe(true);
  return catalogue.records[0]?.links[0];
}

async function setForm(form: string | undefined): Promise<void> {
  const pointer = await readPointer(store);
  if (!pointer.current) throw new Error("nothing is installed");
  await writePointer(store, { ...pointer, current: { ...pointer.current, form } });
}

const formKept = async () => (await readPointer(store)).current?.form;

describe("a release that was held against its form when it was installed", () => {
  it("need not be again where it holds nothing else", async () => {
    await install({ ...SHARD, records: recordsOf(3, { links: [link] }) });
    expect(await formKept()).toBe(FORM);
    expect(await openedLink()).toEqual(link);
  });

  it("is held against it each time where it holds more, so that this is never shown", async () => {
    await install(STRAY);
    expect(await formKept()).toBeUndefined();
    expect(await openedLink()).toEqual(link);
  });

  it("is held against it where it was another form, or none was kept", async () => {
    await install(STRAY);
    await setForm(FORM);
    // Nobody looked: so the form that is kept is what decides.
    expect(await openedLink()).toHaveProperty("colour");
    for (const other of ["another", undefined]) {
      await setForm(other);
      expect(await openedLink()).toEqual(link);
    }
  });
});
