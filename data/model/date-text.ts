/** Where every service of the catalogue is, clock changes included. */
const ZONE = "Europe/London";

const dayFormat = format("en-GB", { day: "numeric", month: "long", year: "numeric" });
const monthFormat = format("en-GB", { month: "long", year: "numeric" });
const clockFormat = format("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const isoFormat = format("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

/** Made when first asked for: each costs milliseconds, which the panel has not got while it opens. */
function format(locale: string, options: Intl.DateTimeFormatOptions): (moment: Date) => string {
  let made: Intl.DateTimeFormat | undefined;
  return (moment) => {
    made ??= new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
    return made.format(moment);
  };
}

/**
 * A date of a catalogue in words: `2026-11-03` is "3 November 2026", `2023-05` is "May 2023", `2023` stays.
 *
 * @param date a PlainDate or PartialDate that has passed the schema
 */
export function dateText(date: string): string {
  // Noon, so that no clock change can move the day.
  const instant = new Date(`${`${date}-01-01`.slice(0, 10)}T12:00:00Z`);
  if (date.length === 4) return date;
  return date.length === 7 ? monthFormat(instant) : dayFormat(instant);
}

/** A moment in words, local time: "23 November 2026, 2:10pm". */
export function momentText(moment: Date): string {
  return `${dayFormat(moment)}, ${timeText(localTime(moment))}`;
}

/** A time of day in words: `09:00` is "9am", `14:10` is "2:10pm", `12:00` is "midday", `00:00` is "midnight". */
export function timeText(time: string): string {
  if (time === "12:00") return "midday";
  if (time === "00:00") return "midnight";
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? "am" : "pm"}`;
}

/** The local day of a moment as a PlainDate, `2026-11-23`: to compare with the dates of a catalogue. */
export function localDay(moment: Date): string {
  return isoFormat(moment);
}

/** The local time of day of a moment, `14:10`. */
export function localTime(moment: Date): string {
  return clockFormat(moment);
}
