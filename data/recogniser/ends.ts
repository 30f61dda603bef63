/** The end of a phrase, or of several that have the same words, at a place of a text. */
interface End {
  readonly node: number;
  readonly at: number;
  readonly last: number;
  readonly gap: number;
  readonly isPast: boolean;
}

/** What was found so far, a few places of each: bounded by the vocabulary, whatever the text. */
export interface Ends {
  note(end: End): void;
  list(): readonly End[];
}

/** Places at which one phrase is noted: more say nothing new. */
const MOST_PLACES = 8;

export function createEnds(): Ends {
  const byNode = new Map<number, End[]>();
  return {
    note(end) {
      const known = byNode.get(end.node);
      if (!known) byNode.set(end.node, [end]);
      else if (known.length < MOST_PLACES) known.push(end);
    },
    list: () => [...byNode.values()].flat(),
  };
}
