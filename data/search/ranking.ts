/** A document found, by its place in the list of documents. */
export interface Ranking {
  readonly place: number;
  /** Higher is better; comparable within one result only. */
  readonly score: number;
  /** 0 to 1: how much of the query it holds; more where its own name was typed. */
  readonly held: number;
}
