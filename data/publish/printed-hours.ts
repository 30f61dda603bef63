import { DAYS, type Day } from "#data/model/hours.ts";
import { emptyWeek, type Week } from "./week.ts";

/** What printed opening hours say. */
export interface PrintedHours {
  readonly week: Week;
  /** Absent where the text does not mention bank holidays. */
  readonly bankHolidays?: "open" | "closed" | "not-confirmed";
}

const HOLIDAYS = "(?:bank|public) holidays?";
const HOLIDAY_RULES = [
  [new RegExp(`\\b(?:not|closed|except|excluding|apart from)(?: on)? ${HOLIDAYS}`), "closed"],
  [new RegExp(`\\b(?:including|open)(?: on)? ${HOLIDAYS}`), "open"],
  [new RegExp(`\\b${HOLIDAYS}:? closed`), "closed"],
  [new RegExp(`\\b${HOLIDAYS}:? open`), "open"],
  [new RegExp(`\\b${HOLIDAYS}:? not confirmed`), "not-confirmed"],
] as const;

const DAY = "(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?";
const EVERY_DAY = "every day(?: of the year)?|all week|daily|7 days a week|365 days(?: a year)?|7 days";
const DAYS_PART = new RegExp(`\\b(?:(${EVERY_DAY})|(weekdays)|(weekends)|(${DAY})(?:(?:-| to )(${DAY}))?)\\b`, "g");
const CLOCK = "(?:\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]m)?|midday|noon|midnight)";
const TIMES_PART = new RegExp(
  `\\b(?:(24/7|24 hours(?: a day)?)|(closed)|(${CLOCK})(?:-| to | until )(${CLOCK})(?: the next day)?)(?![\\w:])`,
  "g",
);
/** Words that change nothing about the times. */
const FILLER = /\b(?:and|open|from|on|between|by|phone|telephone|email|online|form|chat|text)\b/g;

/**
 * Reads opening hours as sources print them: "Mon-Thu 10am-9pm, Fri 10am-6pm, closed weekends", "9am to 5pm Monday to
 * Friday, not bank holidays", "24 hours, every day". Null where a word or number is left over that it does not know,
 * so that nothing is half understood.
 */
export function parsePrintedHours(printed: string): PrintedHours | null {
  let text = printed
    .toLowerCase()
    .replace(/\s*[–—-]\s*/g, "-")
    .replace(/\s+/g, " ");
  const holiday = HOLIDAY_RULES.find(([pattern]) => pattern.test(text));
  if (holiday) text = text.replace(holiday[0], "");
  const week = parseWeek(text);
  return week && { week, ...(holiday && { bankHolidays: holiday[1] }) };
}

function parseWeek(text: string): Week | null {
  const week = emptyWeek();
  let days: readonly Day[] = [];
  let last: readonly Day[] = [];
  let times: readonly string[] | null = null;
  const open = (on: readonly Day[], at: readonly string[]) => {
    for (const day of on) week[day].push(...at);
    last = on;
    days = [];
    times = null;
  };
  for (const part of text.split(/[,;]|\.(?!\d)/)) {
    const clause = parseClause(part);
    if (!clause) return null;
    const on = [...days, ...clause.days];
    const at: readonly string[] | null = clause.times ?? times;
    if (at && on.length > 0) open(on, at);
    else if (at && last.length > 0) open(last, at);
    else {
      days = on;
      times = at;
    }
  }
  if (times) open(DAYS, times);
  // Days that were left without times are a repetition ("24 hours, 7 days, 365 days") or cannot be read.
  if (last.length === 0 || days.some((day) => !last.includes(day))) return null;
  for (const day of DAYS) week[day].sort();
  return week;
}

interface Clause {
  readonly days: readonly Day[];
  /** Null where the clause names no times; empty where it says closed. */
  readonly times: readonly string[] | null;
}

function parseClause(text: string): Clause | null {
  const days: Day[] = [];
  let times: string[] | null = null;
  const withoutTimes = text.replace(TIMES_PART, (_, always?: string, closed?: string, from = "", to = "") => {
    const period = always ? "00:00-00:00" : closed ? undefined : periodOf(from, to);
    times = [...(times ?? []), ...(period === undefined ? [] : [period])];
    return always || closed || period ? " T " : "unreadable";
  });
  const rest = withoutTimes.replace(
    DAYS_PART,
    (_, every?: string, weekdays?: string, weekends?: string, a = "", b = a) => {
      days.push(
        ...(every ? DAYS : weekdays ? DAYS.slice(0, 5) : weekends ? DAYS.slice(5) : daysFrom(dayOf(a), dayOf(b))),
      );
      return " D ";
    },
  );
  const order = rest.replace(/[^TD]/g, "");
  // "Mon-Fri 9am-5pm Sat 10am-1pm": without a comma nothing says which times belong to which days.
  if (!/^(?:D*T*|T*D*)$/.test(order)) return null;
  return /[a-z0-9]/.test(rest.replace(FILLER, "")) ? null : { days, times };
}

function dayOf(name: string): Day {
  return name.slice(0, 3) as Day;
}

function daysFrom(first: Day, last: Day): Day[] {
  const start = DAYS.indexOf(first);
  const count = ((DAYS.indexOf(last) - start + DAYS.length) % DAYS.length) + 1;
  return Array.from({ length: count }, (_, at) => DAYS[(start + at) % DAYS.length] as Day);
}

/** Undefined where a time does not exist or nothing says whether it is morning or afternoon. */
function periodOf(from: string, to: string): string | undefined {
  const closes = timeOf(to);
  // "7 to 9.30pm" is 7pm, "10 to 6pm" is 10am: without its own am or pm, the half of the day that comes before the end.
  const opens =
    timeOf(from) ?? [timeOf(`${from}pm`), timeOf(`${from}am`)].find((time) => time && closes && time < closes);
  return opens && closes && `${opens}-${closes}`;
}

function timeOf(text: string): string | undefined {
  if (text === "midday" || text === "noon") return "12:00";
  if (text === "midnight") return "00:00";
  const [, hour, minute = "00", half] = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap]m)?$/.exec(text) ?? [];
  if (hour === undefined || Number(minute) > 59) return undefined;
  if (half) {
    if (Number(hour) < 1 || Number(hour) > 12) return undefined;
    return clock((Number(hour) % 12) + (half === "pm" ? 12 : 0), minute);
  }
  return /^\d{2}:\d{2}$/.test(text) && Number(hour) < 24 ? clock(Number(hour), minute) : undefined;
}

function clock(hour: number, minute: string): string {
  return `${String(hour).padStart(2, "0")}:${minute}`;
}
