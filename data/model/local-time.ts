import { localDay, localTime } from "./date-text.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The day that comes `days` after a day; both are PlainDates. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The moment at which clocks in the United Kingdom show a time on a day: the first where they show it twice, and where
 * they leap over it the moment of the leap. What clocks do is asked of `Intl`.
 *
 * @param day a PlainDate
 * @param time `HH:MM`
 */
export function momentOf(day: string, time: string): Date {
  const wanted = `${day}T${time}`;
  const asUtc = Date.parse(`${wanted}:00Z`);
  // The clock's distance from UTC does not change twice in two days.
  const near = [asUtc - DAY_MS, asUtc + DAY_MS].map((moment) => asUtc - aheadOfUtc(moment)).sort((a, b) => a - b);
  const shown = near.find((moment) => clockAt(moment) === wanted);
  if (shown !== undefined) return new Date(shown);
  let leap = near[0] as number;
  while (clockAt(leap) < wanted) leap += MINUTE_MS;
  return new Date(leap);
}

function clockAt(moment: number): string {
  const date = new Date(moment);
  return `${localDay(date)}T${localTime(date)}`;
}

function aheadOfUtc(moment: number): number {
  return Date.parse(`${clockAt(moment)}:00Z`) - moment;
}
