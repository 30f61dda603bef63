import type { SearchDocument } from "./document.ts";
import type { Name, NameIndex } from "./names.ts";
import type { Query } from "./query.ts";
import type { TopicIndex } from "./topics.ts";
import type { WordSums } from "./word-sums.ts";

/** What the names and topics that a query holds whole add to each document, by place. */
export interface Bonuses {
  /** Shares of the best score by words. */
  readonly name: Float64Array;
  readonly topic: Float64Array;
  /** Added as it is: a document whose own name was typed comes first whatever else is said of it. */
  readonly exact: Float64Array;
}

/** How much each sign counts; tuned on the judgements kept in tests/relevance. */
const WEIGHT = { subject: 1.2, begins: 1, held: 0.9, scattered: 0.8, topic: 1, frontDoor: 0.5, somebody: 0.5 };
/** Scattered words of a name are the name only where they are most of the query. */
const MOST_OF_QUERY = 0.5;
/** Far above any other score; a title is its record's own before any other name is. */
const EXACT: Readonly<Record<Name["kind"], number>> = { title: 1000, alias: 900, "former-name": 900, "title-part": 0 };

/** Works out what names and topics add to each document. */
export function bonusesFor(
  query: Query,
  documents: readonly SearchDocument[],
  names: NameIndex,
  topics: TopicIndex,
  words: WordSums,
): Bonuses {
  const count = documents.length;
  const bonuses = {
    name: new Float64Array(count),
    topic: new Float64Array(count),
    exact: new Float64Array(count),
  };
  addBegun(bonuses, query, names);
  const total = query.groups.reduce((sum, { info }) => sum + info, 0) || 1;
  const share = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (query.groups[place]?.info ?? 0), 0) / total;
  for (const { name, groups } of query.held) {
    if (groups.length > 0) lift(bonuses.name, name.place, WEIGHT.held * share(groups));
  }
  for (const { name, groups } of query.scattered) {
    const meant = share(groups);
    if (meant >= MOST_OF_QUERY) lift(bonuses.name, name.place, WEIGHT.scattered * meant);
  }
  for (const { topic, certainty, groups } of query.named) {
    const meant = WEIGHT.topic * certainty * share(groups);
    for (const { place, weight } of topics.documentsAbout(topic)) lift(bonuses.topic, place, meant * weight);
  }
  if (query.asksFrontDoor) {
    documents.forEach(({ urgent }, place) => {
      if (urgent) lift(bonuses.name, place, WEIGHT.frontDoor);
    });
  }
  if (query.asksSomebody) {
    documents.forEach(({ answers, kind }, place) => {
      const isHeld = (words.score[place] as number) > 0;
      if (isHeld && kind === "helpline" && answers !== "never") lift(bonuses.name, place, WEIGHT.somebody);
    });
  }
  return bonuses;
}

/** Names that the whole query begins or is, and names that its subject begins or is. */
function addBegun(bonuses: Bonuses, { compacts, subjectCompacts, open, isSubjectOpen }: Query, names: NameIndex): void {
  for (const compact of compacts) {
    for (const name of names.beginningWith(compact, open !== null)) {
      const share = compact.length / name.compact.length;
      lift(bonuses.name, name.place, WEIGHT.begins * (0.5 + 0.5 * share));
      if (share === 1) lift(bonuses.exact, name.place, EXACT[name.kind]);
    }
  }
  for (const compact of subjectCompacts) {
    // One letter of a subject, with words that ask beside it, begins too many names to say anything.
    if (compact.length < 2) continue;
    for (const name of names.beginningWith(compact, isSubjectOpen)) {
      const share = compact.length / name.compact.length;
      lift(bonuses.name, name.place, share === 1 ? WEIGHT.subject : WEIGHT.begins * (0.4 + 0.5 * share));
    }
  }
}

function lift(values: Float64Array, place: number, value: number): void {
  if (value > (values[place] as number)) values[place] = value;
}
