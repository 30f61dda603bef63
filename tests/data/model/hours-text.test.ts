import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, type Hours, type Period } from "#data/model/hours.ts";
import { dayOfWeek, hoursRows, hoursText } from "#data/model/hours-text.ts";
import { EVIDENCE } from "#tests/support/records.ts";

const week = (...periods: Period[]): Hours => ({
  kind: "weekly",
  printed: "as printed",
  periods,
  bankHolidays: "not-confirmed",
  evidence: [EVIDENCE],
});

const napac = week(
  { days: ["mon", "tue", "wed", "thu"], opens: "10:00", closes: "21:00" },
  { days: ["fri"], opens: "10:00", closes: "18:00" },
);

describe("hoursText", () => {
  it("says a week in one line", () => {
    expect(hoursText(napac)).toBe(
      "Monday to Thursday 10am to 9pm, Friday 10am to 6pm, Saturday and Sunday closed. Bank holidays: not confirmed",
    );
  });

  it("says several openings on a day, the earlier first", () => {
    const days = [...DAYS];
    const twice = week({ days, opens: "19:00", closes: "21:30" }, { days, opens: "12:00", closes: "14:30" });
    expect(hoursText(twice)).toContain("Every day midday to 2:30pm and 7pm to 9:30pm");
  });

  it("says when it closes on the next day", () => {
    expect(hoursText(week({ days: ["mon"], opens: "17:00", closes: "09:00" }))).toContain(
      "Monday 5pm to 9am the next day, Tuesday to Sunday closed",
    );
    expect(hoursText(week({ days: ["mon"], opens: "17:00", closes: "00:00" }))).toContain("Monday 5pm to midnight,");
  });

  it("says each other kind of hours", () => {
    const rest = { printed: "as printed", evidence: [EVIDENCE] };
    expect(hoursText({ kind: "always", bankHolidays: "open", ...rest })).toBe("Open 24 hours, every day");
    expect(hoursText({ kind: "always", bankHolidays: "not-confirmed", ...rest })).toBe(
      "Open 24 hours. Bank holidays: not confirmed",
    );
    expect(hoursText({ kind: "by-appointment", ...rest })).toBe("By appointment");
    expect(hoursText({ kind: "not-confirmed" })).toBe("Hours not confirmed");
  });
});

describe("hoursRows", () => {
  it("puts days with the same hours in one row and bank holidays last", () => {
    expect(hoursRows(napac).map(({ days, times }) => `${days}: ${times}`)).toEqual([
      "Monday to Thursday: 10am to 9pm",
      "Friday: 10am to 6pm",
      "Saturday and Sunday: Closed",
      "Bank holidays: Not confirmed",
    ]);
  });

  it("keeps today in a row of its own", () => {
    expect(hoursRows(napac, "wed").map(({ days, today }) => `${days}${today ? " (today)" : ""}`)).toEqual([
      "Monday and Tuesday",
      "Wednesday (today)",
      "Thursday",
      "Friday",
      "Saturday and Sunday",
      "Bank holidays",
    ]);
  });

  it("has no rows where there is no timetable", () => {
    expect(hoursRows({ kind: "not-confirmed" })).toEqual([]);
  });

  it("never calls a day closed that has an opening (property)", () => {
    const time = fc.integer({ min: 0, max: 47 }).map((half) => {
      return `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`;
    });
    const period = fc.record({
      days: fc.subarray([...DAYS], { minLength: 1 }),
      opens: time,
      closes: time,
    });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 4 }), fc.constantFrom(...DAYS), (periods, today) => {
        const row = hoursRows(week(...periods), today).find((row) => row.today);
        const opens = periods.some(({ days }) => days.includes(today));
        expect(row?.times === "Closed").toBe(!opens);
      }),
    );
  });
});

describe("dayOfWeek", () => {
  it("is the day in London", () => {
    expect(dayOfWeek(new Date("2026-11-23T14:10:00Z"))).toBe("mon");
    expect(dayOfWeek(new Date("2026-06-28T23:30:00Z"))).toBe("mon");
    expect(dayOfWeek(new Date("2026-11-22T14:10:00Z"))).toBe("sun");
  });
});
