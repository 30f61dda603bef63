import type { Found } from "./matcher.ts";
import type { CompiledPhrase } from "./vocabulary.ts";

/** How far company may stand off, in words: some four sentences. */
const REACH = 80;
/** So many hints that agree are as good as a phrase that is enough by itself. */
const FEWEST_HINTS = 3;

/**
 * Leaves out hints that stand alone. A hint counts near a phrase that is enough by itself, or near two others that are
 * not the same.
 */
export function inCompany(found: readonly Found[], phrases: readonly CompiledPhrase[]): Found[] {
  const ordered = [...found].sort((a, b) => a.at - b.at);
  const strong = ordered.filter(({ phrase }) => !phrases[phrase]?.isHint).map(({ at }) => at);
  const hints = ordered.filter(({ phrase }) => phrases[phrase]?.isHint);
  const agreed = new Set<Found>();
  let from = 0;
  hints.forEach((hint, to) => {
    while ((hints[from]?.at ?? 0) < hint.at - REACH) from++;
    const near = hints.slice(from, to + 1).slice(-MOST_NEAR);
    if (new Set(near.map(({ phrase }) => phrase)).size >= FEWEST_HINTS) for (const one of near) agreed.add(one);
  });
  let next = 0;
  return ordered.filter((one) => {
    if (!phrases[one.phrase]?.isHint || agreed.has(one)) return true;
    while (next < strong.length && (strong[next] ?? 0) < one.at - REACH) next++;
    return Math.abs((strong[next] ?? Number.POSITIVE_INFINITY) - one.at) <= REACH;
  });
}

/** Hints looked at together: more say nothing new. */
const MOST_NEAR = 24;
