import { SIBLINGS } from "#tests/e2e/support/reading-test.ts";

/** Where in a page of the gallery to write. */
export interface Editor {
  readonly path: string;
  /** The first element that it fits. */
  readonly place: string;
  /** Which frame of the page holds it; none where it stands in the page itself. */
  readonly frame?: number;
}

const AREA = "textarea";
const EDITABLE = "[contenteditable=true]";

/** Each editor of the gallery by its name. */
export const EDITORS: Readonly<Record<string, Editor>> = {
  "a plain field": { path: "/textarea", place: AREA },
  "an editable part of a page": { path: "/editable", place: EDITABLE },
  "an editor mirrored into a hidden field": { path: "/mirrored", place: EDITABLE },
  TinyMCE: { path: "/tinymce", place: "body", frame: 0 },
  "CKEditor 4": { path: "/ckeditor4", place: "body", frame: 0 },
  "CKEditor 5": { path: "/editors/ckeditor5", place: EDITABLE },
  Quill: { path: "/editors/quill", place: EDITABLE },
  TipTap: { path: "/editors/tiptap", place: EDITABLE },
  ProseMirror: { path: "/editors/prosemirror", place: EDITABLE },
  Lexical: { path: "/editors/lexical", place: EDITABLE },
  Slate: { path: "/editors/slate", place: EDITABLE },
  "Draft.js": { path: "/editors/draft", place: EDITABLE },
  Trix: { path: "/editors/trix", place: "trix-editor" },
  "a frame": { path: "/frame", place: AREA, frame: 0 },
  "a frameset": { path: "/frameset", place: AREA, frame: 1 },
  "a frame of another site that is granted too": { path: "/cross-origin", place: AREA, frame: 0 },
};

/** The editors to be tried: those that are named, and in the longer proofs all. */
export function editorsToTry(...some: readonly string[]): readonly (readonly [string, Editor])[] {
  const isLong = process.env.SIGNPOST_LONG === "1";
  return Object.entries(EDITORS).filter(([name]) => isLong || some.includes(name));
}

/** Somebody at an editor, by whatever a browser is driven with. */
export interface Writer {
  readonly place: {
    click(): Promise<unknown>;
    evaluate<T>(look: (element: Element) => T): Promise<T>;
  };
  type(text: string): Promise<unknown>;
  /** Presses keys together: `Control+z`. */
  press(keys: string): Promise<unknown>;
}

/** In the document of the editor: notes events in their order. */
function noteEvents(element: Element): void {
  const events: string[] = [];
  const document = element.ownerDocument;
  Object.assign(document, { noted: events });
  for (const type of ["keydown", "beforeinput", "input", "focusin", "focusout", "compositionstart", "change"]) {
    document.addEventListener(type, ({ isTrusted }) => void events.push(`${type} ${isTrusted}`), true);
  }
}

/** What an editor is like: what it holds, what is selected, what has the focus, and what happened. */
function likeness(element: Element): unknown {
  const document = element.ownerDocument as Document & { noted: string[] };
  const selection = document.getSelection();
  const field = element as HTMLTextAreaElement;
  const withoutKeys = (html: string) => html.replace(/data-(?:editor|offset-key|block)="[^"]*"|id="[^"]*"/g, "");
  return {
    holds: field.value ?? withoutKeys(element.innerHTML),
    selected:
      field.value === undefined
        ? [selection?.anchorOffset, selection?.focusOffset]
        : [field.selectionStart, field.selectionEnd],
    focus: document.activeElement?.localName,
    events: document.noted,
  };
}

/** Writes in an editor, goes back a step, writes again, and says what the editor is like after each. */
export async function write({ place, type, press }: Writer, onWritten: () => Promise<unknown>): Promise<unknown[]> {
  await pause(300);
  await place.click();
  await place.evaluate(noteEvents);
  const seen: unknown[] = [];
  await type(SIBLINGS);
  await onWritten();
  seen.push(await place.evaluate(likeness));
  await press("Control+z");
  await pause(200);
  seen.push(await place.evaluate(likeness));
  await press("Control+Shift+z");
  // Some set the selection anew in their own time, after what was gone back on is there again.
  await pause(200);
  await press("Home");
  await press("Shift+ArrowRight");
  await pause(200);
  seen.push(await place.evaluate(likeness));
  return seen;
}

/** Lets an editor do what it does in its own time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
