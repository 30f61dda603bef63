import { bankHolidaysOf } from "./bank-holidays.ts";
import { type Contact, offeredNumbers } from "./contact.ts";
import { NOT_CONFIRMED, type Opening, openingAt } from "./opening.ts";
import type { CatalogueRecord } from "./record.ts";
import { reviewOf } from "./review.ts";

/**
 * Whether a contact of a record can be reached at a moment. It is never called open or closed where the contact or its
 * record is in doubt, or where the record's review is overdue, for then its hours are as old.
 */
export function contactOpening(contact: Contact, record: CatalogueRecord, now: Date): Opening {
  const sure = contact.standing === "current" && record.status === "current";
  if (!sure || reviewOf(record, now).state === "overdue") return NOT_CONFIRMED;
  return openingAt(contact.hours, now, bankHolidaysOf(record.area));
}

/** The opening of the number that a record is listed with; null where it offers none. */
export function recordOpening(record: CatalogueRecord, now: Date): Opening | null {
  const [number] = offeredNumbers(record);
  return number ? contactOpening(number, record, now) : null;
}

/** Whether somebody can be reached for certain. */
export function isOpen({ state }: Opening): boolean {
  return state === "open" || state === "open-always";
}
