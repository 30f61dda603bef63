import type { Collection } from "./collection.ts";
import { isNumbered, isOffered } from "./contact.ts";

/** A number of the urgent strip, with all that is needed to show and copy it when no catalogue can be read. */
export interface UrgentContact {
  readonly label: string;
  readonly dial: string;
  readonly shown: string;
}

/** The numbers that stand in the urgent strip: those that a record marks so and that may be offered, in their order. */
export function urgentContacts(collection: Collection): UrgentContact[] {
  return [...collection.records.values()]
    .flatMap((record) => record.contacts)
    .filter((contact) => isNumbered(contact) && isOffered(contact))
    .flatMap((contact) => ("dial" in contact && contact.urgent ? [{ ...contact.urgent, contact }] : []))
    .sort((a, b) => a.order - b.order)
    .map(({ label, contact }) => ({ label, dial: contact.dial, shown: contact.shown }));
}
