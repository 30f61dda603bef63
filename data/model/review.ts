import { localDay } from "./date-text.ts";
import type { CatalogueRecord } from "./record.ts";

/**
 * How far a record has been checked by a person at the partnership. One that nobody has checked is not overdue: its
 * source and the day it was read are shown instead. All dates are PlainDates.
 */
export type Review =
  | { readonly state: "not-checked"; readonly read: string }
  | { readonly state: "reviewed"; readonly on: string; readonly due: string | null }
  | { readonly state: "overdue"; readonly on: string; readonly due: string };

/** The review of a record at a moment; it is overdue from the day after it was due, local time. */
export function reviewOf(record: CatalogueRecord, now: Date): Review {
  const { reviewed: on, reviewDue: due } = record;
  if (on === null) return { state: "not-checked", read: oldestReading(record) };
  if (due !== null && due < localDay(now)) return { state: "overdue", on, due };
  return { state: "reviewed", on, due };
}

/** The oldest, so that nothing shown was read before the day that is named. */
function oldestReading(record: CatalogueRecord): string {
  return record.evidence.map(({ read }) => read).sort()[0] as string;
}
