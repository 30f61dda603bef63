import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, type Day, type Hours } from "#data/model/hours.ts";
import { hoursText } from "#data/model/hours-text.ts";
import { parsePrintedHours } from "#data/publish/printed-hours.ts";
import { isSameWeek, type Week, weekOf } from "#data/publish/week.ts";
import { EVIDENCE } from "#tests/support/records.ts";

const ALL_DAY = "00:00-00:00";

function weekWith(open: Partial<Record<Day, string[]>>): Week {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...open };
}
const on = (days: readonly Day[], ...times: string[]) => Object.fromEntries(days.map((day) => [day, times]));
const WORKDAYS = DAYS.slice(0, 5);

describe("parsePrintedHours", () => {
  it.each([
    ["24 hours", on(DAYS, ALL_DAY)],
    ["24/7, 365 days", on(DAYS, ALL_DAY)],
    ["24 hours, 7 days, 365 days", on(DAYS, ALL_DAY)],
    ["24 hours, every day of the year", on(DAYS, ALL_DAY)],
    ["24 hours by email and online form", on(DAYS, ALL_DAY)],
    ["8am to midnight", on(DAYS, "08:00-00:00")],
    ["Mon-Fri 9am-5pm", on(WORKDAYS, "09:00-17:00")],
    ["9am – 5pm, Monday to Friday", on(WORKDAYS, "09:00-17:00")],
    ["Monday to Friday, 9.30am to 5.15pm", on(WORKDAYS, "09:30-17:15")],
    ["weekdays 09:00-17:00", on(WORKDAYS, "09:00-17:00")],
    ["12-2.30pm and 7-9.30pm daily", on(DAYS, "12:00-14:30", "19:00-21:30")],
    ["Mon-Fri 9am-1pm, 2pm-5pm", on(WORKDAYS, "09:00-13:00", "14:00-17:00")],
    ["Mon, Wed and Fri 10-6pm", on(["mon", "wed", "fri"], "10:00-18:00")],
    ["Fri-Mon 6pm-2am", on(["fri", "sat", "sun", "mon"], "18:00-02:00")],
    [
      "Mon-Thu 10am-9pm, Fri 10am-6pm, closed weekends",
      { ...on(["mon", "tue", "wed", "thu"], "10:00-21:00"), fri: ["10:00-18:00"] },
    ],
  ])("reads “%s”", (printed, week) => {
    expect(parsePrintedHours(printed)?.week).toEqual(weekWith(week));
  });

  it.each([
    ["9am-6pm Mon-Fri, not bank holidays", "closed"],
    ["9am-6pm Mon-Fri excluding public holidays", "closed"],
    ["24 hours every day including bank holidays", "open"],
    ["Mon-Fri 9am-5pm", undefined],
  ])("reads what “%s” says of bank holidays", (printed, bankHolidays) => {
    expect(parsePrintedHours(printed)?.bankHolidays).toBe(bankHolidays);
  });

  it.each([
    "",
    "Mon-Fri 9-5",
    "alternate Mondays 9am-5pm",
    "first Monday 9am-5pm",
    "formerly 7-9.30pm daily",
    "Mon-Fri",
    "Mon-Fri 9am-5pm Sat 10am-1pm",
    "Mon-Fri 25:00-26:00",
    "Mon-Fri 13am-5pm",
    "Mon-Fri 9am-5pm, term time only",
    "closed weekends and bank holidays, Mon-Fri 9am-5pm",
  ])("does not half understand “%s”", (printed) => {
    expect(parsePrintedHours(printed)).toBeNull();
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const period = fc.record({ days: fc.subarray([...DAYS], { minLength: 1 }), opens: clock, closes: clock });
  const weekly: fc.Arbitrary<Hours> = fc.record({
    kind: fc.constant("weekly" as const),
    printed: fc.constant("x"),
    periods: fc.array(period, { minLength: 1, maxLength: 3 }),
    bankHolidays: fc.constantFrom("open" as const, "closed" as const, "not-confirmed" as const),
    evidence: fc.constant([{ ...EVIDENCE }]),
  });

  it("reads every timetable as the panel writes it", () => {
    fc.assert(
      fc.property(weekly, (hours) => {
        const printed = parsePrintedHours(hoursText(hours));
        expect(printed).not.toBeNull();
        expect(isSameWeek(printed?.week as Week, weekOf(hours) as Week)).toBe(true);
        expect(printed?.bankHolidays).toBe("bankHolidays" in hours ? hours.bankHolidays : undefined);
      }),
    );
  });

  it("answers any text, and in time that does not grow with its pattern", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parsePrintedHours(text)));
    const start = performance.now();
    for (const piece of ["9am-", "mon-", "24 hours ", "1", " ", "bank holidays "]) parsePrintedHours(piece.repeat(300));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
