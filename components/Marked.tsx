import { highlight } from "#data/text/highlight.ts";

/** A text with the words that were searched for marked in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {highlight(text, words).map((stretch, place) =>
        stretch.mark ? <mark key={place}>{stretch.text}</mark> : stretch.text,
      )}
    </>
  );
}
