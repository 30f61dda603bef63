import { useState } from "preact/hooks";
import type { FullId } from "#data/model/ids.ts";
import type { Recognise, Recognition } from "#data/recogniser/result.ts";
import { useLatest } from "./use-latest.ts";

/** What selected text may be about, and what a person found not relevant. It lives as long as the panel does. */
export interface Suggestions {
  readonly recognition: Recognition | null;
  readonly lowered: ReadonlySet<FullId>;
  readonly onLower: (id: FullId, lowered: boolean) => void;
  /** Reads a text and lets it go. */
  readonly read: (text: string) => Recognition;
}

export function useSuggestions(recognise: Recognise): Suggestions {
  const [recognition, setRecognition] = useState<Recognition | null>(null);
  const [lowered, setLowered] = useState<ReadonlySet<FullId>>(new Set());
  const onLower = useLatest((id: FullId, isLowered: boolean) => {
    setLowered((before) => {
      const after = new Set(before);
      if (isLowered) after.add(id);
      else after.delete(id);
      return after;
    });
  });
  return {
    recognition,
    lowered,
    onLower,
    read(text) {
      const found = recognise(text, { lowered });
      setRecognition(found);
      return found;
    },
  };
}
