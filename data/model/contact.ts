import * as v from "valibot";
import { Evidence } from "./evidence.ts";
import { Hours } from "./hours.ts";
import { Ref } from "./ids.ts";
import { linkUrl } from "./link.ts";
import { Line, Term } from "./text.ts";

const Dial = v.pipe(v.string(), v.regex(/^\d{3,15}$/, "is not the digits of a number, without spaces"));

const common = {
  label: Term,
  /** Who may use it; empty where nothing says. */
  who: v.array(Line),
  /** Never given to a family. */
  forProfessionals: v.optional(v.literal(true)),
  /** What it must not be used for, and the record to use instead. Travels with the number, into the clipboard too. */
  notFor: v.optional(v.object({ what: Line, instead: v.optional(Ref) })),
  /** What to know before using it. */
  notes: v.array(Line),
  hours: Hours,
  cost: v.object({
    /** `geographic`: as a call to an 01, 02 or 03 number. */
    class: v.picklist(["free", "geographic", "not-confirmed"]),
    note: v.optional(Line),
  }),
  /** Shown in the urgent strip under this label, in ascending order of `order`. */
  urgent: v.optional(v.object({ label: Term, order: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  evidence: v.pipe(v.array(Evidence), v.minLength(1, "has no evidence")),
};

const numbered = { dial: Dial, shown: Term, ...common };

const Channel = v.variant("channel", [
  v.object({ channel: v.literal("phone"), ...numbered }),
  v.object({ channel: v.literal("sms"), ...numbered }),
  v.object({ channel: v.literal("textphone"), ...numbered }),
  v.object({ channel: v.literal("email"), email: v.pipe(v.string(), v.email("is not an e-mail address")), ...common }),
  v.object({ channel: v.literal("webchat"), url: linkUrl, ...common }),
  v.object({ channel: v.literal("form"), url: linkUrl, ...common }),
]);

const Standing = v.variant("standing", [
  /** Read on the operator's own, a government or a partnership page. */
  v.object({ standing: v.literal("current") }),
  /** Offered with its doubt before it, on the screen and in what is copied. */
  v.object({ standing: v.literal("unconfirmed"), doubt: Line }),
  /** Leads to the number that replaced it (its dial digits); never copied. */
  v.object({ standing: v.literal("superseded"), supersededBy: Dial }),
  /** Closed, or not to be offered until somebody has rung it; never copied. */
  v.object({ standing: v.literal("withdrawn"), reason: Line }),
]);

/** One way to reach a service, with how far it can be trusted. */
export const Contact = v.intersect([Channel, Standing]);
export type Contact = v.InferOutput<typeof Contact>;
export type NumberedContact = Extract<Contact, { dial: string }>;
/** A contact that the panel may offer, and so may copy. */
export type OfferedContact = Extract<Contact, { standing: "current" | "unconfirmed" }>;
export type OfferedNumber = Extract<OfferedContact, { dial: string }>;

/** Whether the contact has a number, so that it is grouped, searched by digits and copied. */
export function isNumbered(contact: Contact): contact is NumberedContact {
  return "dial" in contact;
}

/** Whether the panel may offer it: current, or unconfirmed with its doubt said. */
export function isOffered(contact: Contact): contact is OfferedContact {
  return contact.standing === "current" || contact.standing === "unconfirmed";
}

/**
 * The contacts of a record that may be offered, in their order: none where the record itself is superseded or
 * withdrawn, whatever its contacts say.
 */
export function offeredContacts(record: {
  readonly status: string;
  readonly contacts: readonly Contact[];
}): OfferedContact[] {
  if (record.status === "superseded" || record.status === "withdrawn") return [];
  return record.contacts.filter(isOffered);
}

/** The numbers among the contacts that may be offered. */
export function offeredNumbers(record: Parameters<typeof offeredContacts>[0]): OfferedNumber[] {
  return offeredContacts(record).filter((contact) => isNumbered(contact));
}
