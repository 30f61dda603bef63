import type { Contact } from "./contact.ts";
import { AUTHORITATIVE_KINDS, EVIDENCE_KINDS, type Evidence } from "./evidence.ts";
import type { Hours } from "./hours.ts";
import { hoursText } from "./hours-text.ts";
import type { CatalogueRecord } from "./record.ts";
import { reviewOf } from "./review.ts";

/** Hours that a source gave. */
type KnownHours = Exclude<Hours, { kind: "not-confirmed" }>;

/** Whether hours can be told for certain; if not, `lead` begins the sentence that tells what was printed. */
export type HoursCertainty =
  | { readonly state: "confirmed"; readonly hours: KnownHours }
  | { readonly state: "doubted"; readonly hours: KnownHours; readonly lead: string }
  | { readonly state: "unknown" };

const READ_IN: Readonly<Record<Evidence["kind"], string>> = {
  "own-site": "its own page says",
  government: "a government page says",
  partnership: "a partnership page says",
  press: "a press report says",
  "other-site": "another organisation's page says",
  "third-party-list": "a third-party list says",
};

/**
 * How certain the hours of a contact are: the one answer for the badge, the filter, the table and what is copied. They
 * are doubted where nobody who answers for them gave them, where the contact or its record is in doubt, for hours
 * without a doubt vouch for the number beside them, and where the review is overdue.
 */
export function hoursCertainty(contact: Contact, record: CatalogueRecord, now: Date): HoursCertainty {
  const { hours } = contact;
  if (hours.kind === "not-confirmed") return { state: "unknown" };
  const lead = doubtLead(contact, hours, record, now);
  return lead === null ? { state: "confirmed", hours } : { state: "doubted", hours, lead };
}

/** Whether no page of the operator, a government or the partnership gives the hours. */
export function isSecondHand({ evidence }: KnownHours): boolean {
  return !evidence.some(({ kind }) => AUTHORITATIVE_KINDS.has(kind));
}

/** What is certain of the hours, in one line without a full stop: the doubt stands before what was printed. */
export function hoursLine(certainty: HoursCertainty): string {
  if (certainty.state === "unknown") return "Hours not confirmed";
  if (certainty.state === "confirmed") return hoursText(certainty.hours);
  return `Hours not confirmed: ${certainty.lead} ${certainty.hours.printed}`;
}

function doubtLead(contact: Contact, hours: KnownHours, record: CatalogueRecord, now: Date): string | null {
  const kinds = new Set(hours.evidence.map(({ kind }) => kind));
  // The kinds are in the order of their strength.
  const strongest = EVIDENCE_KINDS.find((kind) => kinds.has(kind));
  const says = strongest ? READ_IN[strongest] : "it is not known who says";
  if (isSecondHand(hours)) return says;
  if (record.status !== "current") return `the entry is in doubt, but ${says}`;
  if (contact.standing !== "current") return `the contact itself is in doubt, but ${says}`;
  return reviewOf(record, now).state === "overdue" ? `the review is overdue, but ${says}` : null;
}
