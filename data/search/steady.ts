import type { Ranking } from "./ranking.ts";

interface Asked {
  readonly isBegun: boolean;
  readonly unfinished: number;
  readonly isWhole: boolean;
  readonly groups: readonly unknown[];
}

/** What was found for a text. */
interface Findings {
  readonly query: Asked;
  /** Best first. */
  readonly found: readonly Ranking[];
  /** What they were found by: the text before, where they are kept from it. */
  readonly foundBy: Asked;
  /** The number that it was found by; null where words were asked for. */
  readonly number: unknown;
}

/** How much less than the best a first hit may score, as a share, and stay first; the more so while a word is half typed. */
const MARGIN = 0.1;
/** The same where one word is all that is asked, which says too little to put another first. */
const MARGIN_OF_ONE = 0.3;
const HALF_MARGIN = 0.5;
/** How much less of the query it may hold while a word is half typed. */
const HALF_HELD = 0.5;
/** A word as unfinished as this says nothing yet about what is found. */
const HALF = 0.7;

/** After so many letters, or twice as much of anything, a text is ranked anew, so that a long one is read at once. */
const STRETCH = 40;
const LETTERS = /[\p{L}\p{M}\p{N}]/gu;

/** What is found for a text by itself, and what is shown after the texts before it. */
interface Step<Found> {
  readonly own: Found;
  readonly shown: Found;
}

/**
 * Has the first hit stay first from letter to letter, unless another is clearly better or holds more of the words. What
 * is found for a text depends on the text alone: it is read letter by letter, however it came.
 */
export function steadily<Found extends Findings>(
  find: (text: string, most: number) => Found,
): (text: string, most: number) => Found {
  const beginnings = new Map<string, Step<Found>>();
  let wanted = 0;
  const stepOf = (text: string): Step<Found> => {
    const known = beginnings.get(text);
    if (known) return known;
    const own = find(text, wanted);
    const before = text.slice(0, -1);
    const letters = lettersIn(text);
    const isSame = letters === lettersIn(before);
    const isAnew = letters === 0 || (letters % STRETCH === 1 && !isSame) || text.length % (2 * STRETCH) === 0;
    const step = { own, shown: isAnew ? own : settle(own, stepOf(before), isSame) };
    beginnings.set(text, step);
    return step;
  };
  return (text, most) => {
    // Nothing that a person typed is remembered but the beginnings of what they are typing.
    for (const before of beginnings.keys()) {
      if (most !== wanted || before === text || !text.startsWith(before)) beginnings.delete(before);
    }
    wanted = most;
    return stepOf(text).shown;
  };
}

function lettersIn(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}

/** @param isSame whether no letter was typed: a space, a hyphen or a quotation mark only ends a word */
function settle<Found extends Findings>(result: Found, { own, shown }: Step<Found>, isSame: boolean): Found {
  const { found, query, number } = result;
  const kept = { found: shown.found, foundBy: shown.foundBy };
  // A word that says nothing yet changes nothing.
  if (query.isBegun && !number && !shown.number) return { ...result, ...kept };
  const [best] = found;
  const [first] = shown.found;
  if (!number && query.unfinished > HALF && query.groups.length > 1) {
    // Half a further word takes nothing away, and brings nothing where the words before it bring nothing.
    if (!first) return { ...result, found: [] };
    if (!best && !shown.number) return { ...result, ...kept };
  }
  // What a word that is no word yet brings or takes away with one letter may be undone by the next, and what a number
  // has is no other's.
  const isNews = !number && !shown.number && !query.isWhole && best?.place !== own.found[0]?.place;
  if (!best) return isNews ? { ...result, ...kept } : result;
  const stays = found.find(({ place }) => place === first?.place);
  // A space grants what the letter before it did, and no more.
  return stays && (isNews || mayStay(stays, best, leeway(isSame ? own.query : query, number !== null)))
    ? { ...result, found: [stays, ...found.filter((hit) => hit !== stays)] }
    : result;
}

/** How much less than the best a first hit may score, as a share, and how much less of the query it may hold. */
interface Leeway {
  readonly score: number;
  readonly held: number;
}

function leeway({ groups, unfinished }: Asked, isNumber: boolean): Leeway {
  // Whose a number is, and whether it is still right, comes before all.
  if (isNumber) return { score: MARGIN, held: 0 };
  const margin = groups.length > 1 ? MARGIN : MARGIN_OF_ONE;
  return { score: margin + HALF_MARGIN * unfinished, held: HALF_HELD * unfinished };
}

function mayStay(kept: Ranking, best: Ranking, { score, held }: Leeway): boolean {
  return kept.score >= (1 - score) * best.score && kept.held >= best.held - held;
}
