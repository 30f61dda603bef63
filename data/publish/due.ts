import type { Entry } from "#data/model/collection.ts";
import { type Contact, isNumbered, offeredContacts, offeredNumbers } from "#data/model/contact.ts";
import { dateText } from "#data/model/date-text.ts";
import type { Evidence } from "#data/model/evidence.ts";
import { isSecondHand } from "#data/model/hours-doubt.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Kind } from "#data/model/record.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import { evidenceOfNumber } from "./checks/numbers.ts";

/** Why something needs a check, what does most harm if it is wrong first, with a heading for each. */
export const DUE_REASONS = {
  "urgent-number": "Numbers at the top of the panel",
  "number-in-lists-only": "Numbers that only third-party lists show",
  "number-unconfirmed": "Numbers that are not confirmed",
  "address-unconfirmed": "E-mail addresses, chats and forms that are not confirmed",
  "no-number": "Local services without a number that may be used",
  "number-old": "Numbers whose newest dated source is five years old or more",
  "number-undated": "Numbers that only undated pages show",
  "hours-conflict": "Hours on which sources disagree",
  "hours-second-hand": "Hours from nobody who answers for them",
  "number-withdrawn": "Numbers that are not offered until somebody has phoned them",
  "record-unconfirmed": "Records that are not confirmed",
  "never-reviewed": "Records that nobody has reviewed",
  "review-overdue": "Records whose review is overdue",
} as const;
export type DueReason = keyof typeof DUE_REASONS;

/** One thing to check. */
export interface Due {
  readonly reason: DueReason;
  readonly record: FullId;
  readonly title: string;
  /** The number, the e-mail address or the contact it is about; absent where it is the whole record. */
  readonly contact?: string;
  readonly why: string;
}

/** Whose numbers do most harm when they are wrong. Any other kind comes after. */
const KINDS: readonly Kind[] = ["helpline", "service"];

/**
 * Everything that needs a check, most harmful first; within one reason helplines, then services, then the rest.
 *
 * @param today a PlainDate
 */
export function findDue(records: Iterable<Entry>, today: string): Due[] {
  const reasons = Object.keys(DUE_REASONS);
  return [...records]
    .sort((a, b) => kindRank(a) - kindRank(b) || (a.id < b.id ? -1 : 1))
    .flatMap((entry) => [
      ...dueNumbers(entry, today),
      ...dueAddresses(entry),
      ...dueMissing(entry),
      ...dueHours(entry),
      ...dueWithdrawn(entry),
      ...dueRecord(entry, today),
    ])
    .sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason));
}

function dueNumbers(entry: Entry, today: string): Due[] {
  return offeredNumbers(entry).flatMap((contact): Due[] => {
    const { urgent, shown } = contact;
    const evidence = evidenceOfNumber(contact);
    const inLists = evidence.length > 0 && evidence.every(({ kind }) => kind === "third-party-list");
    if (urgent) {
      const why = contact.standing === "unconfirmed" ? contact.doubt : reviewDoubt(entry, today);
      return why ? [due("urgent-number", entry, why, shown)] : [];
    }
    if (inLists) return [due("number-in-lists-only", entry, `Read in: ${sourcesOf(evidence)}`, shown)];
    if (contact.standing === "unconfirmed") return [due("number-unconfirmed", entry, contact.doubt, shown)];
    return dueByAge(entry, shown, evidence, today);
  });
}

/** Ways to reach somebody that have no number: an address with a doubt can lead a person's trouble astray as well. */
function dueAddresses(entry: Entry): Due[] {
  return offeredContacts(entry)
    .filter((contact) => !isNumbered(contact))
    .flatMap((contact) =>
      contact.standing === "unconfirmed" ? [due("address-unconfirmed", entry, contact.doubt, nameOf(contact))] : [],
    );
}

/** After so many years a number has to be looked up again, whoever showed it. */
const OLD_AFTER_YEARS = 5;

function dueByAge(entry: Entry, shown: string, evidence: readonly Evidence[], today: string): Due[] {
  const newest = evidence
    .flatMap(({ dated }) => dated ?? [])
    .sort()
    .at(-1);
  if (newest === undefined) return [due("number-undated", entry, `Read in: ${sourcesOf(evidence)}`, shown)];
  const age = Number(today.slice(0, 4)) - Number(newest.slice(0, 4));
  const isOld = age > OLD_AFTER_YEARS || (age === OLD_AFTER_YEARS && today.slice(5) >= newest.slice(5));
  return isOld ? [due("number-old", entry, `Read in a page of ${dateText(newest)}`, shown)] : [];
}

/** A service nearby that nobody can phone. */
function dueMissing(entry: Entry): Due[] {
  const isPhoned = entry.kind === "service" || entry.kind === "helpline";
  if (!isPhoned || entry.catalogue === NATIONAL || offeredNumbers(entry).length > 0) return [];
  const why = entry.status === "unconfirmed" ? entry.doubt : "No number that may be used is known";
  return entry.status === "superseded" ? [] : [due("no-number", entry, why)];
}

function dueWithdrawn(entry: Entry): Due[] {
  return entry.contacts
    .filter((contact) => isNumbered(contact) && contact.standing === "withdrawn")
    .map((contact) => due("number-withdrawn", entry, (contact as { reason: string }).reason, nameOf(contact)));
}

function dueHours(entry: Entry): Due[] {
  return offeredContacts(entry).flatMap((contact): Due[] => {
    const { hours } = contact;
    if (hours.kind === "not-confirmed") {
      const conflict = hours.note !== undefined && /\b(disagree|conflict|differ)/i.test(hours.note);
      return conflict ? [due("hours-conflict", entry, hours.note as string, nameOf(contact))] : [];
    }
    const why = `Read in: ${sourcesOf(hours.evidence)}`;
    return isSecondHand(hours) ? [due("hours-second-hand", entry, why, nameOf(contact))] : [];
  });
}

function dueRecord(entry: Entry, today: string): Due[] {
  const doubt = entry.status === "unconfirmed" ? [due("record-unconfirmed", entry, entry.doubt)] : [];
  const review = reviewDoubt(entry, today);
  if (!review) return doubt;
  return [...doubt, due(entry.reviewed === null ? "never-reviewed" : "review-overdue", entry, review)];
}

/** What is wrong with the review of a record; undefined where it has one that is not overdue. */
function reviewDoubt({ reviewed, reviewDue, evidence }: Entry, today: string): string | undefined {
  const [read] = evidence.map((source) => source.read).sort();
  if (reviewed === null) return `Nobody at the partnership has checked it. Source read ${dateText(read ?? today)}`;
  if (reviewDue === null || reviewDue >= today) return undefined;
  return `Reviewed ${dateText(reviewed)}, due again ${dateText(reviewDue)}`;
}

function due(reason: DueReason, { id, title }: Entry, why: string, contact?: string): Due {
  return { reason, record: id, title, ...(contact !== undefined && { contact }), why };
}

function nameOf(contact: Contact): string {
  if (isNumbered(contact)) return contact.shown;
  return "email" in contact ? contact.email : contact.label;
}

function sourcesOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ source }) => source))].join("; ");
}

function kindRank({ kind }: Entry): number {
  const rank = KINDS.indexOf(kind);
  return rank < 0 ? KINDS.length : rank;
}
