import { describe, expect, it } from "vitest";
import { discardDay, sheetStamp } from "#data/copy/sheet-stamp.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { entryOf, makeCollection } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";

function stampOf(now: string, ...changes: Partial<CatalogueRecord>[]): string {
  const ids = changes.map((_, place) => `line-${place}`);
  const collection = makeCollection(...changes.map((change, place) => makeRecord({ id: `line-${place}`, ...change })));
  return sheetStamp(
    ids.map((id) => entryOf(collection, id)),
    { collection, now: new Date(now) },
  );
}

describe("the stamp of a sheet", () => {
  it("says when it was made, from what, that nobody has checked it, and when to discard it", () => {
    expect(stampOf("2026-11-23T14:10:00Z", {})).toBe(
      "Made on 23 November 2026 from the catalogue “National base”, version 1, not yet checked by the partnership. Discard after 21 December 2026.",
    );
  });

  it("does not say that the partnership reviewed what it has not", () => {
    const reviewed = { reviewed: "2026-11-01", reviewDue: "2027-05-01" };
    const overdue = { reviewed: "2025-01-01", reviewDue: "2026-01-01" };
    const now = "2026-11-23T14:10:00Z";
    expect(stampOf(now, reviewed)).toContain(", reviewed by the partnership on the days named below.");
    expect(stampOf(now, reviewed, {})).toContain(", not all of it checked by the partnership: each entry says so.");
    expect(stampOf(now, overdue)).toContain(", not all of it checked by the partnership: each entry says so.");
  });

  it.each([
    ["2026-03-01T12:00:00Z", "2026-03-29"],
    ["2026-10-01T22:59:00Z", "2026-10-29"],
    ["2026-10-01T23:01:00Z", "2026-10-30"],
    ["2028-02-10T12:00:00Z", "2028-03-09"],
    ["2026-12-31T23:59:00Z", "2027-01-28"],
  ])("counts 28 days of local time from %s to %s", (now, day) => {
    expect(discardDay(new Date(now))).toBe(day);
  });
});
