import { versionText } from "#data/model/catalogue.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { type OfferedContact, type OfferedNumber, offeredContacts } from "#data/model/contact.ts";
import { type CopiedContact, reachOf } from "#data/model/copied.ts";
import { dateText, momentText } from "#data/model/date-text.ts";
import type { Evidence } from "#data/model/evidence.ts";
import { hoursCertainty, hoursLine } from "#data/model/hours-doubt.ts";
import type { FullId } from "#data/model/ids.ts";
import { reviewOf } from "#data/model/review.ts";
import { doubtText, notForOf, notForText } from "./cautions.ts";
import { familyLines } from "./family-copy.ts";
import { reviewText } from "./review-text.ts";
import { htmlText, plainText, type RichLine } from "./rich-text.ts";

/** What goes on the clipboard, as text and as HTML that says the same. */
export interface CopyContent {
  /** What was copied, for "Copied 0808 801 0331." */
  readonly what: string;
  readonly text: string;
  readonly html: string;
  /** Each number and address in it, so that a person can be told when one changes. */
  readonly contacts: readonly CopiedContact[];
}

/** A record that may be copied: not one that is superseded or withdrawn. */
export type OfferedEntry = Extract<Entry, { status: "current" | "unconfirmed" }>;

/** Whether a record may be copied for the record or for a family. */
export function isOfferedEntry(entry: Entry): entry is OfferedEntry {
  return entry.status === "current" || entry.status === "unconfirmed";
}

/** A number alone, grouped; doubts come before it and a warning after it, so that none can be left behind. */
export function copyNumber(entry: Entry, contact: OfferedNumber, collection: Collection): CopyContent {
  return copyWithCautions(contact.shown, entry, contact, collection);
}

/** An e-mail address alone, with its doubts and its warning as for a number. */
export function copyEmail(
  entry: Entry,
  contact: Extract<OfferedContact, { channel: "email" }>,
  collection: Collection,
): CopyContent {
  return copyWithCautions(contact.email, entry, contact, collection);
}

/**
 * For a case record: what it is and whose, the number and hours where it has one, where that comes from, how far it
 * has been checked, the catalogue and the local time of copying.
 */
export function copyForRecord(
  entry: OfferedEntry,
  { contact, collection, now }: { contact?: OfferedContact; collection: Collection; now: Date },
): CopyContent {
  const lines: RichLine[] = [
    [{ strong: entry.title }],
    ...(entry.publisher === entry.title ? [] : [[entry.publisher]]),
    ...doubtLines(entry),
    ...(contact ? contactLines(entry, contact, { collection, now }) : []),
    [sourcesText(contact ? [...contact.evidence, ...(contact.hours.evidence ?? [])] : entry.evidence)],
    [reviewText(reviewOf(entry, now))],
    [stampLine(entry.id, collection, now)],
  ];
  return content(`${entry.title} for the record`, lines, copiedOf(entry, contact ? [contact] : [], collection));
}

/** For a family: plain words, nothing internal, and nothing that names abuse unless the service's own name does. */
export function copyForFamily(entry: OfferedEntry, context: { collection: Collection; now: Date }): CopyContent {
  const contacts = copiedOf(entry, offeredContacts(entry), context.collection);
  return content(`${entry.title} for the family`, familyLines(entry, context), contacts);
}

function copyWithCautions(value: string, entry: Entry, contact: OfferedContact, collection: Collection): CopyContent {
  const lines = [...doubtLines(entry), ...doubtLines(contact), [value], ...warningLines(contact, collection)];
  const what = lines.length === 1 ? value : `${value} with its warning`;
  return content(what, lines, copiedOf(entry, [contact], collection));
}

/** The numbers and addresses that are copied with contacts of a record, those in their warnings included. */
export function copiedOf({ id }: Entry, contacts: readonly OfferedContact[], collection: Collection): CopiedContact[] {
  return contacts.flatMap((contact) => {
    const instead = notForOf(contact, collection)?.instead;
    const value = reachOf(contact);
    return [
      ...(value === undefined ? [] : [{ id, value }]),
      ...(instead?.number ? [{ id: instead.entry.id, value: instead.number.shown }] : []),
    ];
  });
}

/** Which catalogue it is from, and when it was copied. */
export function stampLine(id: FullId, collection: Collection, now: Date): string {
  const catalogue = collection.catalogues.find(({ name }) => id.startsWith(`${name}:`));
  return `${catalogue ? `${catalogue.title}, ${versionText(catalogue.version)}. ` : ""}Copied ${momentText(now)}.`;
}

/** A contact with its doubts before it, its warning, its notes and its hours after it. */
export function contactLines(
  entry: Entry,
  contact: OfferedContact,
  { collection, now }: { collection: Collection; now: Date },
): RichLine[] {
  const certainty = hoursCertainty(contact, entry, now);
  return [
    ...doubtLines(contact),
    [contact.label === entry.title ? "" : `${contact.label}: `, ...contactValue(contact)],
    ...warningLines(contact, collection),
    ...contact.notes.map((note) => [note]),
    [`${certainty.state === "confirmed" ? "Hours: " : ""}${hoursLine(certainty)}.`],
  ];
}

/** What is doubted, to stand before it. */
export function doubtLines(doubted: Entry | OfferedContact): RichLine[] {
  const doubt = doubtText(doubted);
  return doubt ? [[doubt]] : [];
}

function warningLines(contact: OfferedContact, collection: Collection): RichLine[] {
  const notFor = notForOf(contact, collection);
  return notFor ? [[notForText(notFor)]] : [];
}

function contactValue(contact: OfferedContact): RichLine {
  if ("dial" in contact) return [{ strong: contact.shown }];
  return "email" in contact ? [contact.email] : [{ href: contact.url }];
}

/** "Source: A (November 2021); B (undated)." Each source and date once. */
function sourcesText(evidence: readonly Evidence[]): string {
  const sources = evidence.map(({ source, dated }) => `${source} (${dated ? dateText(dated) : "undated"})`);
  return `Source: ${[...new Set(sources)].join("; ")}.`;
}

function content(what: string, lines: readonly RichLine[], contacts: readonly CopiedContact[]): CopyContent {
  return { what, text: plainText(lines), html: htmlText(lines), contacts };
}
