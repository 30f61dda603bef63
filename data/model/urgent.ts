import type { Collection } from "./collection.ts";
import { isNumbered, isOffered } from "./contact.ts";
import type { FullId } from "./ids.ts";

/** A number of the urgent strip, with all that is needed to show and copy it when no catalogue can be read. */
export interface UrgentContact {
  /** The record that it is of. */
  readonly id: FullId;
  readonly label: string;
  readonly dial: string;
  readonly shown: string;
}

/** The numbers that stand in the urgent strip: those that a record marks so and that may be offered, in their order. */
export function urgentContacts(collection: Collection): UrgentContact[] {
  return [...collection.records.values()]
    .flatMap(({ id, contacts }) =>
      contacts
        .filter((contact) => isNumbered(contact) && isOffered(contact))
        .flatMap((contact) => ("dial" in contact && contact.urgent ? [{ id, ...contact.urgent, contact }] : [])),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ id, label, contact }) => ({ id, label, dial: contact.dial, shown: contact.shown }));
}
