import { stemOf, termOf } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import type { SearchDocument } from "./document.ts";

/** A line of a document, cut into words once for all who need them. */
export interface AnalysedLine {
  readonly kind: "title" | "alias" | "former-name" | "publisher" | "summary" | "text";
  readonly text: string;
  /** Every word, folded and without apostrophes. */
  readonly words: readonly string[];
  /** The term of each word, stop words included. */
  readonly stems: readonly string[];
  /** The terms in order, stop words left out. */
  readonly terms: readonly string[];
  /** Words that a hyphen joins to the next, by their places. */
  readonly hyphened: readonly number[];
}

/** Cuts one text into words and terms. */
export function analysedLine(kind: AnalysedLine["kind"], text: string): AnalysedLine {
  const all = tokens(text);
  return {
    kind,
    text,
    words: all.map(({ word }) => (word.includes("'") ? word.replaceAll("'", "") : word)),
    stems: all.map(({ word }) => stemOf(word)),
    terms: all.flatMap(({ word }) => termOf(word) ?? []),
    hyphened: all.flatMap(({ end }, at) => (text[end] === "-" && all[at + 1]?.start === end + 1 ? [at] : [])),
  };
}

/** The lines of a document, names first, each sentence of the summary its own. */
export function linesOf(document: SearchDocument): AnalysedLine[] {
  const line = (kind: AnalysedLine["kind"]) => (text: string) => analysedLine(kind, text);
  return [
    analysedLine("title", document.title),
    ...document.aliases.map(line("alias")),
    ...document.formerNames.map(line("former-name")),
    ...document.summary.split(/(?<=[.!?])\s+/).map(line("summary")),
    ...document.lines.map(line("text")),
    analysedLine("publisher", document.publisher),
  ].filter(({ words }) => words.length > 0);
}

/** Whether a line is a name of its document. */
export function isNameLine({ kind }: AnalysedLine): boolean {
  return kind === "title" || kind === "alias" || kind === "former-name";
}
