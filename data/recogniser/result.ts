import type { FullId } from "#data/model/ids.ts";

/** A topic that a text may be about, and the words of the catalogue by which it is known. */
interface RecognisedTopic {
  readonly id: FullId;
  readonly phrases: readonly string[];
}

/** A record that may be relevant, with those of its topics that the text may be about. */
export interface Suggestion {
  readonly id: FullId;
  readonly topics: readonly FullId[];
}

/** What a text may be about, the surest topic first, and what may help, the best first. It holds no word of the text. */
export interface Recognition {
  readonly topics: readonly RecognisedTopic[];
  readonly suggestions: readonly Suggestion[];
}

export interface RecogniseOptions {
  /** Records that a person found not relevant: they come after all others. */
  readonly lowered?: ReadonlySet<FullId>;
  /** How many records at most, 5 unless said otherwise. */
  readonly limit?: number;
}

/** Reads a text. */
export type Recognise = (text: string, options?: RecogniseOptions) => Recognition;
