import { stemOf } from "#data/text/analyse.ts";
import { tokens } from "#data/text/tokens.ts";
import type { AnalysedLine } from "./lines.ts";
import { GENERAL_WORDS } from "./plain-words.ts";
import type { Query } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import { namesPeople } from "./somebody.ts";
import type { NamedTopic, TopicIndex } from "./topics.ts";
import type { WordGroup } from "./word-group.ts";

/** How surely a topic must be named. */
const SURE = 0.75;

/**
 * Where all that is asked about is a topic that no record is about, named by several words, a record counts only if a
 * line of it holds them side by side: one word of the name means something else, as `order` of a restraining order does.
 */
export function withoutPartOfName(
  { groups, named }: Query,
  found: Ranking[],
  { lines, topics }: { readonly lines: readonly (readonly AnalysedLine[])[]; readonly topics: TopicIndex },
): Ranking[] {
  const isAll = ({ groups: own }: NamedTopic) =>
    groups.every(({ role }, place) => role !== "telling" || own.includes(place));
  const name = named.find((one) => topics.isEmpty(one.topic) && one.certainty >= SURE && isAll(one));
  const holds = name && holdsName(name, groups);
  return holds ? found.filter(({ place }) => lines[place]?.some(holds)) : found;
}

/** Whether a line holds a name; null where one word says all that the name does, as `deaf` in "deaf child". */
function holdsName(name: NamedTopic, groups: readonly WordGroup[]): ((line: AnalysedLine) => boolean) | null {
  if (name.whole !== null) return ({ stems }) => ` ${stems.join(" ")} `.includes(` ${name.whole} `);
  const all = name.groups.flatMap((place) => groups[place] ?? []);
  const telling = all.filter(({ likely }) => !namesPeople(stemOf(likely)));
  const hasStopWords = tokens(name.text).length > all.length;
  if (telling.length === 1 && !hasStopWords && !GENERAL_WORDS.has(stemOf(telling[0]?.likely ?? ""))) return null;
  const words = (telling.length > 1 ? telling : all).map(
    ({ alternatives }) => new Set(alternatives.map(({ term }) => term)),
  );
  return ({ terms }) => terms.some((_, at) => isRunOf(words, terms.slice(at, at + words.length)));
}

/** Whether neighbouring terms are the words, in their order: "carers of children" are not children in care. */
function isRunOf(words: readonly ReadonlySet<string>[], run: readonly string[]): boolean {
  return words.every((word, at) => word.has(run[at] ?? ""));
}
