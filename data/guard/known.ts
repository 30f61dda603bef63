/** What the installed catalogues hold, and so is nobody's own. */
export interface Known {
  /** Their words, as `wordsOf` cuts them. */
  readonly words: ReadonlySet<string>;
  /** The digits of their numbers to phone and to text. */
  readonly dials: readonly string[];
}
