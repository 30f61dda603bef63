import type { ReaderMessage, ReaderOrder } from "#data/recogniser/reader-message.ts";
import { NUMBERS_EACH } from "#data/recogniser/seen-numbers.ts";
import { compileVocabulary } from "#data/recogniser/vocabulary.ts";
import { makePhrases } from "#tests/support/vocabularies.ts";

/** What the page `/slow` says is known by both, by another number in each. */
export const ORDERS: readonly ReaderOrder[] = [
  { v: 1, vocabulary: compileVocabulary(makePhrases("older brother")) },
  { v: 2, vocabulary: compileVocabulary(makePhrases("invoice", "told his teacher", "older brother")) },
];

/**
 * What a reader says of the whole page that was given the second while it read by the first: once, by the second. Each of
 * the two phrases that are there stands beside the other.
 */
export const SAID: readonly ReaderMessage[] = [
  { v: 2, ids: [NUMBERS_EACH + 1, 2 * NUMBERS_EACH + 1], part: true, frames: 0, goesOn: false },
];

/**
 * In a page of the extension: does what the panel does to have the page in front read, gives the reader each order while
 * it is at work on the one before, and listens until it has long said all.
 */
export async function orderAgain(orders: readonly ReaderOrder[]): Promise<ReaderMessage[]> {
  interface Port {
    readonly onMessage: { addListener(hear: (said: ReaderMessage) => void): void };
    postMessage(order: ReaderOrder): void;
    disconnect(): void;
  }
  const { tabs, scripting } = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
  const wait = (time: number) => new Promise((done) => setTimeout(done, time));
  const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true });
  await scripting.executeScript({ target: { tabId }, files: ["/page-reader.js"] });
  const port: Port = tabs.connect(tabId, { frameId: 0 });
  const heard: ReaderMessage[] = [];
  port.onMessage.addListener((said) => heard.push(said));
  for (const order of orders) {
    port.postMessage(order);
    await wait(500);
  }
  for (let times = 0; times < 120 && heard.length === 0; times++) await wait(500);
  await wait(2000);
  port.disconnect();
  return heard;
}
