import { doubtText, notForOf, notForText, sentence } from "#data/copy/cautions.ts";
import { type Collection, type Entry, findRecord } from "#data/model/collection.ts";
import { isNumbered, type OfferedNumber } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import { reviewOf } from "#data/model/review.ts";
import type { Reason } from "#data/search/result.ts";

/** What to know of a whole record before it is opened, worst first; empty where nothing is wrong with it. */
export function rowCautions(entry: Entry, collection: Collection, now: Date): string[] {
  return [statusCaution(entry, collection), overdueCaution(entry, now)].filter((line) => line !== undefined);
}

/** What to know of a number before it is used: its doubt, and what it is not for. */
export function numberCautions(contact: OfferedNumber, collection: Collection): string[] {
  const notFor = notForOf(contact, collection);
  return [doubtText(contact), notFor && notForText(notFor)].filter((line) => line !== undefined);
}

/** Why a record was found: the words to say it with, and the text that holds what was searched for. */
export function reasonParts(reason: Reason, entry: Entry): { lead: string; text: string } {
  const { text } = reason;
  switch (reason.kind) {
    case "alias":
      return { lead: "Also found as", text };
    case "former-name":
      return { lead: "Used to be called", text };
    case "topic":
      return { lead: "About", text };
    case "number":
      return { lead: numberLead(text, entry), text };
    case "text":
      return { lead: "It says:", text };
  }
}

function statusCaution(entry: Entry, collection: Collection): string | undefined {
  if (entry.status === "withdrawn") return `Do not use. ${sentence(entry.reason)}`;
  if (entry.status === "superseded") {
    const successor = findRecord(collection, entry.supersededBy as FullId);
    return successor ? `Replaced by ${successor.title}.` : "Replaced. Open it before you use it.";
  }
  return doubtText(entry);
}

function overdueCaution(entry: Entry, now: Date): string | undefined {
  return reviewOf(entry, now).state === "overdue" ? "Review overdue." : undefined;
}

function numberLead(shown: string, entry: Entry): string {
  const numbered = entry.contacts.filter(isNumbered);
  const standing = numbered.find((contact) => contact.shown === shown)?.standing;
  if (standing === "superseded") return "Old number, do not use:";
  if (standing === "withdrawn") return "Withdrawn number, do not use:";
  return "Its number:";
}
