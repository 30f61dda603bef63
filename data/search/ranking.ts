/** A document found, by its place in the list of documents. */
export interface Ranking {
  readonly place: number;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
}
