import { markEnumerations } from "./enumeration.ts";
import { unansweredSpans } from "./forms.ts";
import { toldOfLongAgo } from "./history.ts";
import { listSpans } from "./lists.ts";
import { deniedBy, PRECEDING } from "./negation.ts";
import { markOtherSenses } from "./other-senses.ts";
import type { Span } from "./span.ts";
import { standingSpans } from "./standing.ts";
import type { Word } from "./words.ts";

/** What is to be said of the words of a text, beside what they are. */
export interface Scope {
  /** Whether a phrase from one word to another says nothing of anybody: denied, a label, a list, standing wording. */
  isOut(first: number, last: number): boolean;
  /** Whether what denies the later word stands between the two, so that no phrase holds both. */
  turnsBetween(earlier: number, later: number): boolean;
  /** Whether a phrase tells of the childhood of somebody grown up, without its own words saying so. */
  isPast(first: number, last: number): boolean;
}

export function readScope(text: string, words: readonly Word[]): Scope {
  const out = new Uint8Array(words.length);
  markSpans([...unansweredSpans(text), ...listSpans(text), ...standingSpans(text)], words, out);
  const markOut = (from: number, to: number) => void out.fill(1, from, to);
  markEnumerations(words, markOut);
  markOtherSenses(words, markOut);
  const denied = deniedBy(words);
  const past = toldOfLongAgo(words);
  return {
    isOut(first, last) {
      if (out[first] === 1 || out[last] === 1) return true;
      // A phrase that holds the word that denies ("mother does not believe") says so itself.
      return [denied[first], denied[last]].some((by = -1) => by === PRECEDING || (by >= 0 && by < first));
    },
    turnsBetween(earlier, later) {
      const by = denied[later] ?? -1;
      return by > earlier && by < later;
    },
    isPast(first, last) {
      const by = past[first] ?? -1;
      return by >= 0 && (by < first || by > last);
    },
  };
}

function markSpans(spans: readonly Span[], words: readonly Word[], out: Uint8Array): void {
  let at = 0;
  let until = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    while (at < words.length && (words[at] as Word).start < start) {
      if ((words[at] as Word).start < until) out[at] = 1;
      at++;
    }
    until = Math.max(until, end);
  }
  for (; at < words.length && (words[at] as Word).start < until; at++) out[at] = 1;
}
