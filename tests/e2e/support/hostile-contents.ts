import { SIBLINGS } from "./reading-test.ts";
import type { Content } from "./serve-pages.ts";

const script = (code: string) => `<script>${code}</script>`;

const SLOW = `<canvas width="9" height="9"></canvas>${script(`
    for (let n = 0; n < 200; n++) m.appendChild(document.createElement("p")).append("He said that. ".repeat(70));
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { for (const end = performance.now() + 10; performance.now() < end; ); port2.postMessage(0); };
    port2.postMessage(0);`)}`;

/** Pages that are hard to read, each with what brings the sibling guide. */
export const HOSTILE: Readonly<Record<string, Content>> = {
  "/storm": `<p>${SIBLINGS}</p><p id="m"></p>${script(`
    const places = Array.from({ length: 100 }, () => m.appendChild(document.createElement("span")));
    // As many as are due by now: a timer that comes late leaves none out, up to what a page can bear.
    let made = 0;
    setInterval(() => {
      const due = Math.min(performance.now() * 12, made + 1000);
      for (; made < due; made++) places[made % places.length].textContent = String(made);
    }, 10);`)}`,
  "/long-text": `<p>${SIBLINGS}</p><pre id="m"></pre>${script('m.append(document.createTextNode("abuse of words ".repeat(40000)));')}`,
  // A browser takes a minute to lay so much out in a field; what it holds is all the same.
  "/field": `<p>${SIBLINGS}</p><textarea id="m" style="content-visibility: hidden"></textarea>${script('m.value = "word ".repeat(4000000);')}`,
  "/many": `<p>${SIBLINGS}</p><div id="m" style="display: flow-root; height: 200px; overflow: hidden"></div>${script(
    "for (let n = 0; n < 100000; n++) m.append(document.createElement('i'), 'w ');",
  )}`,
  // As above.
  "/endless": `<p>${SIBLINGS}</p><p id="m" style="display: block; height: 100px; overflow: hidden; content-visibility: hidden"></p>${script('m.append("word ".repeat(20000000));')}`,
  // Idle at no time, so that reading it takes seconds on any machine; at its end stands what cannot be read, which is said.
  "/slow": `<textarea id="note"></textarea><div id="m"></div><p>${SIBLINGS}</p>${SLOW}`,
  // The same with its note before all else, which is said before the rest was read.
  "/slow-below": `<p>${SIBLINGS}</p><div id="m"></div>${SLOW}`,
  // There a note is said when it is known that nobody logs in further down.
  "/slow-login": `<p>${SIBLINGS}</p><div id="m"></div>${SLOW}<form><input type="password"></form>`,
  "/next": "<p>Invoice approved.</p>",
};

/** Those of which too much is there to read, each with its path. */
export const PARTLY_READ = [
  ["a text of six hundred thousand characters", "/long-text"],
  ["a field of twenty million characters", "/field"],
  ["a hundred thousand elements", "/many"],
  ["a text of a hundred million characters", "/endless"],
] as const;

/** What the storm is called by. */
export const STORM = 10_000;

/** In a page: the changes of it that its browser tells of, as many as in a second. */
export function changesInASecond(): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.length;
    });
    observer.observe(document, { subtree: true, childList: true });
    setTimeout(() => resolve((changes * 1000) / (performance.now() - begun)), 2000);
  });
}
