import type { Topic } from "#data/model/topic.ts";
import { plainText } from "./plain-text.ts";
import { neededWords, type Phrase } from "./vocabulary.ts";
import { readWords, type Word } from "./words.ts";

/**
 * The phrases by which a topic is known on a page: what stands in `phrases`, acronyms, and labels of several words. A
 * label of one word ("recording", "boys"), and all that stands in `hints`, counts only in company.
 */
export function topicPhrases(topic: Topic, place: number): Phrase[] {
  const hints = new Set(topic.hints?.map(key));
  const seen = new Set<string>();
  const phrase = (text: string, isStrong: boolean, capitals = false): Phrase[] => {
    const sign = capitals ? text : key(text);
    if (seen.has(sign)) return [];
    seen.add(sign);
    return [{ text, topic: place, strength: isStrong ? "strong" : "hint", capitals }];
  };
  const labels = [topic.prefLabel, ...topic.altLabels, ...topic.outdated.map(({ term }) => term)];
  return [
    ...[...topic.phrases, ...(topic.pagePhrases ?? [])].flatMap((text) => phrase(text, !hints.has(key(text)))),
    ...topic.acronyms.flatMap((text) => phrase(text, !hints.has(key(text)), needsCapitals(text))),
    ...labels.flatMap((text) => phrase(text, !hints.has(key(text)) && tellingWords(text).length > 1)),
    ...(topic.hints ?? []).flatMap((text) => phrase(text, false)),
  ];
}

/** Two consonants that English words begin with. */
const BEGINNINGS = new Set(
  "bl br ch cl cr dr dw fl fr gh gl gn gr kn kl kr ph pl pr ps rh sc sh sk sl sm sn sp sq st sw th tr tw wh wr".split(
    " ",
  ),
);
const SHORTEST_SAFE = 3;

/** Whether an acronym may also be a word: `cse` is one thing however it is written, `mash` may be potatoes. */
function needsCapitals(acronym: string): boolean {
  const letters = acronym.toLowerCase();
  if (letters.length < SHORTEST_SAFE || !/^[a-z]+$/.test(letters)) return true;
  const beginsLikeNoWord = /^[^aeiouy]{2}/.test(letters) && !BEGINNINGS.has(letters.slice(0, 2));
  return /[aeiouy]/.test(letters) && !beginsLikeNoWord;
}

/** What a text is matched by: phrases that share it are one. */
function key(text: string): string {
  return neededWords(readWords(plainText(text)))
    .map(({ symbol }) => symbol)
    .join(" ");
}

function tellingWords(text: string): readonly Word[] {
  return readWords(plainText(text)).filter(({ small }) => !small);
}
