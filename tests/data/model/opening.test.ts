import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BankHolidayList, type BankHolidays, bankHolidaysOf } from "#data/model/bank-holidays.ts";
import { dateText, localDay, localTime, timeText } from "#data/model/date-text.ts";
import { DAYS, type Hours, type Period } from "#data/model/hours.ts";
import { DAY_NAMES, dayOfWeek } from "#data/model/hours-text.ts";
import { dayAfter, momentOf } from "#data/model/local-time.ts";
import { openingAt } from "#data/model/opening.ts";
import { EVIDENCE } from "#tests/support/records.ts";

type Rule = "open" | "closed" | "not-confirmed";

function weekly(periods: Period[], bankHolidays: Rule = "not-confirmed"): Hours {
  return { kind: "weekly", printed: "as printed", periods, bankHolidays, evidence: [EVIDENCE] };
}

function always(bankHolidays: Rule): Hours {
  return { kind: "always", printed: "24 hours", bankHolidays, evidence: [EVIDENCE] };
}

const EVENINGS: Period[] = [
  { days: ["mon", "tue", "wed", "thu"], opens: "10:00", closes: "21:00" },
  { days: ["fri"], opens: "10:00", closes: "18:00" },
];
const NIGHTS: Period[] = [{ days: [...DAYS], opens: "17:00", closes: "09:00" }];
const ENGLAND = bankHolidaysOf("Coventry");
const UK = bankHolidaysOf("UK");

/** What is said of hours when the clock in London shows `clock`, as `2026-11-23 14:10`. */
function said(hours: Hours, clock: string, holidays: BankHolidays = ENGLAND): string {
  const [day = "", time = ""] = clock.split(" ");
  const { state, text } = openingAt(hours, momentOf(day, time), holidays);
  return `${state}: ${text}`;
}

