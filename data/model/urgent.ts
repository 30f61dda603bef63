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

/**
 * The urgent strip of catalogues, base first, some of which may not be open: each stands for itself, so that a broken
 * one costs no other its newest numbers.
 *
 * @param kept the last good copy of the whole strip
 */
export function urgentOfLayers(
  names: readonly string[],
  collection: Collection | null,
  kept: readonly UrgentContact[],
): readonly UrgentContact[] {
  if (!collection) return kept;
  const newest = urgentContacts(collection);
  const open = collection.catalogues.map(({ name }) => name);
  if (names.every((name) => open.includes(name))) return newest;
  return names.flatMap((name) => (open.includes(name) ? newest : kept).filter(({ id }) => id.startsWith(`${name}:`)));
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
