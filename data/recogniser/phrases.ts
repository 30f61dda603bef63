import { countOf, numberAt } from "./packed-numbers.ts";
import { openTrie, type PhraseTrie } from "./phrase-trie.ts";
import { OF_NO_TOPIC } from "./together.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of the phrases of a vocabulary, by their numbers. */
export interface Phrases extends PhraseTrie {
  /** Whether it counts only in company. */
  isHint(phrase: number): boolean;
  /** The place of its topic; undefined for a number that no phrase has. */
  topicOf(phrase: number): number | undefined;
  /** How many other words may stand between two of its own. */
  gapOf(phrase: number): number;
}

/** Ready at once: a page waits for it. */
export function openPhrases({ trie, topics, gaps, hints }: Vocabulary): Phrases {
  return {
    ...openTrie(trie),
    isHint: (phrase) => numberAt(hints, phrase) === 1,
    topicOf: (phrase) => (phrase < countOf(topics) ? numberAt(topics, phrase) + OF_NO_TOPIC : undefined),
    gapOf: (phrase) => numberAt(gaps, phrase),
  };
}
