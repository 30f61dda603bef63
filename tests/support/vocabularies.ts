import { createMatcher } from "#data/recogniser/matcher.ts";
import { compileVocabulary, type Phrase } from "#data/recogniser/vocabulary.ts";

/** Phrases that are enough by themselves, each of a topic of its own. */
export function makePhrases(...texts: string[]): Phrase[] {
  return texts.map((text, topic) => ({ text, topic, strength: "strong", capitals: false }));
}

/** What of some phrases is found in texts, by its text, in the order of the phrases. */
export function createFinder(phrases: readonly Phrase[]): (text: string) => string[] {
  const matcher = createMatcher(compileVocabulary(phrases));
  return (text) => {
    const found = new Set(matcher.match(text).map(({ phrase }) => phrase));
    return phrases.filter((_, place) => found.has(place)).map((phrase) => phrase.text);
  };
}

/** As `createFinder`, for phrases that are enough by themselves. */
export function findAmong(...texts: string[]): (text: string) => string[] {
  return createFinder(makePhrases(...texts));
}
