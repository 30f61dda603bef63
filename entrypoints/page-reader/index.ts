import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Vocabulary } from "#data/recogniser/vocabulary.ts";
import { createReader, type Said } from "./reader.ts";

declare global {
  /** Whether the reader in this document is at work, or waits for a port; not there without one. */
  var signpostReads: boolean | undefined;
}

/**
 * Put into a page by the panel, where a person has allowed it. Waits for the panel's one port, takes a vocabulary over
 * it, and says which phrases it finds, as numbers; when the port closes it ends and leaves nothing behind. One that nobody
 * connects to reads nothing, and waits until the page goes.
 *
 * @returns whether it waits here: a document whose parent can look into it is read with that one
 */
export default defineUnlistedScript(() => {
  if (frameElement !== null) return false;
  // The own property only: a page can put a name of its own below it.
  if (!Object.hasOwn(globalThis, "signpostReads")) {
    globalThis.signpostReads = false;
    chrome.runtime.onConnect.addListener(work);
  }
  // One that waits takes a port of anybody: who had it put here may have turned to something else since.
  return !globalThis.signpostReads;
});

function work(port: ReaderPort): void {
  chrome.runtime.onConnect.removeListener(work);
  globalThis.signpostReads = true;
  let stop = () => {};
  const end = () => {
    stop();
    delete globalThis.signpostReads;
  };
  /** A reader that the page broke says so by its port, which is gone. */
  const fail = () => {
    end();
    port.disconnect();
  };
  port.onDisconnect.addListener(end);
  port.onMessage.addListener(({ v, vocabulary }) => {
    stop();
    const send = ({ ids, isCut, frames, goesOn }: Said) => port.postMessage({ v, ids, part: isCut, frames, goesOn });
    stop = createReader(vocabulary as Vocabulary, send, fail);
  });
}
