import type { Ranking } from "./ranking.ts";

/** What was found for a text. */
interface Findings {
  /** Best first. */
  readonly found: readonly Ranking[];
  readonly query: { readonly unfinished: number; readonly groups: readonly unknown[] };
  /** The number that it was found by; null where words were asked for. */
  readonly number: unknown;
}

/** How much less than the best a first hit may score, as a share, and stay first; the more so while a word is half typed. */
const MARGIN = 0.1;
const HALF_MARGIN = 0.5;
/** How much less of the query it may hold while a word is half typed. */
const HALF_HELD = 0.5;
/** A word as unfinished as this says nothing yet about what is found. */
const HALF = 0.9;

/**
 * Has the first hit stay first from letter to letter, unless another is clearly better or holds more of the words. What
 * is found for a text depends on the text alone: it is read letter by letter, however it came.
 */
export function steadily<Found extends Findings>(
  find: (text: string, most: number) => Found,
): (text: string, most: number) => Found {
  const firsts = new Map<string, number | undefined>();
  const steady = (text: string, most: number): Found => {
    const found = find(text, most);
    const settled = text.length < 2 ? found : settle(found, text.slice(0, -1), most);
    firsts.set(text, settled.found[0]?.place);
    return settled;
  };
  const settle = (result: Found, before: string, most: number): Found => {
    const { found, query, number } = result;
    const first = firsts.has(before) ? firsts.get(before) : steady(before, most).found[0]?.place;
    if (!number && query.unfinished > HALF && query.groups.length > 1) {
      // Half a further word takes nothing away, and brings nothing where the words before it bring nothing.
      if (first === undefined) return { ...result, found: [] };
      if (found.length === 0) return steady(before, most);
    }
    const kept = found.find(({ place }) => place === first);
    return kept && mayStay(kept, found[0] as Ranking, query.unfinished)
      ? { ...result, found: [kept, ...found.filter((hit) => hit !== kept)] }
      : result;
  };
  return (text, most) => {
    // Of what a person typed nothing is remembered that is not the beginning of what they are typing.
    for (const beginning of firsts.keys()) if (!text.startsWith(beginning)) firsts.delete(beginning);
    return steady(text, most);
  };
}

function mayStay(kept: Ranking, best: Ranking, unfinished: number): boolean {
  return (
    kept.score >= (1 - MARGIN - HALF_MARGIN * unfinished) * best.score &&
    kept.held >= best.held - HALF_HELD * unfinished
  );
}
