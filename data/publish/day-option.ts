import * as v from "valibot";
import { localDay } from "#data/model/date-text.ts";
import { PlainDate } from "#data/model/text.ts";
import { UsageError } from "./errors.ts";

/**
 * The day that `--now` names, else today, as a PlainDate.
 *
 * @throws UsageError for what is no day
 */
export function dayOf(now: string | undefined): string {
  if (now === undefined) return localDay(new Date());
  if (!v.is(PlainDate, now)) throw new UsageError(`--now ${now} is not a day: write it as 2026-11-23.`);
  return now;
}
