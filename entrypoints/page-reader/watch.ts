import type { Dom } from "./dom.ts";

/** Tells once that something of the page changed, and then nothing until it is asked to look again. */
export interface Watch {
  /** Looks for changes below a document or a shadow root, from now on. */
  look(root: Node): void;
  stop(): void;
}

/** Changes that may show or hide text; what else an attribute says is not looked at. */
const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ["class", "hidden", "open", "style"],
};

/**
 * After the first change it looks away until the page is read again, so that a page with thousands of changes a second
 * pays for one. It keeps no root, so that one which left the page can be let go.
 */
export function createWatch({ listen }: Dom, onChange: () => void): Watch {
  const end = new AbortController();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    onChange();
  });
  const options = { capture: true, passive: true, signal: end.signal };
  return {
    look(root) {
      observer.observe(root, CHANGES);
      // What is typed into a field is no change of nodes, and neither is another document in a frame. The same listener
      // counts once, however often it is put; a document that was opened anew has lost the one it had.
      listen(root, "input", onChange, options);
      listen(root, "change", onChange, options);
      listen(root, "load", onChange, options);
    },
    stop() {
      observer.disconnect();
      end.abort();
    },
  };
}
