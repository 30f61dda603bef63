/**
 * The first place, from one on and before another, from which on something holds of an ordered list: the second place
 * where it holds nowhere. Takes as many looks as the distance has binary digits.
 *
 * @param holds false up to some place, and true from there on
 */
export function firstPlace(from: number, to: number, holds: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
