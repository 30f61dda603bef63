/** Where in a page of the gallery to write. */
export interface Editor {
  readonly path: string;
  /** The first element that it fits. */
  readonly place: string;
  /** Which frame of the page holds it; none where it stands in the page itself. */
  readonly frame?: number;
  /** Whether it cannot go on again where it went back to before something that was composed. */
  readonly losesComposed?: boolean;
}

const AREA = "textarea";
const EDITABLE = "[contenteditable=true]";

/** Each editor of the gallery by its name. */
export const EDITORS = {
  "a plain field": { path: "/textarea", place: AREA },
  "an editable part of a page": { path: "/editable", place: EDITABLE },
  "an editor mirrored into a hidden field": { path: "/mirrored", place: EDITABLE },
  TinyMCE: { path: "/tinymce", place: "body", frame: 0 },
  "CKEditor 4": { path: "/ckeditor4", place: "body", frame: 0, losesComposed: true },
  "CKEditor 5": { path: "/editors/ckeditor5", place: EDITABLE },
  Quill: { path: "/editors/quill", place: EDITABLE },
  TipTap: { path: "/editors/tiptap", place: EDITABLE },
  ProseMirror: { path: "/editors/prosemirror", place: EDITABLE },
  Lexical: { path: "/editors/lexical", place: EDITABLE },
  Slate: { path: "/editors/slate", place: EDITABLE },
  "Draft.js": { path: "/editors/draft", place: EDITABLE },
  Trix: { path: "/editors/trix", place: "trix-editor" },
  "a web component with closed roots": { path: "/editors/web-component", place: "case-form" },
  "a frame": { path: "/frame", place: AREA, frame: 0 },
  "a frameset": { path: "/frameset", place: AREA, frame: 1 },
  "a frame of another site that is granted too": { path: "/cross-origin", place: AREA, frame: 0 },
} as const satisfies Record<string, Editor>;

export type EditorName = keyof typeof EDITORS;

/** The editors to be tried: those that are named, and in the longer proofs all. */
export function editorsToTry(...some: readonly EditorName[]): readonly (readonly [string, Editor])[] {
  const isLong = process.env.SIGNPOST_LONG === "1";
  return Object.entries(EDITORS).filter(([name]) => isLong || some.includes(name as EditorName));
}
