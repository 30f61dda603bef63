import { createWordRuns } from "./word-runs.ts";
import type { Word } from "./words.ts";

/** Words that put what is told into the childhood of somebody grown up. */
const LONG_AGO = createWordRuns(`
  as a child|boy|girl|teenager|kid|youngster|baby|toddler / as children / in childhood / childhood / in her|his|their|my childhood / her|his own childhood
  when she|he|they|i was|were a|young|little|small|younger|growing|at|in / growing up / years|decades ago / historic / historical / historically / non recent
  in the 1950s|1960s|1970s|1980s|1990s|50s|60s|70s|80s|90s / as an adult / care leaver|leavers`);
/** Words for people who are grown up. */
const GROWN_UP: ReadonlySet<string> = new Set(
  "~mother ~father ~grandmother ~husband wife parent carer adult ~man ~woman mother-in-law #adult colleagu".split(" "),
);

/** Marks the words of sentences that tell what happened to a grown-up as a child. */
export function toldOfLongAgo(words: readonly Word[]): Uint8Array {
  const past = new Uint8Array(words.length);
  let from = 0;
  let before = false;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && words[at]?.before !== "sentence") continue;
    const sentence = words.slice(from, at);
    const grownUp = sentence.some(({ symbol }) => GROWN_UP.has(symbol));
    const isPast = (grownUp || before) && sentence.some((_, place) => LONG_AGO.lengthAt(sentence, place) > 0);
    if (isPast) past.fill(1, from, at);
    before = grownUp;
    from = at;
  }
  return past;
}
