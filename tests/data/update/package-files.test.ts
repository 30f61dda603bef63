import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinShards, shardAmong } from "#data/release/joined-shards.ts";
import { readPackage } from "#data/update/package-files.ts";
import { makeRelease } from "#tests/support/release-files.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("joined shards", () => {
  it("come apart as they were put together, line breaks and all", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (shards) => {
        const entries = shards.map(({ length }, at) => ({ sha256: String(at), length }));
        const joined = joinShards(shards);
        for (const [at, shard] of shards.entries()) expect(shardAmong(joined, entries, String(at))).toEqual(shard);
        expect(shardAmong(joined, entries, "another")).toBeNull();
      }),
    );
  });
});

describe("readPackage", () => {
  async function packageOf(name: string) {
    const { payload, shardPath, files } = await makeRelease(name, { records: [], topics: [] });
    const inFolder = new Map([
      ["release.json", bytesOf(JSON.stringify(payload))],
      ["shards.jsonl", joinShards([files.get(shardPath) as Uint8Array])],
    ]);
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      const bytes = inFolder.get(path);
      if (!bytes) throw new Error(`no ${path}`);
      return bytes;
    };
    return { shardPath, shard: files.get(shardPath), asked, reader: readPackage(name, read) };
  }

  it("reads each file once, whatever is asked for", async () => {
    const { reader, shardPath, shard, asked } = await packageOf("uk");
    await reader.read("release.json");
    expect(await reader.read(shardPath)).toEqual(shard);
    expect(await reader.read(shardPath)).toEqual(shard);
    expect(asked).toEqual(["release.json", "shards.jsonl"]);
  });

  it("says which shard it does not have", async () => {
    const { reader } = await packageOf("uk");
    await expect(reader.read("shards/none.json")).rejects.toThrow("shards/none.json of uk");
    await expect(reader.read("root.json")).rejects.toThrow("no root.json");
  });
});
