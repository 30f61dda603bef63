import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#data/release/canonical-json.ts";
import { LIMITS } from "#data/release/limits.ts";
import { divideIntoShards, shardOf } from "#data/release/sharding.ts";

interface Item {
  readonly id: string;
  readonly text: string;
}
const encode = (items: readonly Item[]) => new TextEncoder().encode(JSON.stringify(items));
const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Item[];
const items = (count: number, length: number) =>
  Array.from({ length: count }, (_, at): Item => ({ id: `record-${at}`, text: "x".repeat(length) }));

describe("shardOf", () => {
  it("is the same for ever", () => {
    // Worked out once by hand from the FNV-1a constants: "a" hashes to 0xe40c292c.
    expect(shardOf("a", 2 ** 16)).toBe(0x292c ^ 0xe40c);
    expect(shardOf("", 2 ** 16)).toBe(0x9dc5 ^ 0x811c);
  });

  it("spreads ids evenly", () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (const { id } of items(4000, 0)) counts[shardOf(id, 8)] = (counts[shardOf(id, 8)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(400);
    expect(Math.max(...counts)).toBeLessThan(600);
  });
});

describe("divideIntoShards", () => {
  it("makes no shard of nothing", () => {
    expect(divideIntoShards([], encode)).toEqual([]);
  });

  it("keeps a small catalogue in one shard", () => {
    expect(divideIntoShards(items(100, 100), encode)).toHaveLength(1);
  });

  it("keeps each shard under 256 KiB, and every item once", () => {
    const many = items(2000, 1500);
    const shards = divideIntoShards(many, encode);
    expect(shards).toHaveLength(16);
    for (const shard of shards) expect(shard.length).toBeLessThan(LIMITS.shardTargetBytes);
    const ids = shards.flatMap(decode).map(({ id }) => id);
    expect(ids.sort()).toEqual(many.map(({ id }) => id).sort());
  });

  it("changes one shard when one item is edited", () => {
    const before = items(1000, 1000);
    const edited = before.map((item) => (item.id === "record-7" ? { ...item, text: "edited" } : item));
    const texts = (list: readonly Item[]) =>
      divideIntoShards(list, encode).map((bytes) => new TextDecoder().decode(bytes));
    const [old, now] = [texts(before), texts(edited)];
    expect(now.filter((text) => !old.includes(text))).toHaveLength(1);
  });

  it("refuses an item that is too long for any shard", () => {
    expect(() => divideIntoShards(items(1, LIMITS.shardTargetBytes), encode)).toThrow(RangeError);
  });
});

describe("canonicalJson", () => {
  it("sorts members at every depth and keeps lists as they are", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: undefined, A: null })).toBe('{"A":null,"b":[{"c":2,"d":1},3]}');
  });

  it("keeps a member called __proto__", () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":2}'))).toBe('{"__proto__":2,"b":1}');
  });

  it("says the same as JSON does, whatever the order of members", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
