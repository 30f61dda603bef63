import type { Collection } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { chooseRecords } from "./choose.ts";
import { inCompany, type Seen } from "./company.ts";
import { createMatcher, type Matcher } from "./matcher.ts";
import { openPhrases } from "./phrases.ts";
import type { Recognise, RecogniseOptions, Recognition } from "./result.ts";
import { gatherTogether } from "./together.ts";
import { topicPhrases } from "./topic-phrases.ts";
import { scoreTopics } from "./topic-scores.ts";
import { compileVocabulary, type Vocabulary } from "./vocabulary.ts";
import { whoOf, whoPhrases } from "./who.ts";
import { readWords } from "./words.ts";

/** Says what texts may be about, and which records may help. */
export interface Recogniser {
  readonly recognise: Recognise;
  /** What a reader in a page needs to find phrases there. */
  readonly vocabulary: Vocabulary;
  /** As `recognise`, from the phrases that such a reader has found. */
  suggest(seen: readonly Seen[], options?: RecogniseOptions): Recognition;
}

/**
 * Prepares to say what texts may be about, from the topics of a collection, and which of its records may help.
 *
 * @param area the name of the local catalogue, whose records come first
 */
export function createRecogniser(collection: Collection, area: string): Recogniser {
  // In the order of their ids, so that the order in which catalogues list them changes nothing.
  const topics = [...collection.topics.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = [...collection.records.values()];
  const given = [...topics.flatMap(topicPhrases), ...whoPhrases()];
  const vocabulary = compileVocabulary(given);
  const phrases = openPhrases(vocabulary);
  let matcher: Matcher | null = null;
  const match = (text: string) => {
    matcher ??= createMatcher(vocabulary, phrases);
    return gatherTogether(matcher.match(text), vocabulary.together, phrases);
  };
  const suggest = (seen: readonly Seen[], options: RecogniseOptions = {}): Recognition => {
    const found = scoreTopics(seen, phrases, topics);
    const who = whoOf(new Set(seen.map(({ phrase }) => phrases.topicOf(phrase) ?? 0)));
    return {
      topics: found.map(({ place, phrases: own }) => ({
        id: topics[place]?.id as FullId,
        phrases: own.map((number) => wordingOf(given[number]?.text ?? "")),
      })),
      suggestions: chooseRecords(found, topics, records, { area, who, ...options }),
    };
  };
  return {
    recognise: (text, options) => suggest(inCompany(match(text), phrases), options),
    vocabulary,
    suggest,
  };
}

/**
 * A phrase as it is shown: without the signs that say what may stand for a word of it, and without its number where any
 * other may stand for that, since a page that says "Year 6" is not told of a "Year 8".
 */
function wordingOf(text: string): string {
  const numbers = readWords(text).filter(({ symbol }) => symbol.startsWith("#"));
  const open = numbers.reduceRight((shown, { start, end }) => `${shown.slice(0, start)}…${shown.slice(end)}`, text);
  return open.replaceAll(" + ", ", ").replace(/\bany(?!thing|one)/g, "");
}
