import type { Entry } from "#data/model/collection.ts";
import { offeredNumbers } from "#data/model/contact.ts";
import { isOpen, recordOpening } from "#data/model/contact-opening.ts";

/** What stands in a list once only what is open is wanted. */
export interface OpenNow<Item> {
  readonly open: readonly Item[];
  /** How many were left out because nobody can say whether they are open. */
  readonly unsure: number;
}

/** Keeps what can be phoned at a moment for certain. */
export function openNow<Item>(
  items: readonly Item[],
  entryOf: (item: Item) => Entry | undefined,
  now: Date,
): OpenNow<Item> {
  const judged = items.map((item) => {
    const entry = entryOf(item);
    return { item, opening: entry ? recordOpening(entry, now) : null };
  });
  return {
    open: judged.filter(({ opening }) => opening && isOpen(opening)).map(({ item }) => item),
    unsure: judged.filter(({ opening }) => opening?.state === "not-confirmed").length,
  };
}

/** Whether anything in a list could be open, so that the question makes sense. */
export function hasNumbers(entries: readonly (Entry | undefined)[]): boolean {
  return entries.some((entry) => entry && offeredNumbers(entry).length > 0);
}

/** What the filter left, in words: "2 open now. 4 left out: hours not confirmed." */
export function openNowText({ open, unsure }: OpenNow<unknown>): string {
  const left = unsure > 0 ? ` ${unsure} left out: hours not confirmed.` : "";
  return `${open.length === 0 ? "None known to be open now." : `${open.length} open now.`}${left}`;
}
