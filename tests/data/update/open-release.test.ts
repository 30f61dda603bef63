import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { layersOf, openLayers, openRelease } from "#data/update/open-release.ts";
import { makeRecord, makeTopic } from "#tests/support/records.ts";
import { makeRelease, type TestRelease } from "#tests/support/release-files.ts";

const shard = { records: [makeRecord({ id: "napac" })], topics: [makeTopic({ id: "disclosure" })] };
let release: TestRelease;
const codeOf = (name = "uk") =>
  openRelease(name, release.reader).then(
    () => "opened",
    (error: { code?: string }) => error.code ?? "no code",
  );
const encode = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  release = await makeRelease("uk", shard);
});

describe("openRelease", () => {
  it("opens a good release", async () => {
    const catalogue = await openRelease("uk", release.reader);
    expect(catalogue).toMatchObject({ name: "uk", title: "Catalogue uk", version: 1 });
    expect(catalogue.records.map(({ id }) => id)).toEqual(["napac"]);
  });

  it("refuses a shard in which any one bit is flipped", async () => {
    const good = release.files.get(release.shardPath) as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const bad = good.slice();
        bad[at] = (bad[at] as number) ^ (1 << bit);
        release.files.set(release.shardPath, bad);
        expect(await codeOf()).toBe("shard-hash");
      }),
    );
  });

  it("refuses a shard that was cut or that goes on", async () => {
    const good = release.files.get(release.shardPath) as Uint8Array;
    release.files.set(release.shardPath, good.slice(0, -1));
    expect(await codeOf()).toBe("shard-length");
    release.files.set(release.shardPath, encode(`${new TextDecoder().decode(good)} `));
    expect(await codeOf()).toBe("shard-length");
  });

  it("refuses a release of another catalogue", async () => {
    expect(await codeOf("coventry")).toBe("wrong-catalogue");
  });

  it("refuses a release that is not JSON", async () => {
    release.files.set("release.json", encode("<!doctype html>"));
    expect(await codeOf()).toBe("not-json");
    release.files.set("release.json", encode(`\ufeff${JSON.stringify(release.payload)}`));
    expect(await codeOf()).toBe("not-json");
    release.files.set("release.json", new Uint8Array([0xff, 0xfe]));
    expect(await codeOf()).toBe("not-json");
  });

  it("refuses counts that the shards do not hold", async () => {
    release.files.set("release.json", encode(JSON.stringify({ ...release.payload, records: 2 })));
    expect(await codeOf()).toBe("count-mismatch");
  });

  it("refuses a true shard that is not a catalogue's", async () => {
    release = await makeRelease("uk", { records: [{ id: "x" }], topics: [] });
    expect(await codeOf()).toBe("invalid-record");
  });

  it("passes on what the place of the files says", async () => {
    release.files.delete(release.shardPath);
    await expect(openRelease("uk", release.reader)).rejects.toThrow(`no ${release.shardPath}`);
  });
});

describe("openLayers", () => {
  it("opens the others when one is broken, and says which", async () => {
    const coventry = await makeRelease("coventry", { records: [], topics: [] });
    coventry.files.set(coventry.shardPath, encode("x"));
    const { opened, broken } = await openLayers(["uk", "coventry"], (name) =>
      openRelease(name, name === "uk" ? release.reader : coventry.reader),
    );
    expect(opened.map(({ name }) => name)).toEqual(["uk"]);
    expect(broken).toMatchObject([{ name: "coventry", error: { code: "shard-length" } }]);
  });
});

describe("layersOf", () => {
  it("puts a local catalogue on the national base", () => {
    expect(layersOf("coventry")).toEqual(["uk", "coventry"]);
    expect(layersOf("uk")).toEqual(["uk"]);
  });
});
