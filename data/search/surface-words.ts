import { termOf } from "#data/text/analyse.ts";
import type { SearchTopic } from "./document.ts";
import { type AnalysedLine, analysedLine, isNameLine } from "./lines.ts";
import type { SurfaceWord } from "./vocabulary.ts";

/** A line of the collection, and whether it is a name. */
export interface SurfaceLine {
  readonly line: AnalysedLine;
  readonly isName: boolean;
}

/** Every line of the documents and the topics. */
export function surfaceLines(
  documents: readonly (readonly AnalysedLine[])[],
  topics: readonly SearchTopic[],
): SurfaceLine[] {
  const ofDocuments = documents.flatMap((lines) => lines.map((line) => ({ line, isName: isNameLine(line) })));
  const ofTopics = topics.flatMap(
    ({ prefLabel, shortLabel, searchWords = [], altLabels, acronyms, outdated, phrases }) => {
      const names = [
        prefLabel,
        shortLabel ?? "",
        ...searchWords,
        ...altLabels,
        ...acronyms,
        ...outdated.map(({ term }) => term),
      ];
      return [
        ...names.map((text) => ({ line: analysedLine("text", text), isName: true })),
        ...phrases.map((text) => ({ line: analysedLine("text", text), isName: false })),
      ];
    },
  );
  return [...ofDocuments, ...ofTopics];
}

/** Every word as it is written, once, stop words left out; and its term, which may be the word a person types. */
export function surfaceWords(lines: readonly SurfaceLine[]): SurfaceWord[] {
  const seen = new Map<string, { inName: boolean; isAcronym: boolean; count: number }>();
  for (const { line, isName } of lines) {
    const capitals = isName ? capitalsOf(line.text) : [];
    for (const word of line.words) {
      const noted = seen.get(word) ?? { inName: false, isAcronym: false, count: 0 };
      if (noted.count === 0) seen.set(word, noted);
      noted.inName ||= isName;
      noted.isAcronym ||= capitals.includes(word);
      noted.count++;
    }
  }
  const found = new Map<string, SurfaceWord>();
  for (const [word, { inName, isAcronym, count }] of seen) {
    const term = termOf(word);
    if (term === null) continue;
    const surface = { word, term, inName, isAcronym, count, isOwn: true, isStop: false, isStem: false };
    found.set(word, surface);
    if (!seen.has(term)) found.set(term, { ...surface, word: term, isStem: true });
  }
  return [...found.values()];
}

/** The words that a text writes in capitals, folded. */
function capitalsOf(text: string): string[] {
  return (text.match(/(?<![\w-])[A-Z][A-Z0-9]+(?![\w-])/g) ?? []).map((word) => word.toLowerCase());
}

/** Pairs that people also write as one word: neighbours in a name, and words joined by a hyphen anywhere. */
export function compounds(lines: readonly SurfaceLine[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { line, isName } of lines) {
    const places = isName ? line.words.keys() : line.hyphened;
    for (const at of places) {
      const one = line.words[at];
      const next = line.words[at + 1];
      if (one !== undefined && next !== undefined && !isStop(one) && !isStop(next)) found.set(one + next, [one, next]);
    }
  }
  return found;
}

/** `took it` is never written as one word. */
function isStop(word: string): boolean {
  return termOf(word) === null;
}
