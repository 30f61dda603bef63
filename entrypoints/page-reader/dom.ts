import { asPageText, type PageText } from "./page-text.ts";
import { getter, method } from "./prototype-members.ts";

/** Firefox gives extensions closed shadow roots so; in Chromium it is `chrome.dom`. */
type FirefoxElement = Element & { readonly openOrClosedShadowRoot: ShadowRoot | null };
/** Elements that can have a shadow root. Source: the DOM standard, attachShadow. */
const CAN_HAVE_ROOT = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$|-/;

/** Some text, and whether there was more of it. */
export interface SomeText {
  readonly text: PageText;
  readonly isCut: boolean;
}

/** All that is ever asked of the page, each member taken from its prototype. */
export function takeDom() {
  const attribute = method(Element.prototype, "getAttribute");
  const dataLength = getter(CharacterData.prototype, "length");
  const someData = method(CharacterData.prototype, "substringData");
  const inputValue = getter(HTMLInputElement.prototype, "value");
  const areaValue = getter(HTMLTextAreaElement.prototype, "value");
  const iframeDocument = getter(HTMLIFrameElement.prototype, "contentDocument");
  const firstOf = method(Document.prototype, "querySelector") as (root: Document, selector: string) => Element | null;
  const frameDocument = getter(HTMLFrameElement.prototype, "contentDocument");
  return {
    nodeType: getter(Node.prototype, "nodeType"),
    firstChild: getter(Node.prototype, "firstChild"),
    nextSibling: getter(Node.prototype, "nextSibling"),
    localName: getter(Element.prototype, "localName"),
    namespace: getter(Element.prototype, "namespaceURI"),
    /** Whether somebody can write in it; never asked of a field. */
    isEditable: getter(HTMLElement.prototype, "isContentEditable") as (element: Element) => boolean,
    inputType: getter(HTMLInputElement.prototype, "type"),
    isChecked: getter(HTMLInputElement.prototype, "checked"),
    controlOf: getter(HTMLLabelElement.prototype, "control"),
    isShown: method(Element.prototype, "checkVisibility"),
    /** Whether nobody can see the document, since its tab is not in front. */
    isHidden: getter(Document.prototype, "hidden"),
    /** Whether a document holds an element of this kind, shown or not; its frames and shadow roots are not looked into. */
    holds: (root: Document, selector: string): boolean => firstOf(root, selector) !== null,
    listen: method(EventTarget.prototype, "addEventListener"),
    /** What an attribute says, in small letters; empty where it is not there. It is about the page, and not its text. */
    attributeOf: (element: Element, name: string): string => (attribute(element, name) ?? "").toLowerCase(),
    /** The first characters of a text node. */
    textOf: (node: CharacterData, most: number): SomeText => ({
      text: asPageText(someData(node, 0, most)),
      isCut: dataLength(node) > most,
    }),
    /** The first characters of what stands in a field. */
    valueOf(field: Element, isArea: boolean, most: number): SomeText {
      const value = isArea ? areaValue(field as HTMLTextAreaElement) : inputValue(field as HTMLInputElement);
      return { text: asPageText(value.slice(0, most)), isCut: value.length > most };
    },
    /** The document in a frame; null where it is of another origin. */
    documentIn: (frame: Element, isOfFrameset: boolean): Document | null =>
      isOfFrameset ? frameDocument(frame as HTMLFrameElement) : iframeDocument(frame as HTMLIFrameElement),
    shadowOf: takeShadowOf(),
  };
}

export type Dom = ReturnType<typeof takeDom>;

/** The shadow root of an element, a closed one too; null where it has none. */
function takeShadowOf(): (element: Element, name: string) => ShadowRoot | null {
  if (import.meta.env.FIREFOX) {
    const root = getter(Element.prototype as FirefoxElement, "openOrClosedShadowRoot");
    return (element, name) => (CAN_HAVE_ROOT.test(name) ? root(element as FirefoxElement) : null);
  }
  return (element, name) =>
    CAN_HAVE_ROOT.test(name) ? chrome.dom.openOrClosedShadowRoot(element as HTMLElement) : null;
}
