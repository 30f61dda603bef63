import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Vocabulary } from "#data/recogniser/vocabulary.ts";
import { createReader, type Said } from "./reader.ts";

declare global {
  /** Whether a reader waits or works in this document already. */
  var signpostReads: boolean | undefined;
}

/**
 * Put into a page by the panel, where a person has allowed it. Waits for the panel's one port, takes a vocabulary over
 * it, and says which phrases it finds, as numbers; when the port closes it ends and leaves nothing behind.
 *
 * @returns whether it reads here: a document whose parent can look into it is read with that one
 */
export default defineUnlistedScript(() => {
  // The own property only: a page can put a name of its own below it.
  if (frameElement !== null || Object.hasOwn(globalThis, "signpostReads")) return false;
  globalThis.signpostReads = true;
  chrome.runtime.onConnect.addListener(work);
  return true;
});

function work(port: ReaderPort): void {
  chrome.runtime.onConnect.removeListener(work);
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
    const send = ({ ids, isCut, frames }: Said) => port.postMessage({ v, ids, part: isCut, frames });
    stop = createReader(vocabulary as Vocabulary, send, fail);
  });
}
