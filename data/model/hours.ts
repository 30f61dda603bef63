import * as v from "valibot";
import { Evidence } from "./evidence.ts";
import { Line } from "./text.ts";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Day = (typeof DAYS)[number];

const LocalTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time as 09:30"));

/** One stretch of opening on each of `days`, local time at the service; `closes` before `opens` runs past midnight. */
const Period = v.object({
  days: v.pipe(
    v.array(v.picklist(DAYS)),
    v.minLength(1, "names no day"),
    v.check((days) => new Set(days).size === days.length, "names a day twice"),
  ),
  opens: LocalTime,
  closes: LocalTime,
});
export type Period = v.InferOutput<typeof Period>;

const bankHolidays = v.picklist(["open", "closed", "not-confirmed"]);
const proved = { evidence: v.pipe(v.array(Evidence), v.minLength(1, "has no evidence")) };

/**
 * When a contact can be reached. Times are local (Europe/London, clock changes included). `printed` is the text of
 * the source, and the catalogue's checks hold that it says the same as the data.
 */
export const Hours = v.variant("kind", [
  v.object({ kind: v.literal("always"), printed: Line, bankHolidays, note: v.optional(Line), ...proved }),
  v.object({
    kind: v.literal("weekly"),
    printed: Line,
    periods: v.pipe(v.array(Period), v.minLength(1, "has no period")),
    bankHolidays,
    note: v.optional(Line),
    ...proved,
  }),
  v.object({ kind: v.literal("by-appointment"), printed: Line, note: v.optional(Line), ...proved }),
  /** Nothing was found, or sources disagree; `note` says which. */
  v.object({ kind: v.literal("not-confirmed"), note: v.optional(Line), evidence: v.optional(v.array(Evidence)) }),
]);
export type Hours = v.InferOutput<typeof Hours>;
