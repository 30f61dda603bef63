import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { chooseRecords } from "./choose.ts";
import { inCompany } from "./company.ts";
import { createMatcher } from "./matcher.ts";
import type { Recognise } from "./result.ts";
import { topicPhrases } from "./topic-phrases.ts";
import { scoreTopics } from "./topic-scores.ts";
import { compileVocabulary } from "./vocabulary.ts";
import { whoOf, whoPhrases } from "./who.ts";

/**
 * Prepares to say what texts may be about, from the topics of a collection, and which of its records may help.
 *
 * @param area the name of the local catalogue, whose records come first
 */
export function createRecogniser(collection: Collection, area: string): Recognise {
  // In the order of their ids, so that the order in which catalogues list them changes nothing.
  const topics = [...collection.topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = [...collection.records.values()];
  const phrases = [...topics.flatMap(topicPhrases), ...whoPhrases()];
  const vocabulary = compileVocabulary(phrases);
  const matcher = createMatcher(vocabulary);
  return (text, options = {}) => {
    const seen = inCompany(matcher.match(text), vocabulary.phrases);
    const found = scoreTopics(seen, vocabulary.phrases, topics);
    const who = whoOf(new Set(seen.map(({ phrase }) => phrases[phrase]?.topic ?? 0)));
    return {
      topics: found.map(({ place, phrases: own }) => ({
        id: topics[place]?.id as FullId,
        phrases: own.map((number) => phrases[number]?.text ?? ""),
      })),
      suggestions: chooseRecords(found, topics, records, { area, who, ...options }),
    };
  };
}
