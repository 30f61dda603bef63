import type { Steps } from "#data/recogniser/steps.ts";
import type { Dom, SomeText } from "./dom.ts";
import type { BlockWriter, Gap } from "./page-text.ts";
import { readingOf } from "./what-is-read.ts";

/** How much of a page is looked at. */
const MOST_NODES = 60_000;
const MOST_CHARACTERS = 200_000;
/** ... and of one text or field. */
const MOST_AT_ONCE = 20_000;
const TEXT = 3;
const ELEMENT = 1;

/** What a walk came upon besides text. */
export interface Walked {
  /** Whether some of it was too much. */
  isCut: boolean;
  /** Frames of another origin. */
  frames: number;
  /** Whether this is where somebody logs in. */
  isLogIn: boolean;
}

/** Where the walk goes on when it is done with what is below. */
interface Level {
  next: Node | null;
  /** What parts this level from what follows it. */
  readonly closing: Gap;
  /** Whether only what somebody wrote into fields is read. */
  readonly fieldsOnly: boolean;
  readonly isPreformatted: boolean;
  /** Whether it is part of an editor. */
  readonly isWritten: boolean;
}

const PARAGRAPH =
  /^(?:article|aside|blockquote|dl|fieldset|figure|footer|form|h[1-6]|header|main|ol|p|pre|section|table|textarea|ul)$/;
const LINE = /^(?:address|br|dd|details|div|dt|figcaption|hr|li|summary|tr|tbody|thead|tfoot|caption)$/;
const CELL = /^(?:td|th)$/;

/**
 * Goes through what is shown of a page, in the order of its nodes: shadow roots and the documents of frames included.
 * It keeps its own way and calls nothing by itself again, so that no depth is too deep.
 *
 * @param onRoot told each document and shadow root that it comes to
 */
export function* walkPage(top: Document, dom: Dom, writer: BlockWriter, onRoot: (root: Node) => void): Steps<Walked> {
  const walk = createWalk(dom, writer, onRoot);
  walk.enterRoot(top);
  for (let nodes = 0; nodes < MOST_NODES && writer.length() <= MOST_CHARACTERS; nodes++) {
    if (!walk.step() || walk.walked.isLogIn) return walk.walked;
    yield;
  }
  return { ...walk.walked, isCut: true };
}

/** A walk that goes from node to node. */
function createWalk(dom: Dom, writer: BlockWriter, onRoot: (root: Node) => void) {
  const walked: Walked = { isCut: false, frames: 0, isLogIn: false };
  const way: Level[] = [];
  const enter = (parent: Node, closing: Gap, place: Omit<Level, "next" | "closing">) =>
    way.push({ next: dom.firstChild(parent), closing, ...place });
  const enterRoot = (root: Node) => {
    onRoot(root);
    writer.gap("paragraph");
    enter(root, "paragraph", { fieldsOnly: false, isPreformatted: false, isWritten: false });
  };
  const add = ({ text, isCut }: SomeText, isPreformatted: boolean, isWritten: boolean) => {
    writer.put(text, isPreformatted, isWritten);
    if (isCut) walked.isCut = true;
  };
  const addField = (field: Element, isArea: boolean) => {
    writer.gap("paragraph");
    add(dom.valueOf(field, isArea, MOST_AT_ONCE), true, true);
    writer.gap("paragraph");
  };
  const enterFrame = (frame: Element, isOfFrameset: boolean) => {
    const inside = dom.documentIn(frame, isOfFrameset);
    if (inside) enterRoot(inside);
    else walked.frames++;
  };
  const enterElement = (element: Element, name: string, level: Level, isLabel: boolean) => {
    const gap = gapOf(name);
    writer.gap(gap);
    enter(element, gap, {
      fieldsOnly: isLabel || level.fieldsOnly,
      isPreformatted: name === "pre" || level.isPreformatted,
      isWritten: dom.isEditable(element),
    });
    const shadow = dom.shadowOf(element, name);
    if (shadow) enterRoot(shadow);
  };
  const enterDrawing = (element: Element, { isPreformatted, isWritten }: Level) =>
    enter(element, "none", { fieldsOnly: true, isPreformatted, isWritten });
  const meet = (element: Element, level: Level) => {
    const name = dom.localName(element);
    const reading = readingOf(element, name, dom);
    if (reading === "nothing" || (!ALWAYS.test(name) && !dom.isShown(element, SHOWN))) return;
    if (reading === "log-in") walked.isLogIn = true;
    else if (reading === "area" || reading === "input") addField(element, reading === "area");
    else if (reading === "iframe" || reading === "frame") enterFrame(element, reading === "frame");
    else if (reading === "closed") walked.isCut = true;
    else if (reading === "drawing") enterDrawing(element, level);
    else enterElement(element, name, level, reading === "fields");
  };

  return {
    walked,
    enterRoot,
    /** Goes on to the next node; false when there is none. */
    step(): boolean {
      for (let level = way.at(-1); level; level = way.at(-1)) {
        const node = level.next;
        if (node) {
          level.next = dom.nextSibling(node);
          const type = dom.nodeType(node);
          if (type === TEXT && !level.fieldsOnly)
            add(dom.textOf(node as Text, MOST_AT_ONCE), level.isPreformatted, level.isWritten);
          if (type === ELEMENT) meet(node as Element, level);
          return true;
        }
        writer.gap(level.closing);
        way.pop();
      }
      return false;
    },
  };
}

/** Elements that have no box of their own. */
const ALWAYS = /^(?:html|slot)$/;
const SHOWN: CheckVisibilityOptions = { visibilityProperty: true };

function gapOf(name: string): Gap {
  if (PARAGRAPH.test(name)) return "paragraph";
  if (LINE.test(name)) return "line";
  return CELL.test(name) ? "cell" : "none";
}
