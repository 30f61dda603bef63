import { useMemo, useRef, useState } from "preact/hooks";
import type { FullId } from "#data/model/ids.ts";
import type { Seen } from "#data/recogniser/company.ts";
import type { Recognise, RecogniseOptions, Recognition } from "#data/recogniser/result.ts";
import type { PageState } from "./page.ts";
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

/** Says what phrases that were found in a page may be about. */
export type Suggest = (seen: readonly Seen[], options: RecogniseOptions) => Recognition;

/** What the page beside the panel may be about; null where it is not read. What is on the screen stays in its place. */
export function usePageRecognition(
  page: PageState,
  suggest: Suggest,
  lowered: ReadonlySet<FullId>,
): Recognition | null {
  const last = useRef<Recognition | null>(null);
  const seen = page.at === "reading" ? page.seen : null;
  return useMemo(() => {
    const ids = last.current?.suggestions.map(({ id }) => id) ?? [];
    const rank = ({ id }: Recognition["suggestions"][number]) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    const next = seen && suggest(seen, { lowered });
    last.current = next && { ...next, suggestions: next.suggestions.toSorted((a, b) => rank(a) - rank(b)) };
    return last.current;
  }, [seen]);
}
