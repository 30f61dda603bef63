import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { chooseRecords } from "./choose.ts";
import { inCompany } from "./company.ts";
import { createMatcher } from "./matcher.ts";
import type { Recognise } from "./result.ts";
import { gatherTogether } from "./together.ts";
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
  const { parts, gather } = gatherTogether(phrases);
  const vocabulary = compileVocabulary([...phrases, ...parts]);
  const matcher = createMatcher(vocabulary);
  return (text, options = {}) => {
    const seen = inCompany(gather(matcher.match(text)), vocabulary.phrases);
    const found = scoreTopics(seen, vocabulary.phrases, topics);
    const who = whoOf(new Set(seen.map(({ phrase }) => phrases[phrase]?.topic ?? 0)));
    return {
      topics: found.map(({ place, phrases: own }) => ({
        id: topics[place]?.id as FullId,
        phrases: own.map((number) => wordingOf(phrases[number]?.text ?? "")),
      })),
      suggestions: chooseRecords(found, topics, records, { area, who, ...options }),
    };
  };
}

/** A phrase as it is shown: without the signs that say what may stand for a word of it. */
function wordingOf(text: string): string {
  return text.replaceAll(" + ", ", ").replace(/\bany(?!thing|one)/g, "");
}
