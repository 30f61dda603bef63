/**
 * How many slips of the fingers part two words: a letter left out, added or changed, or two neighbours swapped
 * (optimal string alignment). Distances above `most` come back as `most + 1`.
 */
export function editDistance(typed: string, word: string, most: number): number {
  if (Math.abs(typed.length - word.length) > most) return most + 1;
  return Math.min(lastRow(typed, word, most).at(-1) ?? most + 1, most + 1);
}

/** As `editDistance`, to the beginning of `word` that lies nearest to what was typed so far. */
export function prefixDistance(typed: string, word: string, most: number): number {
  if (typed.length > word.length + most) return most + 1;
  return Math.min(...lastRow(typed, word.slice(0, typed.length + most), most), most + 1);
}

/** The last row of the table of distances: from all of `typed` to each beginning of `word`. */
function lastRow(typed: string, word: string, most: number): number[] {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= word.length; j++) {
      let cost = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (typed[i - 1] === word[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap looks back two rows, and no row is less than the least above it by more than nothing.
    if (least > most && Math.min(...row) > most) return next.map(() => most + 1);
    before = row;
    row = next;
  }
  return row;
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
