import { bankHolidaysOf } from "./bank-holidays.ts";
import { type Contact, offeredNumbers } from "./contact.ts";
import { hoursCertainty } from "./hours-doubt.ts";
import { NOT_CONFIRMED, type Opening, openingAt } from "./opening.ts";
import type { CatalogueRecord } from "./record.ts";

/**
 * Whether a contact of a record can be reached at a moment. It is never called open or closed where its hours are not
 * certain, see `hoursCertainty`.
 */
export function contactOpening(contact: Contact, record: CatalogueRecord, now: Date): Opening {
  const certainty = hoursCertainty(contact, record, now);
  if (certainty.state !== "confirmed") return NOT_CONFIRMED;
  return openingAt(certainty.hours, now, bankHolidaysOf(record.area));
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
