import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { moveRowFocus } from "./row-focus.ts";

/**
 * The keys of the panel: arrows, Home and End move between the search field and the rows, Escape goes one step back.
 * A key with a modifier, or one that an input method is using, is left alone.
 */
export function usePanelKeys({
  view,
  field,
  covered,
  onEscape,
}: {
  view: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  /** Whether the cover is up: then no key reaches what is behind it. */
  covered: boolean;
  onEscape: () => void;
}): void {
  const whenEscaped = useRef(onEscape);
  whenEscaped.current = onEscape;
  // Before the screen is painted, so that no key comes to a panel that does not know it yet.
  useLayoutEffect(() => {
    if (covered) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "Escape") {
        event.preventDefault();
        whenEscaped.current();
      } else if (view.current && field.current && event.target instanceof Element) {
        if (moveRowFocus(event.key, event.target, view.current, field.current)) event.preventDefault();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [view, field, covered]);
}
