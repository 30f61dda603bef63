import type { Matcher, ReadBlock } from "#data/recogniser/matcher.ts";
import type { Steps } from "#data/recogniser/steps.ts";

declare const words: unique symbol;
/**
 * What no text and no number is made of as long as types are heeded: to them it is a symbol, which neither a sum nor a
 * template takes, and whose own ways to become a text are closed.
 */
type Sealed<Kind extends string> = symbol & {
  readonly [words]: Kind;
  readonly toString: never;
  readonly valueOf: never;
};

/**
 * Text of a page. It fits no message: what it is for is to be put into blocks here, and phrases to be looked for in
 * them. This file alone knows that it is a string, and the recogniser is given it as one. Functions that take anything
 * still take it: `Number` and `String` the scan of the built reader refuses, `[text].join()` nothing does. What comes
 * over the port are numbers by design, so many that something else could be written in them; the panel takes none but
 * those of its own phrases (`parseReaderMessage`).
 */
export type PageText = Sealed<"text">;

/** A piece of the page's text that is looked at as one. */
export type PageBlock = Sealed<"block">;

/** A piece, and whether it stands where somebody writes: in a field or an editor. */
export interface PlacedBlock {
  readonly block: PageBlock;
  readonly isWritten: boolean;
}

/** What stands between two pieces of text: nothing, another cell, another line, or the end of a paragraph. */
export type Gap = "none" | "cell" | "line" | "paragraph";

/** Longest block, in UTF-16 code units: it is read in a few milliseconds. */
const LONGEST_BLOCK = 1_500;
/** How far back a cut looks for the end of a sentence, or of a word. */
const LOOK_BACK = 400;
const GAPS: ReadonlyMap<Gap, string> = new Map([
  ["none", ""],
  ["cell", "\t"],
  ["line", "\n"],
  ["paragraph", "\n\n"],
]);

/** Takes what the page's own functions gave as text of the page. */
export function asPageText(text: string): PageText {
  return text as unknown as PageText;
}

/** Puts pieces of text into blocks. */
export interface BlockWriter {
  put(text: PageText, isPreformatted: boolean, isWritten: boolean): void;
  gap(gap: Gap): void;
  /** The blocks that are done, or all of them at the end. */
  take(isEnd: boolean): PlacedBlock[];
  /** How many characters were put in. */
  length(): number;
}

export function createBlockWriter(): BlockWriter {
  let done: PlacedBlock[] = [];
  let open = "";
  let isOpenWritten = false;
  let before: Gap = "none";
  let length = 0;
  const finish = (text: string) => done.push({ block: text as unknown as PageBlock, isWritten: isOpenWritten });
  const close = () => {
    if (open.trim() !== "") finish(open);
    open = "";
  };
  const cut = () => {
    while (open.length > LONGEST_BLOCK) {
      const at = placeToCut(open.slice(0, LONGEST_BLOCK));
      finish(open.slice(0, at));
      open = open.slice(at);
    }
  };
  return {
    put(given, isPreformatted, isWritten) {
      const text = given as unknown as string;
      length += text.length;
      const plain = isPreformatted ? text : text.replace(/\s+/g, " ");
      if (plain.trim() === "") {
        if (before === "none" && plain !== "") open += " ";
        return;
      }
      if (before === "paragraph" || isWritten !== isOpenWritten) close();
      isOpenWritten = isWritten;
      open += signOf(before) + plain;
      before = "none";
      cut();
    },
    gap(gap) {
      if (isWider(gap, before)) before = gap;
    },
    take(isEnd) {
      if (isEnd) close();
      const taken = done;
      done = [];
      return taken;
    },
    length: () => length,
  };
}

/** Looks for phrases in a block. */
export function findIn(block: PageBlock, matcher: Matcher): Steps<ReadBlock> {
  return matcher.matchBlock(block as unknown as string);
}

function signOf(gap: Gap): string {
  return GAPS.get(gap) ?? "";
}

function isWider(one: Gap, other: Gap): boolean {
  return signOf(one).length > signOf(other).length || (one === "line" && other === "cell");
}

/** After a sentence, else after a word, else wherever the block is full. */
function placeToCut(full: string): number {
  const tail = full.slice(-LOOK_BACK);
  const sentence = Math.max(tail.lastIndexOf(". "), tail.lastIndexOf("\n"));
  const at = sentence >= 0 ? sentence : tail.lastIndexOf(" ");
  return at < 0 ? full.length : full.length - tail.length + at + 1;
}
