import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shard } from "#data/model/shard.ts";
import { makeRelease, shardJson } from "#data/publish/make-release.ts";
import { parseReleasePayload } from "#data/release/payload.ts";
import { openRelease, type ReleaseFiles } from "#data/update/open-release.ts";
import { INFO, makeRecord, makeTopic } from "#tests/support/records.ts";

const CONTENT: Shard = {
  records: [makeRecord({ id: "napac" }), makeRecord({ id: "mosac", related: ["napac"] })],
  topics: [makeTopic({ id: "disclosure" }), makeTopic({ id: "napac" })],
  redirects: { "napac-line": "napac" },
};

function filesOf(files: ReadonlyMap<string, Uint8Array>): ReleaseFiles {
  return {
    async read(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`no file ${path}`);
      return bytes;
    },
  };
}

describe("makeRelease", () => {
  it("makes a release that the panel opens, with everything in it", async () => {
    const { files } = await makeRelease(INFO, CONTENT);
    const catalogue = await openRelease("uk", filesOf(files));
    expect(catalogue).toMatchObject(INFO);
    expect(catalogue.records.map(({ id }) => id).sort()).toEqual(["mosac", "napac"]);
    expect(catalogue.topics.map(({ id }) => id).sort()).toEqual(["disclosure", "napac"]);
    expect([...catalogue.redirects]).toEqual([["napac-line", "napac"]]);
  });

  it("writes a payload of the format, which does not expire", async () => {
    const { payload, files } = await makeRelease(INFO, CONTENT);
    const document = JSON.parse(new TextDecoder().decode(files.get("release.json")));
    expect(parseReleasePayload(document, "uk", 0)).toEqual(payload);
    expect(payload).toMatchObject({ records: 2, topics: 2, expires: "9999-12-31T23:59:59Z", revoked: [] });
  });

  it("gives the same bytes whatever the order of records and of their members", async () => {
    const reordered = fc.record({
      records: fc.shuffledSubarray([...CONTENT.records], { minLength: 2 }),
      topics: fc.shuffledSubarray([...CONTENT.topics], { minLength: 2 }),
      redirects: fc.constant(CONTENT.redirects),
    });
    const reverse = <T extends object>(item: T) => Object.fromEntries(Object.entries(item).reverse()) as T;
    const expected = shardJson(CONTENT);
    fc.assert(
      fc.property(reordered, (content) => {
        expect(shardJson({ ...content, records: content.records.map(reverse) })).toBe(expected);
      }),
    );
  });

  it("divides a large catalogue, and the panel opens it whole", async () => {
    const records = Array.from({ length: 600 }, (_, at) =>
      makeRecord({ id: `record-${at}`, summary: "x".repeat(1500) }),
    );
    const { payload, files } = await makeRelease(INFO, { ...CONTENT, records, redirects: {} });
    expect(payload.shards.length).toBeGreaterThan(3);
    expect((await openRelease("uk", filesOf(files))).records).toHaveLength(600);
  });

  it("makes a release of a catalogue without content", async () => {
    const { payload } = await makeRelease(INFO, { records: [], topics: [], redirects: {} });
    expect(payload.shards).toEqual([]);
  });
});
