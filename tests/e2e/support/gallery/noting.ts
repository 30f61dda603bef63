/** What a place in a page is like at one moment. */
export interface Likeness {
  /** The value of a field; or the elements of an editor or a page, and what stands in their fields. */
  readonly holds: readonly string[];
  /** From where to where: numbers of characters in a field, ways to nodes in an editor. */
  readonly selected: readonly unknown[];
  readonly scrolled: readonly number[];
  /** The way to what has the focus, from the place outwards through each root and frame around it. */
  readonly focus: readonly string[];
  /** What happened since the last look, in its order. */
  readonly events: readonly string[];
  /** Which of the events that have no order happened since then. */
  readonly gathered: readonly string[];
}

/** Events that come in the same order each time. */
const IN_ORDER = [
  ..."keydown keypress keyup beforeinput input change copy cut paste submit".split(" "),
  ..."compositionstart compositionupdate compositionend".split(" "),
  ..."pointerdown pointerup mousedown mouseup click dblclick contextmenu".split(" "),
  ..."focus blur focusin focusout".split(" "),
];
/**
 * Browsers send one of these for several changes, when they find the time: forty selectionchange and then
 * seventy-one were seen for the same 85 keys. While nothing is typed they are looked at like the others.
 */
export const GATHERED: readonly string[] = ["selectionchange", "selectstart", "scroll", "scrollend"];

/** What is noted of a page. */
export const NOTED: readonly string[] = [...IN_ORDER, ...GATHERED];

type NotedDocument = Document & { noted: string[] };

/** In the page: notes events, at the document of a place and its window, and at those of the frames around them. */
export function noteEvents(element: Element, types: readonly string[]): void {
  const noted: string[] = [];
  Object.assign(element.ownerDocument, { noted });
  let view = element.ownerDocument.defaultView;
  for (let around = 0; view; around++) {
    for (const [name, at] of [["window", view] as const, ["document", view.document] as const]) {
      for (const type of types) {
        const note = (event: Event) => {
          const { localName } = event.target as Partial<Element>;
          const more = (event as Partial<InputEvent>).inputType ?? (event as Partial<KeyboardEvent>).key ?? "";
          noted.push(`${type} ${more} at ${localName ?? "the whole"}, ${name} ${around}, trusted ${event.isTrusted}`);
        };
        at.addEventListener(type, note, true);
      }
    }
    view = view.frameElement?.ownerDocument.defaultView ?? null;
  }
}

/** In the page: lets what was done come to its end: what browsers gather is sent with a frame. */
export function settle(): Promise<unknown> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  return frame()
    .then(frame)
    .then(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

/** In the page: what a place is like. @param gathered the types of events that are told without their order */
export function likeness(element: Element, gathered: readonly string[]): Likeness {
  // A component with closed roots tells of the field that only it knows.
  const place = (element as Element & { readonly field?: HTMLTextAreaElement }).field ?? element;
  const document = element.ownerDocument as NotedDocument;
  const field = place as HTMLTextAreaElement;
  const isField = typeof field.value === "string";
  const way = (root: Node, node: Node | null): string => {
    if (node === root || !node) return node ? "" : "nothing";
    const parent = node.parentNode;
    return parent ? `${way(root, parent)}/${[...parent.childNodes].indexOf(node as ChildNode)}` : "elsewhere";
  };
  const focus: string[] = [];
  for (let at: Element | null = place; at; ) {
    const root = at.getRootNode() as Document | ShadowRoot;
    focus.push(way(root, root.activeElement));
    at = root instanceof ShadowRoot ? root.host : ((root as Document).defaultView?.frameElement ?? null);
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() as Selection;
  const noted = document.noted.splice(0);
  const isGathered = (event: string) => gathered.some((type) => event.startsWith(`${type} `));
  return {
    holds: isField
      ? [field.value]
      : [
          // Keys that an editor makes up anew each time.
          place.innerHTML.replace(/data-(?:editor|offset-key|block)="[^"]*"|id="[^"]*"/g, ""),
          ...[...place.querySelectorAll<HTMLInputElement>("input, textarea")].map(({ value }) => value),
        ],
    selected: isField
      ? [field.selectionStart, field.selectionEnd, field.selectionDirection]
      : [way(place, anchorNode), anchorOffset, way(place, focusNode), focusOffset],
    scrolled: [place.scrollTop, document.defaultView?.scrollY ?? 0],
    focus,
    events: noted.filter((event) => !isGathered(event)),
    gathered: [...new Set(noted.filter(isGathered))].sort(),
  };
}
