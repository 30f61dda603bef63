import { terms } from "#data/text/analyse.ts";
import type { SearchDocument } from "./document.ts";

/** A line of a document with its terms in order. */
export interface AnalysedLine {
  readonly kind: "title" | "alias" | "former-name" | "text";
  readonly text: string;
  readonly terms: readonly string[];
}
export type AnalysedLines = readonly AnalysedLine[];

const remembered = new WeakMap<SearchDocument, AnalysedLines>();

/** The lines of a document, names first, a sentence of the summary each its own; worked out once, when first needed. */
export function linesOf(document: SearchDocument): AnalysedLines {
  let lines = remembered.get(document);
  if (!lines) {
    const line = (kind: AnalysedLine["kind"]) => (text: string) => ({ kind, text, terms: terms(text) });
    lines = [
      line("title")(document.title),
      ...document.aliases.map(line("alias")),
      ...document.formerNames.map(line("former-name")),
      ...sentences(document.summary).map(line("text")),
      ...document.lines.map(line("text")),
      ...(document.publisher === "" ? [] : [line("text")(document.publisher)]),
    ];
    remembered.set(document, lines);
  }
  return lines;
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== "");
}
