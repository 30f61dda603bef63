import type { Place } from "./canaries.ts";
import type { Leak } from "./leaks.ts";
import { SABOTAGES, type Sabotage } from "./sabotages.ts";

/** What a sabotage must be seen by. What keeps the last text alone keeps that of `late`. */
export interface ExpectedLeak {
  readonly where: Leak["where"];
  readonly begins: RegExp;
  /** Of which places the canaries must be in it, among others; or some canary, where one text of many gets out. */
  readonly carries: readonly Place[] | "some";
}

const seen = (where: Leak["where"], begins: RegExp, ...carries: Place[]): ExpectedLeak => ({ where, begins, carries });

const POSTED = seen("arrived outside", /^POST \/ HTTP/, "text");
const GOTTEN = seen("arrived outside", /^GET \/\?/, "text");
/** A window, or a page that goes elsewhere, takes one text, and which one is a matter of time. */
const GONE_TO: ExpectedLeak = { ...GOTTEN, carries: "some" };
/** A datagram is enciphered, or holds no text at all. */
const DATAGRAM = seen("arrived outside", /^a datagram/);

/** Each sabotage must be seen for what it is, and not by something that comes of it beside; alike in both browsers. */
export const EXPECTED_LEAKS: Readonly<Record<string, ExpectedLeak>> = {
  fetch: POSTED,
  "no-cors fetch": POSTED,
  XMLHttpRequest: POSTED,
  sendBeacon: POSTED,
  WebSocket: GOTTEN,
  EventSource: GOTTEN,
  WebTransport: DATAGRAM,
  WebRTC: DATAGRAM,
  Image: GOTTEN,
  "link prefetch": GOTTEN,
  iframe: GOTTEN,
  form: { ...POSTED, carries: "some" },
  "script element": GOTTEN,
  "style url": GOTTEN,
  // Which texts it is changed to before it is told that it has changed is a matter of time.
  "style text": { ...seen("in the page", /^changed childList +of STYLE \+/), carries: "some" },
  "an attribute": { ...seen("in the page", /^another document: /), carries: "some" },
  location: GONE_TO,
  "window.open": GONE_TO,
  "anchor click": GONE_TO,
  postMessage: seen("in the page", /^told /, "text"),
  BroadcastChannel: seen("in the page", /^told /, "text"),
  localStorage: seen("in the page", /^localStorage: \["leak"/, "late"),
  indexedDB: seen("in the page", /^database leak leak: /, "text"),
  caches: seen("in the page", /^cache leak http/, "text"),
  cookie: seen("in the page", /^cookie leak=/, "late"),
  "extension storage": seen("in the extension", /^storage\.local: /, "text"),
  clipboard: { ...seen("in the page", /^clipboard +\S/), carries: "some" },
  console: seen("in the page", /^console /, "text"),
  "a message with text": seen("a message", /^\{"v":1,"text":/, "text"),
  "a port's message with text": seen(
    "a message",
    /^\{"v":1,"ids":\[\],"part":false,"frames":0,"goesOn":false,"text":/,
    "text",
  ),
  "a script's result": { ...seen("a message", /^result of \/page-reader\.js: "/), carries: "some" },
  "a thrown error with text": seen("in the page", /^error Error: /, "text"),
};

/** Those of the leaks that are what was expected. */
export function leaksLike(leaks: readonly Leak[], { where, begins, carries }: ExpectedLeak): Leak[] {
  const isCarried = (leak: Leak) =>
    carries === "some" ? leak.carries.length > 0 : carries.every((place) => leak.carries.includes(place));
  return leaks.filter((leak) => leak.where === where && begins.test(leak.what) && isCarried(leak));
}

/** Says each text that is read over the port, and what is not read over a channel of the page. */
export const TELLS_ALL: Sabotage = (sinks) => `(text) => {
  (${SABOTAGES["a port's message with text"]?.(sinks)})(text);
  const { title } = document.querySelector("p");
  new BroadcastChannel("case").postMessage([document.title, location.href, title].join(" "));
}`;

/** All places whose canaries were seen there. */
export function toldBy(leaks: readonly Leak[], where: Leak["where"]): Set<Place> {
  return new Set(leaks.filter((leak) => leak.where === where).flatMap(({ carries }) => carries));
}
