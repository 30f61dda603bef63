import type { Content } from "./serve-pages.ts";

const NOTE = "He told his teacher that his older brother touched his sister when they share a room.";

/** Pages that say something in a place of their own, or where it must not be looked for. */
export interface PageCase {
  readonly title: string;
  readonly path: string;
  readonly pages: Readonly<Record<string, Content>>;
}

function page(title: string, path: string, body: Content, more: Readonly<Record<string, Content>> = {}): PageCase {
  return { title, path, pages: { [path]: body, ...more } };
}

const script = (code: string) => `<script>const NOTE = ${JSON.stringify(NOTE)};\n${code}</script>`;

/** What brings the sibling guide. */
export const READ: readonly PageCase[] = [
  page("in a paragraph", "/text", `<main><p>${NOTE}</p></main>`),
  page(
    "in parts of a line",
    "/inline",
    `<p>His <b>older</b> <i>brother</i> <span>touched</span> his <u>sister</u>.</p>`,
  ),
  page("in cells of a table", "/table", `<table><tr><td>4 May</td><td>${NOTE}</td></tr></table>`),
  page("in a field", "/area", `<label>Note <textarea>${NOTE}</textarea></label>`),
  page("in a single line", "/line", `<label>Summary <input name="summary" value="${NOTE}"></label>`),
  page("in an editable part", "/editable", `<div contenteditable="true" role="textbox">${NOTE}</div>`),
  page(
    "in an open shadow root",
    "/open",
    `<div id="host"></div>${script('host.attachShadow({ mode: "open" }).innerHTML = "<p>" + NOTE + "</p>";')}`,
  ),
  page(
    "in a closed shadow root",
    "/closed",
    `<div id="host"></div>${script('host.attachShadow({ mode: "closed" }).innerHTML = "<p>" + NOTE + "</p>";')}`,
  ),
  page(
    "in a closed root within a closed root",
    "/nested-roots",
    `<x-case id="host"></x-case>${script('const outer = host.attachShadow({ mode: "closed" }); outer.innerHTML = "<section></section>"; outer.firstChild.attachShadow({ mode: "closed" }).innerHTML = "<p>" + NOTE + "</p>";')}`,
  ),
  page("in a frame", "/frame", `<iframe src="/frame-inside"></iframe>`, { "/frame-inside": `<p>${NOTE}</p>` }),
  page(
    "in a frame without an address",
    "/blank",
    `<iframe id="f"></iframe>${script("f.contentDocument.body.textContent = NOTE;")}`,
  ),
  page("in a frame of its parent's text", "/srcdoc", `<iframe srcdoc="<p>${NOTE}</p>"></iframe>`),
  page(
    "five frames deep",
    "/deep",
    `<iframe src="/deep-1"></iframe>`,
    Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`/deep-${n}`, n < 4 ? `<iframe src="/deep-${n + 1}"></iframe>` : `<p>${NOTE}</p>`]),
    ),
  ),
  page("in a frameset within a frame", "/frameset", `<iframe src="/set" width="600" height="300"></iframe>`, {
    "/set": `<!doctype html><html><title>Set</title><frameset cols="30%,*"><frame src="/set-menu"><frame src="/set-main"></frameset></html>`,
    "/set-menu": "<nav><a href='#'>Cases</a></nav>",
    "/set-main": `<p>${NOTE}</p>`,
  }),
  page(
    "in text that arrives late",
    "/late",
    `<main id="m"></main>${script("setTimeout(() => { m.textContent = NOTE; }, 600);")}`,
  ),
  page(
    "in a frame that arrives late",
    "/late-frame",
    `<main id="m"></main>${script("setTimeout(() => { const f = document.createElement('iframe'); f.srcdoc = '<p>' + NOTE + '</p>'; m.append(f); }, 600);")}`,
  ),
  page(
    "in a part that is shown late",
    "/shown",
    `<div id="m" style="display: none"><p>${NOTE}</p></div>${script('setTimeout(() => { m.style.display = "block"; }, 600);')}`,
  ),
  page("beside a box that is ticked", "/ticked", `<label><input type="checkbox" checked> Sibling sexual abuse</label>`),
  page(
    "in a field beside its label",
    "/labelled",
    `<label for="n">What happened</label><textarea id="n">${NOTE}</textarea>`,
  ),
  page(
    "in a page whose members are hidden by names",
    "/clobbered",
    `<form id="form"><input name="textContent"><input name="childNodes"><input name="firstChild"><input name="nextSibling"><input name="nodeType"><input name="localName"><input name="checkVisibility"><input name="getAttribute"><input name="shadowRoot"><p>${NOTE}</p></form><img name="createTreeWalker"><img name="documentElement"><form name="signpostReads"></form><img name="body">`,
  ),
  page(
    "under polluted prototypes",
    "/polluted",
    `${script('for (const type of [Node, Element, CharacterData, Array, String, Map, Object, Function]) for (const name of ["firstChild", "nextSibling", "data", "push", "get", "call", "localName", "slice"]) { try { Object.defineProperty(type.prototype, name, { configurable: true, get() { throw 1; }, set() {} }); } catch {} } MutationObserver = null; requestIdleCallback = () => { throw 1; };')}<p>${NOTE}</p>`,
  ),
  page(
    "below elements that only have the names of HTML's",
    "/made-up",
    `<div id="m"></div>${script('for (const name of ["input", "textarea", "label", "iframe", "frame", "div"]) for (const space of [null, "http://www.w3.org/2000/svg"]) m.append(document.createElementNS(space, name));')}<p>${NOTE}</p>`,
  ),
  page(
    "with letters that only look Latin",
    "/look-alikes",
    `<p>His \u043elder br\u043ether t\u043euched his sister.</p>`,
  ),
  page(
    "with letters nobody sees between",
    "/zero-width",
    `<p>His older bro\u200bther tou\u200bched his sis\u00adter.</p>`,
  ),
  page("after text that runs from right to left", "/rtl", `<p dir="rtl">שלום עולם</p><p>\u202b${NOTE}\u202c</p>`),
  page(
    "below two thousand elements",
    "/nested",
    `<div id="m"></div>${script("let at = m; for (let n = 0; n < 2000; n++) { const d = document.createElement('div'); at.append(d); at = d; } at.textContent = NOTE;")}`,
  ),
];

