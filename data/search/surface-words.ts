import { termOf } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import type { SearchDocument, SearchTopic } from "./document.ts";
import type { SurfaceWord } from "./vocabulary.ts";

/** Every word of the documents and the topics' names as it is written, stop words left out. */
export function surfaceWords(documents: readonly SearchDocument[], topics: readonly SearchTopic[]): SurfaceWord[] {
  const words = new Map<string, SurfaceWord>();
  for (const { text, isName } of texts(documents, topics)) {
    for (const { word } of tokens(text)) {
      const plain = word.replaceAll("'", "");
      const term = termOf(word);
      const before = words.get(plain);
      if (term !== null && (before === undefined || (isName && !before.inName))) {
        words.set(plain, { word: plain, term, inName: isName });
      }
    }
  }
  return [...words.values()];
}

/** Pairs that people also write as one word: neighbours in a name, and words joined by a hyphen anywhere. */
export function compounds(
  documents: readonly SearchDocument[],
  topics: readonly SearchTopic[],
): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { text, isName } of texts(documents, topics)) {
    const words = tokens(text);
    for (const [at, one] of words.entries()) {
      const next = words[at + 1];
      const isPair = next && (isName || text.slice(one.end, next.start) === "-");
      if (isPair) found.set(one.word + next.word, [one.word, next.word]);
    }
  }
  return found;
}

interface Text {
  readonly text: string;
  readonly isName: boolean;
}

function texts(documents: readonly SearchDocument[], topics: readonly SearchTopic[]): Text[] {
  const names = (list: readonly (string | undefined)[]) =>
    list.flatMap((text) => (text === undefined ? [] : [{ text, isName: true }]));
  const others = (list: readonly string[]) => list.map((text) => ({ text, isName: false }));
  return [
    ...documents.flatMap(({ title, aliases, formerNames, publisher, summary, lines }) => [
      ...names([title, ...aliases, ...formerNames]),
      ...others([publisher, summary, ...lines]),
    ]),
    ...topics.flatMap(({ prefLabel, shortLabel, altLabels, acronyms, outdated, phrases }) => [
      ...names([prefLabel, shortLabel, ...altLabels, ...acronyms, ...outdated.map(({ term }) => term)]),
      ...others(phrases),
    ]),
  ];
}
