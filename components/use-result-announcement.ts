import { useEffect, useRef } from "preact/hooks";
import type { SearchResult } from "#data/search/result.ts";
import type { Announcement } from "./LiveStatus.tsx";
import type { Answer } from "./use-answer.ts";

/** How long typing rests before the results are read out, in milliseconds. Source: the design's live region. */
const REST_MS = 400;

/**
 * Reads out what was found once typing rests, unless something else was said since: "Copied" matters more. What was said
 * of a search may hold its words, and goes with it.
 *
 * @param sentenceOf what to say of it at that moment; that this changes with the clock is not read out
 */
export function useResultAnnouncement(
  answer: Answer | null,
  shown: number,
  sentenceOf: (result: SearchResult) => string,
  last: Announcement,
  announce: (sentence: string) => void,
): void {
  const say = useRef(sentenceOf);
  say.current = sentenceOf;
  const turn = useRef(last.turn);
  turn.current = last.turn;
  /** The turn in which a search was last read out. */
  const own = useRef<number | null>(null);
  useEffect(() => {
    const result = answer?.result;
    if (!result) {
      if (turn.current === own.current) announce("");
      return;
    }
    const before = turn.current;
    const timer = setTimeout(() => {
      if (turn.current !== before) return;
      own.current = before + 1;
      announce(say.current(result));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [answer, shown, announce]);
}
