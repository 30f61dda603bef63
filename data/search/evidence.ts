import { terms } from "#data/text/analyse.ts";
import type { SearchDocument } from "./document.ts";
import type { AnalysedLine } from "./lines.ts";
import type { TopicIndex } from "./topics.ts";
import { createWordIndex } from "./word-index.ts";

/** What one term says for each document that it speaks for. All arrays have one length. */
export interface Evidence {
  readonly docs: Int32Array;
  readonly scores: Float64Array;
  /** 0 to 1: how far the term counts as matched there; less where only a topic of the document holds it. */
  readonly credits: Float64Array;
}

/** How much a match in each field counts; tuned on the judgements kept in tests/relevance. */
const BOOSTS = { title: 4, aliases: 6, publisher: 1.2, summary: 2, lines: 1.7, kind: 0.8 };
/** How much a word of a topic says for the documents about it, beside a word of their own. */
const TOPIC_SHARE = 0.5;
const TOPIC_CREDIT = 0.7;

/**
 * Collects, term by term, what the documents' own words and their topics' words say.
 *
 * @param lines of each document, see `linesOf`
 */
export function createEvidence(
  documents: readonly SearchDocument[],
  lines: readonly (readonly AnalysedLine[])[],
  topicIndex: TopicIndex,
): (term: string) => Evidence {
  const index = createWordIndex(
    BOOSTS,
    documents.map((document, place) => fieldsOf(document, lines[place] ?? [])),
  );
  const remembered = new Map<string, Evidence>();
  return (term: string): Evidence => {
    let evidence = remembered.get(term);
    if (!evidence) {
      evidence = gather(term);
      if (evidence.docs.length > 0) remembered.set(term, evidence);
    }
    return evidence;
  };

  function gather(term: string): Evidence {
    const own = index.postings(term);
    const found = new Map(throughTopics(term));
    const credits = new Map<number, number>();
    own.docs.forEach((place, at) => {
      const [one, other] = [own.scores[at] as number, found.get(place) ?? 0];
      // A topic's words add a little to a document that holds the word itself.
      found.set(place, Math.max(one, other) + 0.25 * Math.min(one, other));
      credits.set(place, 1);
    });
    const docs = Int32Array.from(found.keys()).sort();
    return {
      docs,
      scores: Float64Array.from(docs, (place) => found.get(place) as number),
      credits: Float64Array.from(docs, (place) => credits.get(place) ?? TOPIC_CREDIT),
    };
  }

  /** The best topic of each document, not their sum: many topics make no better answer. */
  function throughTopics(term: string): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    const topics = topicIndex.postings(term);
    topics.docs.forEach((topic, at) => {
      for (const { place, weight } of topicIndex.documentsAbout(topic)) {
        const score = TOPIC_SHARE * weight * (topics.scores[at] ?? 0);
        if (score > (best.get(place) ?? 0)) best.set(place, score);
      }
    });
    return best;
  }
}

function fieldsOf(document: SearchDocument, lines: readonly AnalysedLine[]) {
  const ofKind = (...kinds: AnalysedLine["kind"][]) =>
    lines.filter(({ kind }) => kinds.includes(kind)).flatMap((line) => line.terms);
  return {
    title: ofKind("title"),
    aliases: ofKind("alias", "former-name"),
    publisher: ofKind("publisher"),
    summary: ofKind("summary"),
    lines: ofKind("text"),
    kind: document.kind ? terms(document.kind) : [],
  };
}