/** Stands beside what must not be read, and shows that the page was read: what may be about the topic. */
const BESIDE = "<p>Her aunt said that female genital mutilation is planned.</p>";
export const TOPIC_BESIDE = "genital mutilation";

function unread(title: string, path: string, body: string): PageCase {
  return page(title, path, body + BESIDE);
}

/** What brings nothing but the topic of what stands beside it. */
export const NOT_READ: readonly PageCase[] = [
  unread(
    "a hidden field",
    "/hidden-field",
    `<input type="hidden" name="note" value="${NOTE}"><p>Invoice approved.</p>`,
  ),
  unread(
    "a field that asks who somebody is",
    "/identity",
    `<input autocomplete="name" value="${NOTE}"><input name="full_name" value="${NOTE}"><textarea autocomplete="street-address">${NOTE}</textarea>`,
  ),
  unread(
    "a part that is not shown",
    "/not-shown",
    `<div style="display: none">${NOTE}</div><div hidden>${NOTE}</div><div style="visibility: hidden">${NOTE}</div>`,
  ),
  unread(
    "the twin of an editor that is not shown",
    "/twin",
    `<textarea style="display: none">${NOTE}</textarea><div contenteditable="true">Invoice approved.</div>`,
  ),
  unread(
    "a script, a style and a title",
    "/script",
    `<script type="text/plain">${NOTE}</script><style>/* ${NOTE} */</style><svg><title>${NOTE}</title></svg><noscript>${NOTE}</noscript><template>${NOTE}</template>`,
  ),
  unread(
    "attributes",
    "/attributes",
    `<p title="${NOTE}" data-note="${NOTE}" aria-label="${NOTE}">Invoice approved.</p><img alt="${NOTE}" src="data:,"><textarea placeholder="${NOTE}"></textarea>`,
  ),
  unread(
    "a menu",
    "/menu",
    `<nav><a href="#">Sibling sexual abuse</a></nav><div role="menu"><div role="menuitem">Child sexual exploitation</div></div>`,
  ),
  unread(
    "a list of choices",
    "/choices",
    `<select><option>Sibling sexual abuse</option><option selected>None</option></select><input list="l"><datalist id="l"><option>Child sexual exploitation</option></datalist>`,
  ),
  unread(
    "labels that nobody answered",
    "/labels",
    `<fieldset><legend>Has the child been sexually abused?</legend><label><input type="radio"> Yes</label><label><input type="radio"> No</label></fieldset><label><input type="checkbox"> Sibling sexual abuse</label><label>Child sexual exploitation <textarea></textarea></label><button>Report child sexual exploitation</button>`,
  ),
];

