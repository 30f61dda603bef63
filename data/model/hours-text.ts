import { localDay, timeText } from "./date-text.ts";
import { DAYS, type Day, type Hours, type Period } from "./hours.ts";

/** A day in words. */
export const DAY_NAMES: Readonly<Record<Day, string>> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

const BANK_HOLIDAYS = {
  open: "open",
  closed: "closed",
  "not-confirmed": "not confirmed",
} as const;

/** One line of a table of hours. */
export interface HoursRow {
  /** "Monday to Thursday", or "Bank holidays". */
  readonly days: string;
  /** "10am to 9pm", "Closed", "Not confirmed". */
  readonly times: string;
  /** Whether it is the row of the day that was asked for. */
  readonly today: boolean;
}

/**
 * The rows of a weekly timetable, Monday first, days with the same times in one row, bank holidays last. Other kinds
 * of hours have no rows: `hoursText` says them.
 *
 * @param today a day to keep in a row of its own, or `bank-holiday` where today is one
 */
export function hoursRows(hours: Hours, today?: Day | "bank-holiday"): HoursRow[] {
  if (hours.kind !== "weekly") return [];
  const holiday = today === "bank-holiday";
  const rows = runsOfDays(hours.periods, holiday ? undefined : today).map(({ first, last, times }) => ({
    days: daysText(first, last),
    times: times || "Closed",
    today: first === today,
  }));
  return [...rows, { days: "Bank holidays", times: capital(BANK_HOLIDAYS[hours.bankHolidays]), today: holiday }];
}

/**
 * Hours in a line of plain words, without a full stop: "Monday to Thursday 10am to 9pm, Friday 10am to 6pm, Saturday
 * and Sunday closed. Bank holidays: not confirmed".
 */
export function hoursText(hours: Hours): string {
  if (hours.kind === "not-confirmed") return "Hours not confirmed";
  if (hours.kind === "by-appointment") return "By appointment";
  const bankHolidays = `Bank holidays: ${BANK_HOLIDAYS[hours.bankHolidays]}`;
  if (hours.kind === "always") {
    return hours.bankHolidays === "open" ? "Open 24 hours, every day" : `Open 24 hours. ${bankHolidays}`;
  }
  const week = runsOfDays(hours.periods).map(
    ({ first, last, times }) => `${daysText(first, last)} ${times || "closed"}`,
  );
  return `${week.join(", ")}. ${bankHolidays}`;
}

/** The day of the week at a moment, local time. */
export function dayOfWeek(moment: Date): Day {
  return weekdayOf(localDay(moment));
}

/** The day of the week of a PlainDate. */
export function weekdayOf(day: string): Day {
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return DAYS[(sundayFirst + 6) % 7] as Day;
}

interface Run {
  readonly first: Day;
  last: Day;
  /** Empty where nothing opens. */
  readonly times: string;
}

function runsOfDays(periods: readonly Period[], alone?: Day): Run[] {
  const runs: Run[] = [];
  for (const day of DAYS) {
    const times = timesOn(day, periods);
    const previous = runs.at(-1);
    const joins = previous?.times === times && day !== alone && previous.last !== alone;
    if (joins) previous.last = day;
    else runs.push({ first: day, last: day, times });
  }
  return runs;
}

function timesOn(day: Day, periods: readonly Period[]): string {
  return periods
    .filter(({ days }) => days.includes(day))
    .sort((a, b) => a.opens.localeCompare(b.opens))
    .map(periodText)
    .join(" and ");
}

function periodText({ opens, closes }: Period): string {
  if (opens === closes)
    return opens === "00:00" ? "24 hours" : `${timeText(opens)} to ${timeText(closes)} the next day`;
  const overnight = closes < opens && closes !== "00:00";
  return `${timeText(opens)} to ${timeText(closes)}${overnight ? " the next day" : ""}`;
}

function daysText(first: Day, last: Day): string {
  if (first === last) return DAY_NAMES[first];
  if (first === "mon" && last === "sun") return "Every day";
  const next = DAYS[DAYS.indexOf(first) + 1] === last;
  return `${DAY_NAMES[first]} ${next ? "and" : "to"} ${DAY_NAMES[last]}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
