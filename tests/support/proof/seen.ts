import type { Place } from "./canaries.ts";

/** What could be seen from outside while a case page was used, sorted into where it was seen. */
export interface Seen {
  /** Requests: to the case's own server as they came there, to any other as the browser says. */
  readonly asked: readonly string[];
  /** What arrived where nothing may. */
  readonly leaked: readonly string[];
  /** What the page was told, what was changed in it, what its stores, the console, the tabs and the clipboard hold. */
  readonly page: readonly string[];
  /** Each document and root of the page as it stands in the end, written out. */
  readonly documents: readonly string[];
  /** Worlds of an extension's scripts in the page; Firefox tells of none. */
  readonly worlds: readonly string[];
  /** What the panel was told, by whatever way; empty without one. */
  readonly messages: readonly string[];
  /** What the extension has stored and shows; empty without one. */
  readonly extension: readonly string[];
  /** Canaries in the raw profile: the file and how one is written, and which. */
  readonly profile: ReadonlyMap<string, Place>;
  /** Whether the page was being read as the person had asked; a tampered reader may have taken it away before. */
  readonly isRead: boolean;
  /** How many records were offered; 0 without the extension. */
  readonly offered: number;
}

/** What a browser asks of itself. */
const OF_ITSELF = /^GET (?:chrome-extension|moz-extension|data|blob|about):/;

/** Whether a request, `GET https://…`, goes to another server than the case's, whatever stands in its address. */
export function isElsewhere(request: string, origin: string): boolean {
  if (OF_ITSELF.test(request)) return false;
  const url = request.slice(request.indexOf(" ") + 1);
  return !URL.canParse(url) || new URL(url).origin.replace(/^ws/, "http") !== origin;
}

/** In the page: what it was told and what was changed in it, and itself, its frames and its roots as they stand. */
export function tellsOfItself(): Pick<Seen, "page" | "documents"> {
  const { told, roots } = globalThis as unknown as { told: string[]; roots: Map<Element, ShadowRoot> };
  const { pathname, search, hash } = location;
  const documents: string[] = [];
  const write = (root: Document | ShadowRoot, name: string) => {
    const elements = [...root.querySelectorAll("*")];
    const values = elements.flatMap((one) => ("value" in one ? [`${one.localName} holds ${one.value}`] : []));
    const html = "documentElement" in root ? root.documentElement.outerHTML : root.innerHTML;
    documents.push([name, html, ...values].join("\n"));
    for (const one of elements) {
      const inside = roots.get(one) ?? one.shadowRoot ?? (one as HTMLIFrameElement).contentDocument;
      if (inside) write(inside, `${name} > ${one.localName}`);
    }
  };
  write(document, "page");
  return {
    page: [...told, `cookie ${document.cookie}`, `address ${pathname}${search}${hash}`, `history ${history.length}`],
    documents,
  };
}
