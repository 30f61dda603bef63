import type { Collection, Entry } from "#data/model/collection.ts";
import { offeredContacts } from "#data/model/contact.ts";
import { momentText } from "#data/model/date-text.ts";
import { reviewOf } from "#data/model/review.ts";
import { refusalText } from "./cautions.ts";
import { type CopyContent, contactLines, copiedOf, doubtLines } from "./copy-content.ts";
import { reviewText } from "./review-text.ts";
import { htmlText, plainText, type RichLine } from "./rich-text.ts";
import { sheetStamp } from "./sheet-stamp.ts";

const EMPTY_LINE: RichLine = [""];

/**
 * A whole list as one text: each record with its warnings, contacts, first link and review, then where it comes from
 * and when to throw it away. A record that is not to be used says so, and none of its numbers is copied.
 */
export function copyList(
  entries: readonly Entry[],
  { collection, now }: { collection: Collection; now: Date },
): CopyContent {
  const lines = [
    ...entries.flatMap((entry) => [...entryLines(entry, collection, now), EMPTY_LINE]),
    [sheetStamp(entries, { collection, now })],
    [`Copied ${momentText(now)}.`],
  ];
  const what = entries.length === 1 ? "a list of one entry" : `a list of ${entries.length} entries`;
  const contacts = entries.flatMap((entry) => copiedOf(entry, offeredContacts(entry), collection));
  return { what, text: plainText(lines), html: htmlText(lines), contacts };
}

function entryLines(entry: Entry, collection: Collection, now: Date): RichLine[] {
  const refusal = refusalText(entry, collection);
  const [link] = entry.links;
  return [
    [{ strong: entry.title }],
    ...(entry.publisher === entry.title ? [] : [[entry.publisher]]),
    ...(refusal ? [[refusal]] : []),
    ...doubtLines(entry),
    ...offeredContacts(entry).flatMap((contact) => contactLines(entry, contact, { collection, now })),
    ...(link && !refusal ? [[`${link.title}: `, { href: link.url }]] : []),
    [reviewText(reviewOf(entry, now))],
  ];
}
