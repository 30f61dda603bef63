import { useEffect, useRef } from "preact/hooks";
import type { Announcement } from "./LiveStatus.tsx";
import { resultAnnouncement } from "./result-text.ts";
import type { Answer } from "./use-answer.ts";

/** How long typing rests before the results are read out, in milliseconds. Source: the design's live region. */
const REST_MS = 400;

/** Reads out what was found once typing rests, unless something else was said since: "Copied" matters more. */
export function useResultAnnouncement(
  answer: Answer | null,
  shown: number,
  last: Announcement,
  announce: (sentence: string) => void,
): void {
  const turn = useRef(last.turn);
  turn.current = last.turn;
  useEffect(() => {
    const result = answer?.result;
    if (!result) return;
    const before = turn.current;
    const timer = setTimeout(() => {
      if (turn.current === before) announce(resultAnnouncement(result, shown));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [answer, shown, announce]);
}
