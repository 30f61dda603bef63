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
};
