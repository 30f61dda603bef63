import type { Collection } from "#data/model/collection.ts";
import type { Recall } from "#data/model/copied.ts";
import { dateText } from "#data/model/date-text.ts";
import { refusalText } from "./cautions.ts";
import { type CopyContent, contactLines, copiedOf, doubtLines, stampLine } from "./copy-content.ts";
import { htmlText, plainText, type RichLine } from "./rich-text.ts";

/** What was copied is no longer offered: why, in a sentence. */
export function recallText({ entry, now }: Recall, collection: Collection): string {
  if (now.length > 0) return "It has changed.";
  const reason = entry && refusalText(entry, collection);
  return `It has been withdrawn. ${reason ?? "Nothing is held in its place."}`;
}

/** A correction for the case record into which an older number or address went. */
export function copyCorrection(
  recall: Recall,
  { collection, now }: { collection: Collection; now: Date },
): CopyContent {
  const { copied, entry, now: contacts } = recall;
  const lines: RichLine[] = [
    [{ strong: entry ? `Correction: ${entry.title}` : "Correction" }],
    [`Do not use ${copied.value}, copied on ${dateText(copied.day)}. ${recallText(recall, collection)}`],
    // A number on a line of its own under another could be taken for the old one.
    ...(entry && contacts.length > 0 ? [["What the entry gives now:"], ...doubtLines(entry)] : []),
    ...(entry ? contacts.flatMap((contact) => contactLines(entry, contact, { collection, now })) : []),
    [stampLine(copied.id, collection, now)],
  ];
  return {
    what: "a correction note",
    text: plainText(lines),
    html: htmlText(lines),
    contacts: entry ? copiedOf(entry, contacts, collection) : [],
  };
}