describe("openingAt", () => {
  it.each([
    ["2026-11-23 14:10", "open: Open until 9pm"],
    ["2026-11-23 09:59", "closed: Opens 10am today"],
    ["2026-11-23 10:00", "open: Open until 9pm"],
    ["2026-11-23 20:59", "open: Open until 9pm"],
    ["2026-11-23 21:00", "closed: Opens 10am Tuesday"],
    ["2026-11-27 18:00", "closed: Opens 10am Monday"],
    ["2026-11-29 12:00", "closed: Opens 10am Monday"],
  ])("follows a week, at %s: %s", (clock, expected) => {
    expect(said(weekly(EVENINGS), clock)).toBe(expected);
  });

  it("says the words of each other kind", () => {
    expect(said(always("open"), "2026-12-25 03:00")).toBe("open-always: Open 24 hours");
    expect(said({ kind: "not-confirmed" }, "2026-11-23 14:10")).toBe("not-confirmed: Hours not confirmed");
    const visit: Hours = { kind: "by-appointment", printed: "By appointment", evidence: [EVIDENCE] };
    expect(said(visit, "2026-11-23 14:10")).toBe("by-appointment: By appointment");
  });

  it.each([
    ["2026-11-23 16:59", "closed: Opens 5pm today"],
    ["2026-11-23 23:59", "open: Open until 9am"],
    ["2026-11-24 00:00", "open: Open until 9am"],
    ["2026-11-24 08:59", "open: Open until 9am"],
    ["2026-11-24 09:00", "closed: Opens 5pm today"],
  ])("runs past midnight, at %s: %s", (clock, expected) => {
    expect(said(weekly(NIGHTS), clock)).toBe(expected);
  });

  it("closes at midnight, and opens at midnight", () => {
    const toMidnight = weekly([{ days: [...DAYS], opens: "08:00", closes: "00:00" }]);
    expect(said(toMidnight, "2026-11-23 23:59")).toBe("open: Open until midnight");
    expect(said(toMidnight, "2026-11-24 00:00")).toBe("closed: Opens 8am today");
    const weekend = weekly([{ days: ["sat", "sun"], opens: "00:00", closes: "00:00" }]);
    expect(said(weekend, "2026-11-27 23:59")).toBe("closed: Opens at midnight");
    expect(said(weekend, "2026-11-25 12:00")).toBe("closed: Opens Saturday");
    expect(said(weekend, "2026-11-28 00:00")).toBe("open: Open until midnight Sunday");
  });

  it("says 24 hours where openings follow on one another all week, and the day where they end", () => {
    const day = (days: Period["days"]): Period => ({ days, opens: "00:00", closes: "00:00" });
    expect(said(weekly([day([...DAYS])], "open"), "2026-11-23 14:10")).toBe("open-always: Open 24 hours");
    expect(said(weekly([day(DAYS.slice(0, 6))], "open"), "2026-11-23 00:00")).toBe(
      "open: Open until midnight Saturday",
    );
  });

  it.each([
    // The clock goes from 1am to 2am on 29 March 2026 and 28 March 2027, and from 2am back to 1am on 25 October 2026.
    ["2026-03-28 23:30", "open: Open until 9am"],
    ["2026-03-29 02:00", "open: Open until 9am"],
    ["2026-03-29 09:00", "closed: Opens 5pm today"],
    ["2026-10-25 00:30", "open: Open until 9am"],
    ["2026-10-25 08:59", "open: Open until 9am"],
    ["2026-10-25 09:00", "closed: Opens 5pm today"],
    ["2027-03-28 08:59", "open: Open until 9am"],
    ["2027-03-28 09:00", "closed: Opens 5pm today"],
  ])("keeps to the clock on the wall on the nights it changes, at %s: %s", (clock, expected) => {
    expect(said(weekly(NIGHTS, "open"), clock)).toBe(expected);
  });

  it("closes once where the clock shows the time twice, and at the leap where it shows it never", () => {
    const late = weekly([{ days: [...DAYS], opens: "20:00", closes: "01:30" }], "open");
    const at = (utc: string) => openingAt(late, new Date(utc), ENGLAND).state;
    expect(["2026-10-25T00:29:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:15:00Z"].map(at)).toEqual([
      "open",
      "closed",
      "closed",
    ]);
    expect(["2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z"].map(at)).toEqual(["open", "closed"]);
  });

  it.each([
    ["not-confirmed", "2026-12-25 14:00", "not-confirmed: Bank holiday, hours not confirmed"],
    ["not-confirmed", "2026-12-26 14:00", "closed: Closed now, hours on Monday not confirmed"],
    ["not-confirmed", "2026-12-28 14:00", "not-confirmed: Bank holiday, hours not confirmed"],
    ["not-confirmed", "2026-12-24 21:00", "closed: Closed now, hours on Friday not confirmed"],
    ["closed", "2026-12-25 14:00", "closed: Opens 10am Tuesday"],
    ["closed", "2026-12-24 20:00", "open: Open until 9pm"],
    ["open", "2026-12-25 14:00", "open: Open until 6pm"],
    // In 2027 Christmas Day is a Saturday, with its bank holiday on Monday and Boxing Day's on Tuesday.
    ["not-confirmed", "2027-12-25 14:00", "not-confirmed: Christmas Day, hours not confirmed"],
    ["closed", "2027-12-25 14:00", "not-confirmed: Christmas Day, hours not confirmed"],
    ["not-confirmed", "2027-12-27 14:00", "not-confirmed: Bank holiday, hours not confirmed"],
    ["closed", "2027-12-28 14:00", "closed: Opens 10am Wednesday"],
    ["open", "2027-12-25 14:00", "closed: Opens 10am Monday"],
  ] as const)("with bank holidays %s, at %s: %s", (rule, clock, expected) => {
    expect(said(weekly(EVENINGS, rule), clock)).toBe(expected);
  });

  it("counts the bank holidays of every division that a service is for", () => {
    const hours = weekly(EVENINGS);
    const standrews = "2026-11-30 14:00";
    expect(said(hours, standrews, ENGLAND)).toBe("open: Open until 9pm");
    expect(said(hours, standrews, bankHolidaysOf("Scotland"))).toContain("Bank holiday, hours not confirmed");
    expect(said(hours, standrews, UK)).toBe("not-confirmed: Bank holiday in Scotland, hours not confirmed");
    expect(said(hours, "2026-07-13 14:00", bankHolidaysOf("Northern Ireland"))).toContain("Bank holiday,");
    expect(said(weekly(EVENINGS, "open"), standrews, UK)).toBe("open: Open until 9pm");
    expect(said(hours, "2026-08-31 14:00", UK)).toContain("Bank holiday in England and Wales and Northern Ireland,");
  });

  it("does not know the bank holidays of days beyond its list, and says so where they matter", () => {
    for (const day of ["2010-06-16", "2025-12-31", "2028-01-03", "2040-06-13"]) {
      expect(said(weekly(EVENINGS), `${day} 14:00`)).toBe("not-confirmed: Bank holidays not known");
      expect(said(always("closed"), `${day} 14:00`)).toBe("not-confirmed: Bank holidays not known");
      expect(said(always("open"), `${day} 14:00`)).toBe("open-always: Open 24 hours");
      expect(said(weekly(EVENINGS, "open"), `${day} 14:00`)).toBe("open: Open until 9pm");
    }
    expect(said(weekly(EVENINGS), "2027-12-31 14:00")).toBe("open: Open until 6pm");
    expect(said(weekly(EVENINGS), "2027-12-31 18:00")).toBe("closed: Closed now, hours on Monday not confirmed");
  });

  it("counts a night for the day on which it began", () => {
    const nights = weekly(NIGHTS);
    expect(said(nights, "2026-12-25 03:00")).toBe("open: Open until 9am");
    expect(said(nights, "2026-12-25 12:00")).toContain("Bank holiday, hours not confirmed");
    expect(said(nights, "2026-12-26 03:00")).toContain("Bank holiday, hours not confirmed");
    expect(said(nights, "2026-12-26 09:00")).toBe("closed: Opens 5pm today");
  });

  it("gives the date of an opening more than a week away", () => {
    const sundays = weekly([{ days: ["fri"], opens: "10:00", closes: "12:00" }], "closed");
    expect(said(sundays, "2026-12-20 09:00")).toBe("closed: Closed now");
    expect(said(sundays, "2026-12-11 13:00")).toBe("closed: Opens 10am Friday 18 December");
  });
});

