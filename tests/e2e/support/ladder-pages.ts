import { SIBLINGS } from "./reading-test.ts";
import type { Content } from "./serve-pages.ts";

export const INDICATOR = "coventry:coventry-ce-indicator-tool";
export const EXPLOITED =
  "Child sexual exploitation is suspected: she was picked up by older men in cars and given a new phone.";

/** Pages of a made-up case system on which the steps of consent are walked. */
export const LADDER_PAGES: Readonly<Record<string, Content>> = {
  "/siblings": `<p>${SIBLINGS}</p>`,
  "/exploited": `<p>${EXPLOITED}</p>`,
  "/empty": `<p>Invoice approved.</p><textarea></textarea>`,
  "/spa": `<main id="m"><p>${SIBLINGS}</p></main><button onclick="history.pushState(null, '', '/case/2'); m.textContent = 'Invoice approved.'">Next case</button>`,
  "/login": `<form><input type="password"></form><p>${SIBLINGS}</p>`,
  "/framing": (here) => `<p>Case</p><iframe src="${here.origin}/siblings"></iframe>`,
  "/foreign": (here) => `<p>Case</p><iframe src="${here.other}/siblings"></iframe>`,
  // What adds a frame stands in the page, to be called once it was read.
  "/foreign-late": (here) => `<p>Case</p>${addsFrame(here.other)}`,
  "/own-late": `<p>Case</p>${addsFrame("")}`,
  // A page of the first site in one of the other, in one of the first; and the other way round.
  "/around": (here) => `<p>Case</p><iframe src="${here.other}/framing"></iframe>`,
  "/around-other": (here) => `<p>Case</p><iframe src="${here.origin}/foreign"></iframe>`,
  "/beside-hidden": (here) =>
    `<p>Case</p><iframe hidden src="${here.other}/siblings"></iframe><iframe sandbox srcdoc="<p>${SIBLINGS}</p>"></iframe>`,
  "/sandboxed": `<p>Case</p><iframe sandbox="allow-scripts" src="/siblings"></iframe>`,
  "/sandboxed-text": `<p>Case</p><iframe sandbox="allow-scripts" srcdoc="<p>${SIBLINGS}</p>"></iframe>`,
  "/names-taken": `<form name="documentElement" hidden></form><form name="origin"></form><img name="self"><iframe name="parent" sandbox="allow-scripts" src="/siblings"></iframe>`,
};

function addsFrame(site: string): string {
  return `<script>const add = () => { document.body.appendChild(document.createElement("iframe")).src = "${site}/siblings"; };</script>`;
}

/** Pages with frames of other origins, and what comes of them where the first site alone may be read. */
export interface FrameCase {
  readonly what: string;
  readonly path: string;
  /** What is called in the page once it was read. */
  readonly later?: string;
  /** Whether what the frame says is read, and whether something else is not. */
  readonly isRead: boolean;
  readonly isPart: boolean;
  /** Firefox puts no script of an extension there. */
  readonly isSandbox?: boolean;
}

export const FRAMES: readonly FrameCase[] = [
  { what: "of another site that comes late", path: "/foreign-late", later: "add()", isRead: false, isPart: true },
  { what: "of the same site that comes late", path: "/own-late", later: "add()", isRead: true, isPart: false },
  { what: "of the same site in one of another", path: "/around", isRead: true, isPart: true },
  { what: "in a sandbox", path: "/sandboxed", isRead: true, isPart: false, isSandbox: true },
  {
    what: "of the page's own text in a sandbox",
    path: "/sandboxed-text",
    isRead: true,
    isPart: false,
    isSandbox: true,
  },
  {
    what: "in a sandbox of a page whose members are hidden by names",
    path: "/names-taken",
    isRead: true,
    isPart: false,
    isSandbox: true,
  },
];
