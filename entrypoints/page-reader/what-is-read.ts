import type { Dom } from "./dom.ts";

/**
 * What is done with an element: its text is read; only what somebody wrote into it is (`fields`); it is a field, a
 * frame, a drawing that is looked through for words, something whose words cannot be read (`closed`), or nothing of the
 * case's; or it shows that this is where somebody logs in.
 */
export type Reading =
  | "text"
  | "fields"
  | "area"
  | "input"
  | "iframe"
  | "frame"
  | "drawing"
  | "closed"
  | "nothing"
  | "log-in";

/** Not shown, or the system's own words: choices and menus name kinds of abuse on every page. */
const NOTHING =
  /^(?:audio|datalist|head|link|menu|meta|nav|noscript|optgroup|option|picture|script|select|style|template|title|video)$/;
/** Another document, or dots. */
const CLOSED = /^(?:canvas|embed|object)$/;
const DRAWING = /^(?:a|g|svg|switch)$/;
const NOTHING_ROLE = /^(?:contentinfo|listbox|menu|menubar|navigation|option|tab|tablist|toolbar|tree)$/;
/** A label asks; what counts is the answer. */
const LABEL = /^(?:button|label|legend)$/;
/** Single lines that ask who somebody is. */
const IDENTITY =
  /name|birth|dob|nhs|insurance|passport|address|street|town|city|postcode|zip|phone|mobile|tel|e-?mail|user|login|passw|pin\b|card|account|search/;
/** What a browser fills in where somebody logs in, also where the password is asked for on the next page. */
const LOG_IN = /\b(?:username|one-time-code)\b/;
/** The same and passwords, as a selector: what a page may ask for further down than was read. */
export const ASKS_TO_LOG_IN =
  'input[type="password" i],input[autocomplete*="username" i],input[autocomplete*="one-time-code" i]';
const TYPED = /^(?:text|search)$/;

/** Drawings, formulas and whatever a page makes up have names like those of HTML, and none of its members. */
const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";

/** What is to be done with an element, before it is known whether it is shown. */
export function readingOf(element: Element, name: string, dom: Dom): Reading {
  const namespace = dom.namespace(element);
  if (namespace === SVG) return readingOfDrawing(name);
  if (namespace !== HTML || NOTHING.test(name)) return "nothing";
  if (CLOSED.test(name)) return "closed";
  if (name === "iframe" || name === "frame") return name;
  if (name === "input") return readingOfInput(element as HTMLInputElement, dom);
  if (name === "textarea") return isAboutSomebody(element, dom) ? "nothing" : "area";
  const role = dom.attributeOf(element, "role");
  if (NOTHING_ROLE.test(role)) return "nothing";
  if (LABEL.test(name)) return name === "label" && isTicked(element as HTMLLabelElement, dom) ? "text" : "fields";
  return role === "button" ? "fields" : "text";
}

/** Most drawings are signs and hold no words; those of one that does are not read. */
function readingOfDrawing(name: string): Reading {
  if (name === "text" || name === "foreignObject") return "closed";
  return DRAWING.test(name) ? "drawing" : "nothing";
}

function readingOfInput(input: HTMLInputElement, dom: Dom): Reading {
  const type = dom.inputType(input);
  if (type === "password" || LOG_IN.test(dom.attributeOf(input, "autocomplete"))) return "log-in";
  if (!TYPED.test(type) || isAboutSomebody(input, dom)) return "nothing";
  return IDENTITY.test(`${dom.attributeOf(input, "name")} ${dom.attributeOf(input, "id")}`) ? "nothing" : "input";
}

/** Whether a field says that the browser may fill in something of a person's own: a name, a birthday, a card. */
function isAboutSomebody(field: Element, dom: Dom): boolean {
  return !/^(?:on|off)?$/.test(dom.attributeOf(field, "autocomplete").trim());
}

/** Whether a label stands beside a box that is ticked: then its words are the answer. */
function isTicked(label: HTMLLabelElement, dom: Dom): boolean {
  const control = dom.controlOf(label);
  if (!control || dom.localName(control) !== "input") return false;
  const box = control as HTMLInputElement;
  return /^(?:checkbox|radio)$/.test(dom.inputType(box)) && dom.isChecked(box);
}
