/** Longest piece of text that is read at once, in UTF-16 code units: it bounds the memory, whatever the text. */
const LONGEST_BLOCK = 20_000;
/** How far back a cut looks for a place between sentences or words. */
const LOOK_BACK = 1_000;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/** Cuts a text at its empty lines, and between sentences or words where it has none for long. */
export function* blocks(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const piece = text.slice(from, from + LONGEST_BLOCK);
    const length = lengthOfBlock(piece, from + LONGEST_BLOCK >= text.length);
    yield piece.slice(0, length);
    from += length;
  }
}

function lengthOfBlock(piece: string, isLast: boolean): number {
  const empty = EMPTY_LINE.exec(piece);
  if (empty) return empty.index + empty[0].length;
  if (isLast) return piece.length;
  const tail = piece.slice(-LOOK_BACK);
  const sentence = tail.lastIndexOf(". ");
  const cut = sentence >= 0 ? sentence : Math.max(tail.lastIndexOf("\n"), tail.lastIndexOf(" "));
  return cut > 0 ? piece.length - tail.length + cut + 1 : piece.length;
}
