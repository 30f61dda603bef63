/** A stretch of a text: UTF-16 offsets, `end` past the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
