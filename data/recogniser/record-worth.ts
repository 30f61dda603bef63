import type { Entry } from "#data/model/collection.ts";
import { offeredNumbers } from "#data/model/contact.ts";
import type { Kind } from "#data/model/record.ts";
import { aptness, type Who } from "./who.ts";

/** Guidance, something to fill in, somebody to ask; `background` is for reading another day. */
type Sort = "guidance" | "tool" | "contact" | "background";

const SORTS: Readonly<Record<Kind, Sort>> = {
  guidance: "guidance",
  law: "guidance",
  tool: "tool",
  template: "tool",
  service: "contact",
  helpline: "contact",
  training: "background",
  report: "background",
  programme: "background",
};

// Factors, tried out on the judged notes in tests/relevance/notes; none of them is critical.
const BACKGROUND = 0.5;
const LOCAL = 1.18;
const ON_SOURCE_PAGE = 1.15;
const UNCONFIRMED = 0.93;
/** Who takes no calls about a child is no help with one. */
const NOT_FOR_CHILDREN = 0.6;
const FOR_SURVIVORS = 1.3;

/** What a record is for; a body for professionals that nobody can phone is for reading. */
export function sortOf({ kind, audiences, ...record }: Entry): Sort {
  const isForReading = kind === "service" && audiences.join() === "professionals" && record.onSourcePage !== undefined;
  return isForReading && offeredNumbers(record).length === 0 ? "background" : SORTS[kind];
}

/**
 * How much a record is worth offering, whatever its topics.
 *
 * @param isPast whether the text tells of the childhood of somebody grown up
 */
export function worthOf(record: Entry, area: string, isPast: boolean, who: ReadonlySet<Who>): number {
  const forSurvivors = record.audiences.includes("adult-survivors");
  const meant = isPast ? (forSurvivors ? FOR_SURVIVORS : 1) : aptness(record.audiences, who);
  return [
    meant,
    record.catalogue === area ? LOCAL : 1,
    record.onSourcePage ? ON_SOURCE_PAGE : 1,
    record.contacts.some(({ notFor }) => notFor) ? NOT_FOR_CHILDREN : 1,
    record.status === "unconfirmed" ? UNCONFIRMED : 1,
    sortOf(record) === "background" ? BACKGROUND : 1,
  ].reduce((product, factor) => product * factor, 1);
}
