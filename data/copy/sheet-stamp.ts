import { versionText } from "#data/model/catalogue.ts";
import type { Collection, Entry } from "#data/model/collection.ts";
import { dateText, localDay } from "#data/model/date-text.ts";
import { reviewOf } from "#data/model/review.ts";

/** How long a list on paper or in a note may be relied on, in days: numbers and hours change. */
const KEPT_DAYS = 28;

/**
 * When a list was made, from which catalogues, how far they have been checked, and when to throw it away: "Made on 23
 * November 2026 from the catalogue “Coventry”, version 3, not yet checked by the partnership. Discard after 21 December
 * 2026."
 */
export function sheetStamp(
  entries: readonly Entry[],
  { collection, now }: { collection: Collection; now: Date },
): string {
  return `Made on ${dateText(localDay(now))} from ${cataloguesText(entries, collection)}, ${checkedText(entries, now)} Discard after ${dateText(discardDay(now))}.`;
}

/** The last day that a list made at this moment is good for, as a PlainDate of local time. */
export function discardDay(now: Date): string {
  const day = new Date(`${localDay(now)}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + KEPT_DAYS);
  return day.toISOString().slice(0, 10);
}

/** Only the catalogues that something on the list comes from. */
function cataloguesText(entries: readonly Entry[], { catalogues }: Collection): string {
  const used = new Set(entries.map(({ catalogue }) => catalogue));
  const names = catalogues
    .filter(({ name }) => used.has(name))
    .map(({ title, version }) => `“${title}”, ${versionText(version)}`);
  return `${names.length === 1 ? "the catalogue" : "the catalogues"} ${names.join(", and ")}`;
}

function checkedText(entries: readonly Entry[], now: Date): string {
  const states = new Set(entries.map((entry) => reviewOf(entry, now).state));
  if (states.size === 1 && states.has("not-checked")) return "not yet checked by the partnership.";
  if (states.size === 1 && states.has("reviewed")) return "reviewed by the partnership on the days named below.";
  return "not all of it checked by the partnership: each entry says so.";
}
