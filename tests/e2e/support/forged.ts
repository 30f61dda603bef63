import { packNumbers } from "#data/recogniser/packed-numbers.ts";
import { NUMBERS_EACH } from "#data/recogniser/seen-numbers.ts";
import { OF_NO_TOPIC } from "#data/recogniser/together.ts";

/**
 * In the reader's world: what an enemy could do that has taken over the page's process, which is to speak as our script
 * does, to whoever listens.
 */
export const SPEAKS_TO_ALL = `for (let n = 0; n < 10000; n++) chrome.runtime.sendMessage({ v: n % 9, ids: [n], part: false, frames: 0, goesOn: false, text: "<b>forged</b>" }).catch(() => {});
  for (let n = 0; n < 50; n++) chrome.runtime.connect({ name: "reader" }).postMessage({ v: n, ids: [n], part: true, frames: 0, goesOn: false });`;

/**
 * Has what an enemy would say stand ready in the reader: one message as any other, ten thousand of all shapes, and one
 * that says what none of those does, that it is of a part.
 */
export const FORGES = `() => {
  const { v, vocabulary } = leakPortOrder;
  const say = (id, more) => leakPort.postMessage({ v, ids: [id], part: false, frames: 0, goesOn: false, ...more });
  const known = [...vocabulary.topics.rests].findIndex((topic, phrase) => vocabulary.hints.rests[phrase] === "${packNumbers([0]).rests}" && topic >= "${packNumbers([-OF_NO_TOPIC]).rests}");
  globalThis.sayKnown = () => say(known * ${NUMBERS_EACH} + 1);
  globalThis.sayPart = () => say(0, { part: true });
  globalThis.flood = () => {
    for (let n = 0; n < 10000; n++) say(n, n % 3 === 1 ? { text: "forged words" } : n % 3 === 2 ? { v: v - 1 } : {});
  };
}`;

/** What a row is of that the panel may show: a topic or a record of the catalogue. */
export const OUR_ROW = /^(?:topic )?(?:uk|coventry):[\w-]+$/;
