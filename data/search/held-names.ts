import { stemOf } from "#data/text/analyse.ts";
import type { Name, NameIndex } from "./names.ts";
import type { QueryWord } from "./query-words.ts";
import type { ReadWord } from "./word-group.ts";

/** A name that stands whole and in order in a query. */
export interface HeldName {
  readonly name: Name;
  /** Places of the query's words that it is made of, stop words not counted. */
  readonly groups: readonly number[];
}

/** No name has more words. */
const LONGEST_NAME = 12;

/**
 * The names that a query holds, typing errors set right.
 *
 * @param all the query's words; `read` those of them that are no stop words
 */
export function heldNames(all: readonly QueryWord[], read: readonly ReadWord[], names: NameIndex): HeldName[] {
  let next = 0;
  const places = all.map(({ isStop }) => (isStop ? -1 : next++));
  const terms = all.map(({ term }, at) => {
    const word = read[places[at] ?? -1];
    return word && word.meant !== word.typed ? stemOf(word.meant) : term;
  });
  const found: HeldName[] = [];
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + 1; to <= Math.min(terms.length, from + LONGEST_NAME); to++) {
      const groups = places.slice(from, to).filter((place) => place >= 0);
      for (const name of names.madeOf(terms.slice(from, to))) found.push({ name, groups });
    }
  }
  return found;
}

/**
 * The names of which every word is in the query, in whatever order, the last perhaps half typed: `kids helpl` holds
 * `helpline for children`.
 *
 * @param read the query's words that are no stop words
 */
export function scatteredNames(read: readonly ReadWord[], names: NameIndex): HeldName[] {
  const places = new Map<string, number>();
  read.forEach(({ meant, alternatives }, place) => {
    for (const { term, isBeginning } of alternatives) if (isBeginning) places.set(term, place);
    places.set(stemOf(meant), place);
  });
  const found: HeldName[] = [];
  for (const term of places.keys()) {
    for (const name of names.withRarest(term)) {
      // A long name cannot be in a short query, and few words of a sentence are not the sentence.
      if (name.content.size > read.length || name.content.size * 2 < name.terms.length) continue;
      const groups = placesOf(name, places);
      if (groups) found.push({ name, groups });
    }
  }
  return found;
}

function placesOf({ content }: Name, places: ReadonlyMap<string, number>): number[] | null {
  const groups: number[] = [];
  for (const term of content) {
    const place = places.get(term);
    if (place === undefined) return null;
    groups.push(place);
  }
  return groups;
}
