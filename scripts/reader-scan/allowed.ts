/**
 * All that a script which is built to be put into pages may touch. Whoever adds to these lists answers for it: nothing
 * here may carry a word out of a page, change the page, or lead to something that can. Members are listed by name and not
 * by owner, so none may have a name that in a node of the page, or in what a node leads to, does such a thing: what the
 * reader names itself is named otherwise, and what a text has under such a name may be asked of a text alone (`ofTexts`).
 * That is held against the browser's own types by `tests/scripts/reader-names.test.ts`.
 */
export interface Allowed {
  /** Globals, each with the ways in which it may be used: `()`, `new`, a member, or what it may be given to. */
  readonly globals: Readonly<Record<string, readonly string[]>>;
  /** Members of the page's nodes, taken from their prototypes. */
  readonly dom: ReadonlySet<string>;
  /** Members of anything else: of the language's own values, of what the browser's lead to, and the script's own. */
  readonly members: ReadonlySet<string>;
  /** Members that may be called and nothing else, since windows give what stands in them by name. */
  readonly called: ReadonlySet<string>;
  /** Members that nothing but a text is asked for, since nodes have them too: see `madeCertain`. */
  readonly ofTexts: ReadonlySet<string>;
  /** Members that nothing but a prototype's descriptor is asked for, for the same reason. */
  readonly ofDescriptors: ReadonlySet<string>;
  /** Members that are written to: as they are used, all of them the script's own. */
  readonly written: ReadonlySet<string>;
  /** Whether what it gives back may be a yes or a no alone. */
  readonly isYesOrNo: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The page reader, which reads texts: no window may come into its hands. */
export const READER: Allowed = {
  globals: {
    AbortController: ["new"],
    Array: ["()", ".from"],
    Int32Array: ["new"],
    Map: ["new", ".groupBy"],
    Math: [".abs", ".max", ".min"],
    MutationObserver: ["new"],
    Object: [".getOwnPropertyDescriptor", ".hasOwn"],
    Promise: ["instanceof"],
    Reflect: [".apply"],
    Set: ["new"],
    String: [".fromCharCode"],
    Uint8Array: ["new"],
    chrome: [".dom", ".runtime"],
    clearTimeout: ["()"],
    // The page's own tree, handed to the walk.
    document: ["given to a function"],
    // Compared with null, to leave a frame to its parent.
    frameElement: ["compared"],
    globalThis: [".signpostReads", "given to Object.hasOwn"],
    // WXT's name for what the script gives back.
    pageReader: ["VariableDeclarator"],
    performance: [".now"],
    requestIdleCallback: ["()"],
    setTimeout: ["()"],
  },
  dom: new Set([
    "CharacterData.length",
    "CharacterData.substringData",
    "Document.hidden",
    "Document.querySelector",
    "Element.checkVisibility",
    "Element.getAttribute",
    "Element.localName",
    "Element.namespaceURI",
    "Element.openOrClosedShadowRoot",
    "EventTarget.addEventListener",
    "HTMLElement.isContentEditable",
    "HTMLFrameElement.contentDocument",
    "HTMLIFrameElement.contentDocument",
    "HTMLInputElement.checked",
    "HTMLInputElement.type",
    "HTMLInputElement.value",
    "HTMLLabelElement.control",
    "HTMLTextAreaElement.value",
    "Node.firstChild",
    "Node.nextSibling",
    "Node.nodeType",
  ]),
  members: words(`
    abort addListener at attributeOf begin block branches catch charCodeAt clear closing controlOf
    disconnect documentIn done end ends endsAt endsWith enterRoot error every exec fieldsOnly fill filter find
    findIndex first firstChild flat flatMap forEach found frames gap gapOf gaps get goesOn has hints holds ids includes index
    indexOf inputType isCapitals isChecked isClose isCut isEditable isHidden isHint isLogIn isOut isPast
    isPreformatted isShown isSpread isWritten join joined joints kind last lastIndex lastIndexOf length lengthAt
    list listen localName look main map match matchAll matchBlock meant namespace next nextSibling node
    nodeType note observe onChange onConnect onDisconnect onMessage onRead openOrClosedShadowRoot parting
    phrase pop postMessage push put reduce removeListener rests replace replaceAll run set shadowOf signal size slice
    small some sort split start step stop symbol symbols symbolsOf take term test text textOf time timeRemaining times
    together toLowerCase topicOf topics toUpperCase trie trim trimEnd turnsBetween unshift v value valueOf values
    vocabulary waitsSoon walked word words written`),
  called: new Set(),
  ofTexts: words("normalize"),
  ofDescriptors: new Set(),
  written: words("frames isCut isLogIn lastIndex next signpostReads"),
  isYesOrNo: true,
};

/** What tells whose a frame is and where it stands, for which it goes from window to window: no text may be come to. */
export const FRAME: Allowed = {
  globals: {
    Object: [".getOwnPropertyDescriptor"],
    Promise: ["instanceof"],
    Reflect: [".apply"],
    document: ["given to a function"],
    origin: ["Property"],
    // WXT's name for what the script gives back.
    pageFrame: ["VariableDeclarator"],
    self: ["given to a function"],
  },
  dom: new Set(["Document.documentElement", "Element.checkVisibility"]),
  members: words("length parent"),
  called: words("catch error main unshift"),
  ofTexts: new Set(),
  ofDescriptors: words("get value"),
  written: new Set(),
  isYesOrNo: false,
};

/** What a message consists of, see `ReaderMessage`. */
export const MESSAGE: readonly string[] = ["v", "ids", "part", "frames", "goesOn"];

/** Names that must not even stand in a text, since a member can be asked for by one. */
export const NEVER_A_TEXT = words(`
  EventSource Function Image RTCPeerConnection WebSocket WebTransport XMLHttpRequest caches constructor contentWindow
  cookie createElement defaultView eval fetch indexedDB innerHTML localStorage location navigator opener ownerDocument
  parent postMessage sendBeacon sendMessage sessionStorage storage top window`);

/** The one error that is passed on: the wrapper that WXT puts around a script says that it did not start. */
export const WRAPPER = /^The unlisted script "page-(?:reader|frame)" crashed on startup!$/;

/** The scripts that are put into pages, each with what it may touch. */
export const SCRIPTS: Readonly<Record<string, Allowed>> = { "page-reader.js": READER, "page-frame.js": FRAME };