/** Whether the week holds a minute open, looked up day by day with nothing but the clock on the wall. */
function isOpenAt(periods: readonly Period[], moment: Date, closedOn: ReadonlySet<string>): boolean {
  const [day, clock] = [localDay(moment), localTime(moment)];
  const onDay = (date: string) => {
    const weekday = dayOfWeek(new Date(`${date}T12:00:00Z`));
    return closedOn.has(date) ? [] : periods.filter(({ days }) => days.includes(weekday));
  };
  const started = onDay(day).some(({ opens, closes }) => opens <= clock && (closes <= opens || clock < closes));
  return started || onDay(dayAfter(day, -1)).some(({ opens, closes }) => closes <= opens && clock < closes);
}

/** The first minute after `now`, within six days, at which it is otherwise. */
function nextChange(periods: readonly Period[], now: Date, closedOn: ReadonlySet<string>): Date | undefined {
  const isOpen = isOpenAt(periods, now, closedOn);
  for (let minute = 1; minute < 6 * 24 * 60; minute += 1) {
    const moment = new Date(now.getTime() + minute * 60_000);
    if (isOpenAt(periods, moment, closedOn) !== isOpen) return moment;
  }
  return undefined;
}

const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, "0")}:${String((n % 4) * 15).padStart(2, "0")}`);
const period = fc.record({
  days: fc.subarray([...DAYS], { minLength: 1 }),
  opens: quarter,
  closes: quarter,
}) satisfies fc.Arbitrary<Period>;
const periods = fc.array(period, { minLength: 1, maxLength: 3 });

describe("openingAt beside a model that looks at every minute (property)", () => {
  const DAY_MINUTES = 24 * 60;
  const weeks = fc.record({
    periods,
    day: fc.integer({ min: 10, max: 700 }).map((n) => dayAfter("2026-01-01", n)),
    minute: fc.integer({ min: 0, max: DAY_MINUTES - 1 }),
    closedAhead: fc.subarray([0, 1, 2]),
  });

  it("is open in the same minutes, until the same minute, and opens next in the same minute", () => {
    fc.assert(
      fc.property(weeks, ({ periods, day, minute, closedAhead }) => {
        const first = momentOf(day, "00:00");
        // The minutes that clocks show twice or never have their own cases.
        fc.pre(!changesSoon(first));
        const closedOn = new Set(closedAhead.map((ahead) => dayAfter(day, ahead)));
        const days = { "england-and-wales": closedOn, scotland: closedOn, "northern-ireland": closedOn };
        const list: BankHolidayList = { from: "2025-01-01", until: "2029-01-01", read: "2026-11-23", days };
        fc.pre(!/-12-2[0-9]|-12-1[0-9]/.test(day));
        const now = new Date(first.getTime() + minute * 60_000);
        const { state, text } = openingAt(weekly(periods, "closed"), now, bankHolidaysOf("Coventry", list));
        const isOpen = isOpenAt(periods, now, closedOn);
        expect(state === "open" || state === "open-always").toBe(isOpen);
        const change = nextChange(periods, now, closedOn);
        if (change) expect(text).toContain(timeIn(change, text));
        if (change && !isOpen) expect(text).toContain(dayIn(change, now));
      }),
      { numRuns: 30 },
    );
    // Every minute of days is looked at, which a busy machine takes a while over.
  }, 60_000);

  it("never says open or closed where bank holidays are not confirmed and today is one", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 9 * 60, max: DAY_MINUTES - 1 }), (periods, minute) => {
        const daytime = periods.filter(({ opens, closes }) => opens < closes);
        fc.pre(daytime.length > 0);
        const now = new Date(momentOf("2026-12-28", "00:00").getTime() + minute * 60_000);
        expect(openingAt(weekly(daytime), now, ENGLAND).state).toBe("not-confirmed");
      }),
    );
  });

  function changesSoon(first: Date): boolean {
    const hours = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((ahead) =>
      localTime(new Date(first.getTime() + ahead * 86_400_000)),
    );
    return new Set(hours).size > 1;
  }

  function timeIn(moment: Date, text: string): string {
    const time = localTime(moment);
    return time === "00:00" && text.startsWith("Opens") ? "Opens" : timeText(time);
  }

  function dayIn(moment: Date, now: Date): string {
    const day = localDay(moment);
    if (day === localDay(now)) return "today";
    const next = day === dayAfter(localDay(now), 1) && localTime(moment) === "00:00";
    return next ? "at midnight" : DAY_NAMES[dayOfWeek(moment)];
  }
});

describe("momentOf", () => {
  it("is the moment at which the clock first shows the time (property)", () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map((n) => dayAfter("2010-01-01", n));
    fc.assert(
      fc.property(day, quarter, (day, time) => {
        const moment = momentOf(day, time);
        const shows = `${localDay(moment)} ${localTime(moment)}`;
        const before = new Date(moment.getTime() - 60_000);
        expect(shows >= `${day} ${time}`).toBe(true);
        expect(`${localDay(before)} ${localTime(before)}` < `${day} ${time}`).toBe(true);
      }),
    );
  });

  it("knows summer time in words a person reads", () => {
    expect(momentOf("2026-07-01", "09:00").toISOString()).toBe("2026-07-01T08:00:00.000Z");
    expect(dateText(localDay(momentOf("2026-12-31", "23:59")))).toBe("31 December 2026");
  });
});
