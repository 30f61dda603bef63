import { localDay, localTime } from "./date-text.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Moments worked out and kept: a list asks for the same few openings again and again, and `Intl` is slow. */
const KNOWN_MOMENTS = new Map<string, number>();
const MOST_KNOWN = 1000;

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
  const known = KNOWN_MOMENTS.get(wanted);
  if (known !== undefined) return new Date(known);
  if (KNOWN_MOMENTS.size >= MOST_KNOWN) KNOWN_MOMENTS.clear();
  const moment = firstShown(wanted);
  KNOWN_MOMENTS.set(wanted, moment);
  return new Date(moment);
}

/** `wanted` as `2026-11-23T14:10`; the result in milliseconds. */
function firstShown(wanted: string): number {
  const asUtc = Date.parse(`${wanted}:00Z`);
  // The clock's distance from UTC does not change twice in two days.
  const near = [asUtc - DAY_MS, asUtc + DAY_MS].map((moment) => asUtc - aheadOfUtc(moment)).sort((a, b) => a - b);
  const shown = near.find((moment) => clockAt(moment) === wanted);
  if (shown !== undefined) return shown;
  let leap = near[0] as number;
  while (clockAt(leap) < wanted) leap += MINUTE_MS;
  return leap;
}

function clockAt(moment: number): string {
  const date = new Date(moment);
  return `${localDay(date)}T${localTime(date)}`;
}

function aheadOfUtc(moment: number): number {
  return Date.parse(`${clockAt(moment)}:00Z`) - moment;
}
