import { type Collection, type Entry, findRecord } from "./collection.ts";
import { type Contact, type OfferedContact, offeredContacts } from "./contact.ts";
import { localDay } from "./date-text.ts";
import type { FullId } from "./ids.ts";

/** A contact that a person copied: its record, and the number or address as it was copied. */
export interface CopiedContact {
  readonly id: FullId;
  readonly value: string;
}

/** A copied contact with the local day, `2026-11-03`, on which it was last copied. */
export interface CopiedOn extends CopiedContact {
  readonly day: string;
}

/** A copied contact that is no longer offered as it was, with what its record offers in its place. */
export interface Recall {
  readonly copied: CopiedOn;
  /** Absent where the record is gone. */
  readonly entry?: Entry;
  /** What is reached in the same way; empty where it was withdrawn. */
  readonly now: readonly OfferedContact[];
}

/** How long a copied contact is remembered, in days. */
const KEPT_DAYS = 30;

/** Whether what was copied on `day` is still to be remembered; not where the clock has been set back behind it. */
export function isRemembered(day: string, now: Date): boolean {
  const oldest = localDay(new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000));
  return oldest < day && day <= localDay(now);
}

/** The number or address of a contact, as it is shown and copied; undefined for a chat or a form, which is a link. */
export function reachOf(contact: Contact): string | undefined {
  if ("dial" in contact) return contact.shown;
  return "email" in contact ? contact.email : undefined;
}

/**
 * Which of the copied contacts the catalogues offer no longer. One of a catalogue that is not open is passed over:
 * nothing is known of it. Another grouping of the same digits is no change.
 */
export function recallsOf(copied: readonly CopiedOn[], collection: Collection): Recall[] {
  const open = new Set(collection.catalogues.map(({ name }) => name));
  return copied.flatMap((one) => {
    if (!open.has(one.id.split(":")[0] as string)) return [];
    const entry = findRecord(collection, one.id);
    const sameWay = entry
      ? offeredContacts(entry).filter((contact) => isEmail(reachOf(contact)) === isEmail(one.value))
      : [];
    if (sameWay.some((contact) => isSame(reachOf(contact), one.value))) return [];
    return [{ copied: one, ...(entry && { entry }), now: sameWay }];
  });
}

/** Undefined for a link, which is neither. */
function isEmail(value: string | undefined): boolean | undefined {
  return value?.includes("@");
}

function isSame(a: string | undefined, b: string): boolean {
  const core = (text: string) => (isEmail(text) ? text.toLowerCase() : text.replace(/\D/g, ""));
  return a !== undefined && core(a) === core(b);
}
