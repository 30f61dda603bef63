/** The words of two letters and more in a text, in lower case, a hyphen between two; `Sarah's` does not hold `sarah`. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replaceAll("’", "'")
      .toLowerCase()
      .match(/\p{L}[\p{L}']+/gu) ?? []
  );
}
