import { describe, expect, it } from "vitest";
import { BANK_HOLIDAYS, bankHolidaysOf, DIVISIONS, dayKind } from "#data/model/bank-holidays.ts";

describe("the list of bank holidays", () => {
  it.each([
    ["england-and-wales", 8],
    ["scotland", 9],
    ["northern-ireland", 10],
  ] as const)("has each year's days of %s, all of them working days of the years it tells of", (division, count) => {
    const days = [...BANK_HOLIDAYS.days[division]];
    expect([2026, 2027].map((year) => days.filter((day) => day.startsWith(`${year}`)).length)).toEqual([count, count]);
    expect(days).toEqual(days.toSorted());
    for (const day of days) {
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
      expect(day >= BANK_HOLIDAYS.from && day <= BANK_HOLIDAYS.until).toBe(true);
    }
  });
});

describe("bankHolidaysOf", () => {
  it.each([
    ["Coventry", ["england-and-wales"]],
    ["England", ["england-and-wales"]],
    ["Scotland", ["scotland"]],
    ["Northern Ireland", ["northern-ireland"]],
    ["England, Wales and Scotland", ["england-and-wales", "scotland"]],
    ["UK and Ireland", DIVISIONS],
    ["International", DIVISIONS],
  ])("reads the area %s", (area, divisions) => {
    expect(bankHolidaysOf(area).divisions).toEqual(divisions);
  });
});

describe("dayKind", () => {
  it("tells a substitute day, Christmas Day on a weekend, a day kept elsewhere, and days that are not known", () => {
    const england = bankHolidaysOf("England");
    expect(dayKind("2026-12-28", england)).toEqual({ kind: "bank-holiday" });
    expect(dayKind("2026-12-26", england)).toEqual({ kind: "ordinary" });
    expect(dayKind("2027-12-25", england)).toEqual({ kind: "christmas" });
    expect(dayKind("2026-11-30", bankHolidaysOf("UK"))).toEqual({ kind: "elsewhere", where: "Scotland" });
    expect(dayKind("2025-12-31", england)).toEqual({ kind: "not-known" });
    expect(dayKind("2028-01-01", england)).toEqual({ kind: "not-known" });
  });
});
