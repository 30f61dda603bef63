import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasForbiddenCharacter } from "#data/model/text.ts";
import { LIMITS, NEVER_EXPIRES } from "#data/release/limits.ts";
import { parseReleasePayload } from "#data/release/payload.ts";

const SHA = "ab".repeat(32);
const good = {
  format: 1,
  catalogue: "coventry",
  version: 42,
  created: "2026-11-23T09:00:00Z",
  expires: "2027-02-23T09:00:00Z",
  title: "Coventry Safeguarding Children Partnership",
  shards: [{ sha256: SHA, length: 12345 }],
  records: 312,
  topics: 59,
  allowShrink: false,
  revoked: [40, 41],
};

function outcome(document: unknown): unknown {
  try {
    parseReleasePayload(document, "coventry", 1);
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return "accepted";
}

describe("parseReleasePayload", () => {
  it("keeps what the format names and drops the rest", () => {
    expect(parseReleasePayload({ ...good, colour: "red" }, "coventry", 1)).toEqual(good);
  });

  it("accepts a catalogue that came in the package: no end, no shards", () => {
    const bundled = { ...good, expires: NEVER_EXPIRES, shards: [], records: 0, topics: 0, revoked: [] };
    expect(outcome(bundled)).toBe("accepted");
  });

  it.each([null, [], "x", 7, undefined])("refuses %j, which is not an object", (document) => {
    expect(outcome(document)).toBe("bad-document");
  });

  it.each(Object.keys(good))("refuses a release without %s", (member) => {
    const { [member as keyof typeof good]: _, ...rest } = good;
    const code = { catalogue: "wrong-catalogue", format: "unsupported-format" }[member] ?? "bad-document";
    expect(outcome(rest)).toBe(code);
  });

  it("tells a wrong catalogue before a wrong format, and that before a wrong shape", () => {
    expect(outcome({ ...good, catalogue: "Coventry", format: 2, version: -1 })).toBe("wrong-catalogue");
    expect(outcome({ ...good, format: 2, version: -1 })).toBe("unsupported-format");
  });

  it.each([
    ["a version that is no whole number", { version: 1.5 }],
    ["a version above the highest", { version: LIMITS.maxVersion + 1 }],
    ["a version in quotation marks", { version: "42" }],
    ["a time without seconds", { created: "2026-11-23T09:00Z" }],
    ["a time with a zone", { created: "2026-11-23T09:00:00+01:00" }],
    ["a day that does not exist", { created: "2026-02-30T09:00:00Z" }],
    ["a minute that does not exist", { created: "2026-02-20T09:60:00Z" }],
    ["an end before its beginning", { expires: "2026-11-23T08:59:59Z" }],
    ["an end at its beginning", { expires: good.created }],
    ["a title that hides a character", { title: "Cov\u200bentry" }],
    ["a hash in capitals", { shards: [{ sha256: SHA.toUpperCase(), length: 5 }] }],
    ["a hash that is too short", { shards: [{ sha256: "ab", length: 5 }] }],
    ["a shard shorter than any", { shards: [{ sha256: SHA, length: 1 }] }],
    ["a shard longer than allowed", { shards: [{ sha256: SHA, length: LIMITS.shardBytes + 1 }] }],
    ["a shard that stands twice", { shards: [good.shards[0], good.shards[0]] }],
    ["fewer records than none", { records: -1 }],
    ["a word for allowShrink", { allowShrink: "no" }],
    ["version 0", { version: 0 }],
    ["a revoked version 0", { revoked: [0] }],
  ])("refuses %s", (_, change) => {
    expect(outcome({ ...good, ...change })).toBe("bad-document");
  });

  it("refuses shards that are too long together", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        sha256: at.toString(16).padStart(64, "0"),
        length: LIMITS.shardBytes,
      }));
    expect(outcome({ ...good, shards: many(128) })).toBe("accepted");
    expect(outcome({ ...good, shards: many(129) })).toBe("bad-document");
  });

  it("holds a title to the same characters as the texts of a catalogue", () => {
    for (let code = 0; code <= 0xffff; code++) {
      // Between these stand only letters of East Asia.
      if (code === 0x3000) code = 0xd000;
      const char = String.fromCharCode(code);
      const refused = outcome({ ...good, title: char }) !== "accepted";
      if (refused !== hasForbiddenCharacter(char)) expect.fail(`U+${code.toString(16)} is judged in two ways`);
    }
  });

  it("answers any document with a release or a code, and never with another error", () => {
    const near = fc.record(
      Object.fromEntries(
        Object.entries(good).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.jsonValue())]),
      ),
    );
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), near), (document) => typeof outcome(document) === "string"));
  });
});
