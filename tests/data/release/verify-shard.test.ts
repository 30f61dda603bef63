import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "#data/release/hash.ts";
import { verifyShard } from "#data/release/verify-shard.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("sha256Hex", () => {
  it("gives the hash that FIPS 180-2 gives for abc", async () => {
    expect(await sha256Hex(bytesOf("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("hashes a part of a buffer and not the whole of it", async () => {
    expect(await sha256Hex(bytesOf("xabcx").subarray(1, 4))).toBe(await sha256Hex(bytesOf("abc")));
  });
});

describe("verifyShard", () => {
  const bytes = bytesOf('{"records":[]}');

  it("accepts the listed bytes", async () => {
    await expect(verifyShard(bytes, { sha256: await sha256Hex(bytes), length: bytes.length })).resolves.toBeUndefined();
  });

  it("refuses every change of one bit", async () => {
    const entry = { sha256: await sha256Hex(bytes), length: bytes.length };
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(place, async ([at, bit]) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << bit);
        await expect(verifyShard(flipped, entry)).rejects.toMatchObject({ code: "shard-hash" });
      }),
    );
  });

  it("refuses a truncation at any byte", async () => {
    const entry = { sha256: await sha256Hex(bytes), length: bytes.length };
    for (let end = 0; end < bytes.length; end++) {
      await expect(verifyShard(bytes.subarray(0, end), entry)).rejects.toMatchObject({ code: "shard-length" });
    }
  });
});
