import type { Hours } from "#data/model/hours.ts";
import { parsePrintedHours } from "#data/publish/printed-hours.ts";
import { isSameWeek, weekOf } from "#data/publish/week.ts";
import type { Check } from "./check.ts";

/** Hours whose printed text and data say different things, or whose text cannot be read. */
export const hoursDisagree: Check = {
  name: "hours-disagree",
  rule: "printed hours and the hours as data say the same",
  find: ({ contacts }) =>
    contacts.flatMap(({ file, path, value: { hours } }) => {
      const remedy = disagreement(hours);
      return remedy === undefined ? [] : [{ file, path: [...path, "hours", "printed"], remedy }];
    }),
};

/** What to do where they do not agree; undefined where they do, or where there is no printed text. */
function disagreement(hours: Hours): string | undefined {
  if (hours.kind === "not-confirmed") return undefined;
  if (hours.kind === "by-appointment") {
    return /\bappointment\b/i.test(hours.printed)
      ? undefined
      : "choose another kind, or print that it is by appointment";
  }
  const printed = parsePrintedHours(hours.printed);
  if (printed === null)
    return "print only days and times, such as “Mon-Thu 10am-9pm, closed weekends”; the rest is a note";
  const week = weekOf(hours);
  if (week === null || !isSameWeek(printed.week, week)) return "compare the days and times with the source";
  const says = printed.bankHolidays;
  return says === undefined || says === hours.bankHolidays ? undefined : `correct bankHolidays, printed as ${says}`;
}
