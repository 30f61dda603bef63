import { firstPlace } from "#data/text/first-place.ts";

/** Shorter words lie too near to others: `abused` and `amused`. */
const SHORTEST = 6;
/** A letter changed for another makes a different word more often than one left out, doubled or swapped. */
const SHORTEST_CHANGED = 8;
const LONGEST = 24;

/** In the order in which `createNearWords` needs them. */
export function orderMeant(words: readonly string[]): string[] {
  return [...words].sort((one, other) => orderOf(one) - orderOf(other));
}

/** By the first letter, and by the length, the longest first. */
function orderOf(word: string): number {
  return word.charCodeAt(0) * (LONGEST + 2) - word.length;
}

/**
 * Finds the place of the word that a mistyped one is meant for. One slip of the fingers: a letter left out, added,
 * changed, or two neighbours swapped; never the first letter, which few mistype. So only words of the same first letter
 * and about the same length are looked at, which needs no table to be made first; a left-out letter is tried first, and
 * is the likeliest.
 *
 * @param words from `orderMeant`
 */
export function createNearWords(words: readonly string[]): (typed: string) => number | undefined {
  const placeOf = (order: number) => firstPlace(0, words.length, (at) => orderOf(words[at] ?? "") >= order);
  return (typed) => {
    if (!isLongEnough(typed)) return undefined;
    const order = orderOf(typed);
    const end = placeOf(order + 2);
    for (let at = placeOf(order - 1); at < end; at++) {
      if (isOneSlip(typed, words[at] ?? "")) return at;
    }
    return undefined;
  };
}

/** Whether a typing error in the word leaves enough of it to be known. */
export function isLongEnough(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

function isOneSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0] || typed === word) return false;
  let from = 0;
  while (from < typed.length && typed[from] === word[from]) from++;
  const rest = typed.slice(from);
  const meant = word.slice(from);
  if (rest.slice(1) === meant || rest === meant.slice(1)) return true;
  if (rest.length !== meant.length) return false;
  const swapped = rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2);
  return swapped || (typed.length >= SHORTEST_CHANGED && rest.slice(1) === meant.slice(1));
}
