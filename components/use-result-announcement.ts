import { useEffect } from "preact/hooks";
import { resultAnnouncement } from "./result-text.ts";
import type { Answer } from "./use-answer.ts";

/** How long typing rests before the results are read out, in milliseconds. Source: the design's live region. */
const REST_MS = 400;

/** Reads out what was found once typing rests. */
export function useResultAnnouncement(
  answer: Answer | null,
  shown: number,
  announce: (sentence: string) => void,
): void {
  useEffect(() => {
    const result = answer?.result;
    if (!result) return;
    const timer = setTimeout(() => announce(resultAnnouncement(result, shown)), REST_MS);
    return () => clearTimeout(timer);
  }, [answer, shown, announce]);
}
