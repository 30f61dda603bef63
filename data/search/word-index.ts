import MiniSearch from "minisearch";

/** What one word says of each document that holds it. Both arrays have one length. */
export interface Postings {
  /** Places of the documents in the list that the index was built of. */
  readonly docs: Int32Array;
  readonly scores: Float64Array;
}

/** Scores single terms over documents whose fields are lists of terms. */
export interface WordIndex {
  readonly postings: (term: string) => Postings;
}

/** Saturation, length and floor of BM25. So high a `k` tells apart what names a word from what is about it: +0.008. */
const BM25 = { k: 4, b: 0.85, d: 0 };

const asIs = (term: string) => term;
const bySpace = (text: string) => (text === "" ? [] : text.split(" "));

/**
 * Indexes documents with MiniSearch. A term is asked of it once and then remembered, because each further letter of a
 * query asks for the same words again; what is remembered never outgrows the index itself.
 *
 * @param boosts the fields, and how much a match in each counts
 */
export function createWordIndex<Field extends string>(
  boosts: Readonly<Record<Field, number>>,
  documents: readonly Readonly<Record<Field, readonly string[]>>[],
): WordIndex {
  const fields = Object.keys(boosts) as Field[];
  const engine = new MiniSearch<{ place: number; document: Readonly<Record<Field, readonly string[]>> }>({
    idField: "place",
    fields,
    extractField: (item, name) => (name === "place" ? item.place : item.document[name as Field].join(" ")),
    tokenize: bySpace,
    processTerm: asIs,
    searchOptions: { tokenize: (term) => [term], boost: boosts, bm25: BM25 },
  });
  engine.addAll(documents.map((document, place) => ({ place, document })));
  const remembered = new Map<string, Postings>();
  return {
    postings(term) {
      let postings = remembered.get(term);
      if (!postings) {
        const found = engine.search(term);
        postings = {
          docs: Int32Array.from(found, (result) => result.id as number),
          scores: Float64Array.from(found, (result) => result.score),
        };
        if (found.length > 0) remembered.set(term, postings);
      }
      return postings;
    },
  };
}
