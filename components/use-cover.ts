import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const TITLE = "Signpost";
/** The page's title while the panel is covered: it says nothing of what is behind. Source: the design's notes. */
const COVERED_TITLE = "Side panel";

/**
 * Moves the focus to Show when the panel is covered; when it is uncovered, back to where the focus and the scroll
 * position were. A panel that begins covered has no such place yet.
 *
 * @param field where the focus goes when its old place is gone
 */
export function useCover(
  covered: boolean,
  { show, field }: { show: RefObject<HTMLElement | null>; field: RefObject<HTMLElement | null> },
): void {
  const began = useRef(false);
  const left = useRef<{ focus: Element | null; scroll: number } | null>(null);
  const scroll = useLastScroll(covered);
  useLayoutEffect(() => {
    document.title = covered ? COVERED_TITLE : TITLE;
    if (covered) {
      // A hidden element loses the focus at the next frame only, so here it still has it.
      if (began.current) left.current = { focus: document.activeElement, scroll: scroll.current };
      show.current?.focus();
    } else if (left.current) {
      const { focus, scroll: before } = left.current;
      left.current = null;
      const target =
        focus instanceof HTMLElement && focus.isConnected && focus !== document.body ? focus : field.current;
      target?.focus({ preventScroll: true });
      window.scrollTo(0, before);
    }
    began.current = true;
  }, [covered]);
}

/** How far the page was last scrolled while it was not covered, in CSS pixels. */
function useLastScroll(covered: boolean): RefObject<number> {
  const last = useRef(0);
  useEffect(() => {
    if (covered) return;
    const scrolled = () => {
      last.current = window.scrollY;
    };
    addEventListener("scroll", scrolled, { passive: true });
    return () => removeEventListener("scroll", scrolled);
  }, [covered]);
  return last;
}
