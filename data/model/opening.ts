import { type BankHolidays, type DayKind, dayKind } from "./bank-holidays.ts";
import { dateText, localDay, localTime, timeText } from "./date-text.ts";
import type { Hours } from "./hours.ts";
import { DAY_NAMES, dayOfWeek, weekdayOf } from "./hours-text.ts";
import { dayAfter, momentOf } from "./local-time.ts";

/** Whether a service can be reached at a moment, with the few words that say so: "Open until 9pm". */
export interface Opening {
  readonly state: "open-always" | "open" | "closed" | "not-confirmed" | "by-appointment";
  readonly text: string;
}

export const NOT_CONFIRMED: Opening = { state: "not-confirmed", text: "Hours not confirmed" };
const ALWAYS: Opening = { state: "open-always", text: "Open 24 hours" };

/** How far ahead the next opening is looked for, in days: over Christmas and New Year. */
const LOOK_AHEAD_DAYS = 14;
const WEEK_DAYS = 7;

/** Hours with times. A stretch belongs to the day on which it opens, also where it runs past midnight. */
type TimedHours = Extract<Hours, { kind: "always" | "weekly" }>;
interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

/**
 * Whether hours are open at a moment, local time, clock changes included. A day that may or may not follow the week,
 * such as a bank holiday on which nobody says what happens, is never called open or closed.
 *
 * @param bankHolidays those that count for the service, see `bankHolidaysOf`
 */
export function openingAt(hours: Hours, now: Date, bankHolidays: BankHolidays): Opening {
  if (hours.kind === "not-confirmed") return NOT_CONFIRMED;
  if (hours.kind === "by-appointment") return { state: "by-appointment", text: "By appointment" };
  const week = createWeek(hours, bankHolidays);
  const today = localDay(now);
  const yesterday = dayAfter(today, -1);
  const stretch = [yesterday, today]
    .filter((day) => week.ruleOn(day) === "open")
    .flatMap(week.stretchesOn)
    .find(covers(now));
  if (stretch) return hours.kind === "always" ? ALWAYS : openUntil(lastOf(stretch, week, today), now);
  const unsure = [today, yesterday].find(
    (day) => week.ruleOn(day) === "unsure" && (day === today || week.stretchesOn(day).some(covers(now))),
  );
  return unsure === undefined ? closed(week, now) : notSure(dayKind(unsure, bankHolidays));
}

interface Week {
  /** Whether the week's hours hold on a day: `open`, nothing opens: `closed`, or nobody says: `unsure`. */
  ruleOn(day: string): "open" | "closed" | "unsure";
  /** The openings of a day by the week alone, in the order of the clock. */
  stretchesOn(day: string): Stretch[];
}

function createWeek(hours: TimedHours, bankHolidays: BankHolidays): Week {
  return {
    ruleOn(day) {
      if (hours.bankHolidays === "open") return "open";
      const { kind } = dayKind(day, bankHolidays);
      if (kind === "ordinary") return "open";
      return kind === "bank-holiday" && hours.bankHolidays === "closed" ? "closed" : "unsure";
    },
    stretchesOn(day) {
      if (hours.kind === "always")
        return [{ from: momentOf(day, "00:00"), until: momentOf(dayAfter(day, 1), "00:00") }];
      const weekday = weekdayOf(day);
      return hours.periods
        .filter(({ days }) => days.includes(weekday))
        .map(({ opens, closes }) => ({
          from: momentOf(day, opens),
          until: momentOf(closes > opens ? day : dayAfter(day, 1), closes),
        }))
        .sort((a, b) => a.from.getTime() - b.from.getTime());
    },
  };
}

/** The last moment of openings that follow on one another without a break, as far as a week and a day ahead. */
function lastOf(stretch: Stretch, week: Week, today: string): Date {
  let { until } = stretch;
  for (let ahead = -1; ahead <= WEEK_DAYS + 1; ahead += 1) {
    const day = dayAfter(today, ahead);
    if (week.ruleOn(day) !== "open") continue;
    for (const next of week.stretchesOn(day)) if (next.from <= until && next.until > until) until = next.until;
  }
  return until;
}

function openUntil(until: Date, now: Date): Opening {
  const daysAhead = (until.getTime() - now.getTime()) / 86_400_000;
  if (daysAhead > WEEK_DAYS) return ALWAYS;
  // Midnight belongs to the day that ends.
  const day = daysAhead < 1 ? "" : ` ${DAY_NAMES[dayOfWeek(new Date(until.getTime() - 1))]}`;
  return { state: "open", text: `Open until ${timeText(localTime(until))}${day}` };
}

/** Says when it opens next, or that the next day it might open is not sure. */
function closed(week: Week, now: Date): Opening {
  const today = localDay(now);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = dayAfter(today, ahead);
    const next = week.stretchesOn(day).find(({ from }) => from > now);
    if (!next || week.ruleOn(day) === "closed") continue;
    if (week.ruleOn(day) === "unsure") return shut(`Closed now, hours on ${dayText(day, ahead)} not confirmed`);
    return shut(opensText(next.from, ahead));
  }
  return shut("Closed now");
}

function opensText(from: Date, ahead: number): string {
  const time = localTime(from);
  if (time === "00:00") return ahead === 1 ? "Opens at midnight" : `Opens ${dayText(localDay(from), ahead)}`;
  return `Opens ${timeText(time)} ${ahead === 0 ? "today" : dayText(localDay(from), ahead)}`;
}

/** "Monday", with the date where another Monday comes before it. */
function dayText(day: string, ahead: number): string {
  const name = DAY_NAMES[weekdayOf(day)];
  return ahead < WEEK_DAYS ? name : `${name} ${dateText(day).replace(/ \d{4}$/, "")}`;
}

function notSure(day: DayKind): Opening {
  const text: Record<DayKind["kind"], string> = {
    ordinary: NOT_CONFIRMED.text,
    "bank-holiday": "Bank holiday, hours not confirmed",
    elsewhere: `Bank holiday in ${"where" in day ? day.where : ""}, hours not confirmed`,
    christmas: "Christmas Day, hours not confirmed",
    "not-known": "Bank holidays not known",
  };
  return { state: "not-confirmed", text: text[day.kind] };
}

function shut(text: string): Opening {
  return { state: "closed", text };
}

function covers(now: Date) {
  return ({ from, until }: Stretch) => from <= now && now < until;
}
