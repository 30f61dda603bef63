import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { chooseRecords, type Suggestion } from "./choose.ts";
import { inCompany } from "./company.ts";
import { createMatcher } from "./matcher.ts";
import { scoreTopics } from "./topic-scores.ts";
import { topicPhrases } from "./topic-phrases.ts";
import { compileVocabulary } from "./vocabulary.ts";

/** A topic that a text may be about, and the words of the catalogue by which it is known. */
export interface RecognisedTopic {
  readonly id: FullId;
  readonly phrases: readonly string[];
}

export interface Recognition {
  readonly topics: readonly RecognisedTopic[];
  readonly suggestions: readonly Suggestion[];
}

export function createRecogniser(collection: Collection, area: string): (text: string, limit?: number) => Recognition {
  const topics = [...collection.topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = [...collection.records.values()];
  const phrases = topics.flatMap(topicPhrases);
  const vocabulary = compileVocabulary(phrases);
  const matcher = createMatcher(vocabulary);
  return (text, limit) => {
    const seen = inCompany(matcher.match(text), vocabulary.phrases);
    const found = scoreTopics(seen, phrases, topics);
    return {
      topics: found.map(({ place, phrases: own }) => ({
        id: topics[place]?.id as FullId,
        phrases: own.map((number) => phrases[number]?.text ?? ""),
      })),
      suggestions: chooseRecords(found, topics, records, area, limit),
    };
  };
}
