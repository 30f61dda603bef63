import { stemOf } from "#data/text/analyse.ts";
import { firstPlace } from "#data/text/first-place.ts";
import { oneSpelling } from "#data/text/spelling.ts";
import { tokens } from "#data/text/tokens.ts";
import { intentsOf } from "./intent.ts";
import { type AnalysedLine, analysedLine } from "./lines.ts";

/** A name of a document: its title, part of the title that can stand for it, another or a former name. */
export interface Name {
  readonly place: number;
  readonly text: string;
  readonly kind: "title" | "title-part" | "alias" | "former-name";
  /** Letters and digits without a gap, see `compactsOf`: how `1 in 6`, `1in6` and `1-in-6` are one name. */
  readonly compact: string;
  /** How long `compact` is after each of its words. */
  readonly wordEnds: ReadonlySet<number>;
  /** Its terms, stop words included. */
  readonly terms: readonly string[];
  /** Its different terms that are no stop words. */
  readonly content: ReadonlySet<string>;
}

export interface NameIndex {
  /** Names of two words or more of which a term is the rarest in all names; stop words do not count. */
  readonly withRarest: (term: string) => readonly Name[];
  readonly all: readonly Name[];
  /** Names that begin with a compact text, the whole name included; unless `isOpen`, with whole words of it. */
  readonly beginningWith: (compact: string, isOpen: boolean) => readonly Name[];
  /** Names made of exactly these terms in this order. */
  /** Whether a text is all of a name. */
  readonly has: (text: string) => boolean;
  readonly madeOf: (terms: readonly string[]) => readonly Name[];
}

/**
 * Letters and digits of words without a gap: as written, and, where that is another text, in the one spelling that
 * stands for British and American. Both, because a half-typed word cannot be respelled.
 */
export function compactsOf(words: readonly string[]): readonly string[] {
  return [...new Set(spellings(words).map((spelling) => spelling.join("")))].filter((compact) => compact !== "");
}

function spellings(words: readonly string[]): (readonly string[])[] {
  const one = words.map(oneSpelling);
  return one.some((word, at) => word !== words[at]) ? [words, one] : [words];
}

/**
 * Knows every name of every document, whole and by its beginning.
 *
 * @param documents the lines of each, see `linesOf`
 */
export function createNameIndex(documents: readonly (readonly AnalysedLine[])[]): NameIndex {
  const all = documents.flatMap(namesOf).sort((a, b) => compare(a.compact, b.compact) || a.place - b.place);
  const byRarest = namesByRarestTerm(all.filter(({ content }) => content.size > 1));
  const byTerms = Map.groupBy(all, ({ terms }) => terms.join(" "));
  return {
    all,
    withRarest: (term) => byRarest.get(term) ?? [],
    beginningWith(compact, isOpen) {
      const found: Name[] = [];
      for (let at = firstNotBefore(all, compact); all[at]?.compact.startsWith(compact); at++) {
        const name = all[at] as Name;
        if (isOpen || name.wordEnds.has(compact.length)) found.push(name);
      }
      return found;
    },
    has: (text) =>
      compactsOf(analysedLine("title", text).words).some(
        (compact) => all[firstNotBefore(all, compact)]?.compact === compact,
      ),
    madeOf: (terms) => byTerms.get(terms.join(" ")) ?? [],
  };
}

function namesOf(lines: readonly AnalysedLine[], place: number): Name[] {
  return lines.flatMap((line) => {
    if (line.kind === "alias" || line.kind === "former-name") return namesOfLine(line, line.kind, place);
    if (line.kind !== "title") return [];
    const parts = titleParts(line.text).flatMap((part) =>
      namesOfLine(analysedLine("title", part), "title-part", place),
    );
    return [...namesOfLine(line, "title", place), ...parts];
  });
}

function namesOfLine({ text, words, stems, terms }: AnalysedLine, kind: Name["kind"], place: number): Name[] {
  return spellings(words).map((spelling) => {
    let length = 0;
    const wordEnds = new Set(spelling.map((word) => (length += word.length)));
    return { place, text, kind, compact: spelling.join(""), wordEnds, terms: stems, content: new Set(terms) };
  });
}

/** `Hub (MASH): a guide` is also called `Hub`, `MASH` and `Hub: a guide`; `NSPCC Helpline` is called `NSPCC`. */
function titleParts(title: string): string[] {
  const bare = title.replace(/\s*\([^()]*\)/g, "").trim();
  const inside = /\(([\p{Lu}\p{N}&]{2,8})\)\s*$/u.exec(title)?.[1] ?? "";
  const head = bare.split(/:\s/)[0] ?? bare;
  return [...new Set([bare, head, inside, withoutAsking(bare), withoutAsking(head)])].filter(
    (part) => part !== title && part !== "",
  );
}

/** A name without the words at its end that a person asks with, such as `helpline`. */
function withoutAsking(name: string): string {
  const words = tokens(name);
  let kept = words.length;
  while (kept > 0 && intentsOf(stemOf(words[kept - 1]?.word ?? "")).length > 0) kept--;
  return name.slice(0, words[kept - 1]?.end ?? 0);
}

function firstNotBefore(names: readonly Name[], compact: string): number {
  return firstPlace(0, names.length, (place) => (names[place] as Name).compact >= compact);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A name can only be whole in a query that holds its rarest word: few names are looked at for a common one. */
function namesByRarestTerm(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const counts = new Map<string, number>();
  for (const { content } of names) {
    for (const term of content) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rarest = ({ content }: Name) =>
    [...content].reduce((one, other) => ((counts.get(other) ?? 0) < (counts.get(one) ?? 0) ? other : one));
  return Map.groupBy(names, rarest);
}