/** A drawing without words, beside what is read. */
export const SIGN = page(
  "a sign",
  "/sign",
  `<p>${NOTE}</p><svg width="20" height="20"><title>Open</title><g><path d="M0 0h20v20z" /></g></svg>`,
);

/** Words that cannot be read, beside what can: that some were not is said. */
export const CLOSED: readonly PageCase[] = [
  page(
    "words in a drawing",
    "/drawing",
    `<p>${NOTE}</p><svg width="300" height="40"><g><text y="20">Child</text></g></svg>`,
  ),
  page(
    "a part of a page in a drawing",
    "/in-drawing",
    `<p>${NOTE}</p><svg width="300" height="40"><foreignObject width="300" height="40"><p>Child</p></foreignObject></svg>`,
  ),
  page("dots that are drawn", "/canvas", `<p>${NOTE}</p><canvas width="300" height="40"></canvas>`),
];

/** Of a page where somebody logs in nothing is read at all, which is said. */
const LOG_IN = page("a password", "/password", `<form><input type="password" value="${NOTE}"></form><p>${NOTE}</p>`);

/** Where one browser can hardly differ from another: text as it stands, and what is known by its element alone. */
export const ALIKE: ReadonlySet<string> = new Set(
  "/text /inline /table /ticked /labelled /look-alikes /zero-width /rtl /script /attributes /menu /choices /labels".split(
    " ",
  ),
);

/** ... also where the name or a code is asked for alone. */
export const LOG_INS: readonly PageCase[] = [
  LOG_IN,
  page("a user's name", "/user-name", `<form><input autocomplete="username webauthn"></form><p>${NOTE}</p>`),
  page("a code", "/code", `<form><input autocomplete="one-time-code" inputmode="numeric"></form><p>${NOTE}</p>`),
];

/** Changes that no browser tells of, each of what says something else: to be made once the page was read, alone. */
export const UNTOLD = {
  ...page(
    "a change",
    "/untold",
    `<div id="host"></div><div id="fields"></div>${script(`
    const root = fields.attachShadow({ mode: "closed" });
    root.innerHTML = "<textarea></textarea>";
    const change = () => {
      host.attachShadow({ mode: "closed" }).innerHTML = "<p>" + NOTE + "</p>";
      root.firstChild.value = "She is at risk of child sexual exploitation.";
    };`)}${BESIDE}`,
  ),
  change: "change()",
  topics: ["Sibling sexual", "exploitation"],
};

/** All that is to be served. */
export const PAGES: PageCase["pages"] = Object.assign(
  {},
  ...[...READ, ...NOT_READ, SIGN, ...CLOSED, ...LOG_INS, UNTOLD].map((one) => one.pages),
);
