import { createWordRuns } from "./word-runs.ts";
import type { Word } from "./words.ts";

/** Words that put what is told into the childhood of somebody grown up. */
const LONG_AGO = createWordRuns(`
  as a child|boy|girl|teenager|kid|youngster|baby|toddler / as children / in childhood / childhood / in her|his|their|my childhood / her|his own childhood
  when she|he|they|i was|were a|young|little|small|younger|growing|at|in / from|at the age of / growing up / decades ago / ten|fifteen|twenty|thirty|forty|fifty|many|10|12|15|18|20|25|30|35|40|50 years ago / historic / historical / historically / non recent
  in the 1950s|1960s|1970s|1980s|1990s|50s|60s|70s|80s|90s / as an adult`);
/** Words for people who are grown up. */
const GROWN_UP: ReadonlySet<string> = new Set(
  "~mother ~father ~grandmother husband wife parent carer adult ~man ~woman mother-in-law #adult colleagu".split(" "),
);

/** For each word of a sentence that tells what happened to a grown-up as a child, the place that says so; -1 for all else. */
export function toldOfLongAgo(words: readonly Word[]): Int32Array {
  const past = new Int32Array(words.length).fill(-1);
  let from = 0;
  let before = false;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && words[at]?.parting !== "sentence") continue;
    const sentence = words.slice(from, at);
    const grownUp = sentence.some(({ symbol }) => GROWN_UP.has(symbol));
    const markers = sentence.map((_, place) => LONG_AGO.lengthAt(sentence, place));
    const said = grownUp || before ? markers.findIndex((length) => length > 0) : -1;
    if (said >= 0) {
      past.fill(from + said, from, at);
      // The words that say so are of today: somebody says them of themselves.
      markers.forEach((length, place) => {
        if (length > 0) past.fill(from + place, from + place, from + place + length);
      });
    }
    before = grownUp;
    from = at;
  }
  return past;
}
