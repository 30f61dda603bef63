/** A number with one, two or three spaces or hyphens at every place they can stand. */
export function spacings(dial: string): string[] {
  const places = Array.from({ length: dial.length - 1 }, (_, place) => place + 1);
  const cuts = places.flatMap((a) => [
    [a],
    ...places.filter((b) => b > a).flatMap((b) => [[a, b], ...places.filter((c) => c > b).map((c) => [a, b, c])]),
  ]);
  return [[], ...cuts].flatMap((at) => [" ", "-"].map((by) => cutAt(dial, at, by)));
}

function cutAt(text: string, places: readonly number[], by: string): string {
  return [0, ...places].map((place, n) => text.slice(place, places[n])).join(by);
}
