import { DAYS, type Day, type Hours } from "#data/model/hours.ts";

/** The stretches of opening of each day, `09:00-17:00`, sorted: two timetables are the same when these are. */
export type Week = Readonly<Record<Day, readonly string[]>>;

/** Days with nothing open. */
export function emptyWeek(): Record<Day, string[]> {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
}

/** The timetable of hours as data; null where they are none. */
export function weekOf(hours: Hours): Week | null {
  const week = emptyWeek();
  if (hours.kind === "always") for (const day of DAYS) week[day].push("00:00-00:00");
  else if (hours.kind === "weekly") {
    for (const { days, opens, closes } of hours.periods) for (const day of days) week[day].push(`${opens}-${closes}`);
  } else return null;
  for (const day of DAYS) week[day].sort();
  return week;
}

export function isSameWeek(a: Week, b: Week): boolean {
  return DAYS.every((day) => a[day].join() === b[day].join());
}
