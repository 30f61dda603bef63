/** What is told of a frame. */
export interface FrameSaid {
  /** Its site, `https://cases.example`; `null`, as a text, for one that has none. */
  readonly origin: string;
  /** Which frame of its parent it is, and so on from the top; -1 for one in a shadow root; null where it is not shown. */
  readonly place: readonly number[] | null;
}
