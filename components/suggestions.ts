import { type Collection, findRecord } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import type { Recognition, Suggestion } from "#data/recogniser/result.ts";
import { countEntries } from "./result-text.ts";

/** So many selected words are looked up as they stand; more are read for what they may be about. */
const MOST_SEARCHED_WORDS = 5;
/** Topics and phrases named for one record: the surest ones. */
const MOST_TOPICS = 2;
const MOST_PHRASES = 3;

/** Whether selected text is a piece of writing, and not a few words to search. */
export function isPassage(text: string): boolean {
  return text.trim().split(/\s+/).length > MOST_SEARCHED_WORDS;
}

/** Why a record may be relevant: a topic, and the catalogue's words for what the text says. */
interface SuggestionReason {
  readonly topic: FullId;
  readonly label: string;
  readonly phrases: readonly string[];
}

/** The reasons for a suggestion, the surest first; none that is a matter of life and safety, which is not named. */
export function suggestionReasons(
  { topics }: Suggestion,
  recognition: Recognition,
  collection: Collection,
): SuggestionReason[] {
  return recognition.topics
    .filter(({ id }) => topics.includes(id))
    .flatMap(({ id, phrases }): SuggestionReason[] => {
      const topic = collection.topics.get(id);
      if (!topic || topic.offer) return [];
      return [{ topic: id, label: topic.prefLabel, phrases: phrases.slice(0, MOST_PHRASES) }];
    })
    .slice(0, MOST_TOPICS);
}

/** What is said once, before the records, where a topic is a matter of life and safety. */
export function offersOf(recognition: Recognition, collection: Collection): string[] {
  return recognition.topics.flatMap(({ id }) => collection.topics.get(id)?.offer ?? []);
}

/** What is read out: "5 entries may be relevant." */
export function suggestionAnnouncement({ suggestions }: Recognition, collection: Collection): string {
  const count = suggestions.filter(({ id }) => findRecord(collection, id)).length;
  return count === 0 ? "Nothing to suggest for this text." : `${countEntries(count)} may be relevant.`;
}
