import { inSteps, type Steps } from "./steps.ts";

/** Finds the word of a vocabulary that a mistyped one was meant for. */
export type NearWord = (typed: string) => string | undefined;

/** Shorter words lie too near to others: `abused` and `amused`. */
const SHORTEST = 6;
/** A letter changed for another makes a different word more often than one left out, doubled or swapped. */
const SHORTEST_CHANGED = 8;
const LONGEST = 24;

/**
 * One slip of the fingers: a letter left out, added, changed, or two neighbours swapped; never the first letter, which
 * few mistype. Looks up the word with each letter left out in a table of the same for the vocabulary, so the time does
 * not depend on how many words there are. Method: SymSpell's symmetric delete, distance 1.
 */
export function* prepareNearWords(words: readonly string[]): Steps<NearWord> {
  const table = new Map<string, string[]>();
  yield* inSteps(words, (word) => {
    if (!isLongEnough(word)) return;
    for (const part of partsOf(word)) {
      const sharing = table.get(part);
      if (!sharing) table.set(part, [word]);
      else if (sharing.length < MOST_SHARING) sharing.push(word);
    }
  });
  return (typed) => {
    if (!isLongEnough(typed)) return undefined;
    for (const part of partsOf(typed)) {
      const found = table.get(part)?.find((word) => isOneSlip(typed, word));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Words that share a part; more would let a vocabulary made for it slow the search down. */
const MOST_SHARING = 8;

/** Whether a typing error in the word leaves enough of it to be known. */
export function isLongEnough(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

/** The word, and the word with each letter but the first left out. */
function partsOf(word: string): string[] {
  return [word, ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2))];
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
