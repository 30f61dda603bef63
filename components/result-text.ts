import { type Collection, findRecord } from "#data/model/collection.ts";
import type { SearchResult } from "#data/search/result.ts";
import { openNow, openNowText } from "./open-now.ts";
import { detailsIn } from "./personal-details.ts";

/** Longest query repeated on the screen or read out, in characters: two lines of a narrow panel. */
const LONGEST_SHOWN = 60;

/** "12 results", or "The first 50 results" where there are more than are shown. */
export function countText(found: number, shown: number): string {
  if (found > shown) return `The first ${shown} results`;
  return found === 1 ? "1 result" : `${found} results`;
}

/** "1 entry", "12 entries". */
export function countEntries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

/** A query as it is repeated to the person who typed it: white space as one space, the end cut off. */
export function shownQuery(query: string): string {
  const characters = [...query.replace(/\s+/g, " ").trim()];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}…` : characters.join("");
}

/** "Nothing found for kinship allowance", with or without marks; a query with personal details is not repeated. */
export function nothingFoundText(query: string, collection: Collection, [before, after] = ["", ""]): string {
  const isPersonal = detailsIn(query, collection).length > 0;
  return isPersonal ? "Nothing found" : `Nothing found for ${before}${shownQuery(query)}${after}`;
}

/** What is read out when results stand: "12 results. Also searched sibling sexual abuse." */
export function resultAnnouncement(
  { query, hits, alsoSearched, sayInstead }: SearchResult,
  collection: Collection,
  shown: number,
): string {
  if (hits.length === 0) return `${nothingFoundText(query, collection)}.`;
  return [
    `${countText(hits.length, shown)}.`,
    ...(alsoSearched.length > 0 ? [`Also searched ${alsoSearched.join(", ")}.`] : []),
    ...sayInstead.map(({ term, say }) => `Instead of ${term}, say ${say}.`),
  ].join(" ");
}

/** As `resultAnnouncement` where only what is open at a moment is shown: "2 open now. 12 results." */
export function openAnnouncement(result: SearchResult, collection: Collection, now: Date): string {
  const { hits } = result;
  const all = resultAnnouncement(result, collection, hits.length);
  if (hits.length === 0) return all;
  return `${openNowText(openNow(hits, ({ id }) => findRecord(collection, id), now))} ${all}`;
}
