import type { Known } from "#data/guard/known.ts";
import { wordsOf } from "#data/guard/words.ts";
import type { Collection } from "#data/model/collection.ts";
import { isNumbered } from "#data/model/contact.ts";

const read = new WeakMap<Collection, Known>();

/** The words and numbers of a collection, whatever their standing; read when first asked for, and never again. */
export function knownWords(collection: Collection): Known {
  const before = read.get(collection);
  if (before) return before;
  const records = [...collection.records.values()];
  const topics = [...collection.topics.values()];
  const texts = [
    ...records.map((r) => [r.title, r.aliases, r.formerNames, r.publisher, r.summary, r.keyPoints, r.whenToUse]),
    ...topics.map((t) => [t.prefLabel, t.shortLabel, t.altLabels, t.acronyms, t.searchWords, t.phrases, t.scopeNote]),
    ...topics.map((t) => t.outdated.map(({ term, say }) => [term, say])),
  ];
  const known = {
    words: new Set(wordsOf(texts.join(" "))),
    dials: records.flatMap(({ contacts }) => contacts.filter(isNumbered).map(({ dial }) => dial)),
  };
  read.set(collection, known);
  return known;
}
