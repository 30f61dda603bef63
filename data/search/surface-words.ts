import { termOf } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import type { SearchDocument, SearchTopic } from "./document.ts";
import type { SurfaceWord } from "./vocabulary.ts";

/** Every word of the documents and the topics' names as it is written, stop words left out. */
export function surfaceWords(documents: readonly SearchDocument[], topics: readonly SearchTopic[]): SurfaceWord[] {
  const words = new Map<string, SurfaceWord>();
  const add = (text: string, inName: boolean) => {
    for (const { word } of tokens(text)) {
      const term = termOf(word);
      const before = words.get(word);
      if (term !== null && (before === undefined || (inName && !before.inName)))
        words.set(word, { word, term, inName });
    }
  };
  for (const { title, aliases, formerNames, publisher, summary, lines } of documents) {
    for (const name of [title, ...aliases, ...formerNames]) add(name, true);
    for (const text of [publisher, summary, ...lines]) add(text, false);
  }
  for (const { prefLabel, shortLabel, altLabels, acronyms, outdated, phrases } of topics) {
    for (const name of [prefLabel, shortLabel ?? "", ...altLabels, ...acronyms]) add(name, true);
    for (const { term } of outdated) add(term, true);
    for (const phrase of phrases) add(phrase, false);
  }
  return [...words.values()];
}
