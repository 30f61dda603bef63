import type { Kind } from "#data/model/record.ts";
import type { SearchDocument } from "./document.ts";
import type { Query } from "./query.ts";

/** Where and when is searched. */
export interface Circumstances {
  /** The name of the local catalogue. */
  readonly area: string;
  /** A PlainDate. */
  readonly today: string;
  /** Whether a document's title says that it is for one subject: the domestic abuse helpline is not for any mother. */
  readonly isForSubject: (document: SearchDocument) => boolean;
}

/** How much each circumstance counts; tuned on the judgements kept in tests/relevance. */
const FACTOR = {
  kind: 1.7,
  hintedKind: 1.2,
  callable: 1.3,
  urgent: 1.5,
  local: 1.1,
  onSourcePage: 1.04,
  overdue: 0.8,
  retired: 0.45,
  audience: 1.25,
  otherAudience: 0.5,
  otherAge: 0.7,
  otherSubject: 0.5,
  unanswered: 0.5,
  atNight: 1.3,
};
/** Where somebody is wanted to talk to, what counts is that the phone is answered. */
const ANSWERS: Readonly<Record<SearchDocument["answers"], number>> = {
  always: 1.6,
  surely: 1.4,
  perhaps: 1.1,
  never: 0.8,
};
/** What is used with a family comes a little before what is read about the subject, where no kind is asked for. */
const KIND_FACTOR: Readonly<Partial<Record<Kind, number>>> = {
  report: 0.96,
  programme: 0.92,
  law: 0.97,
  training: 0.98,
};

/** The audience of what is for anybody. */
const EVERYBODY = "public";
/** Where nobody is named, it is the one who asks, and no child. */
const WHO_ASKS: ReadonlySet<string> = new Set([EVERYBODY, "professionals"]);

type Asked = Pick<
  Query,
  "intents" | "asksFrontDoor" | "asksSomebody" | "asksAtNight" | "namesOnlyPeople" | "audiences"
>;
/** What asks for nothing in particular. */
export const ASKS_NOTHING: Asked = {
  intents: [],
  asksFrontDoor: false,
  asksSomebody: false,
  asksAtNight: false,
  namesOnlyPeople: false,
  audiences: new Set(),
};

/** A factor for what a document is rather than what it says: the kind asked for, near by, on the page, in date. */
export function preferenceFor(
  { intents, asksFrontDoor, asksSomebody, asksAtNight, namesOnlyPeople, audiences }: Asked,
  { area, today, isForSubject }: Circumstances,
): (document: SearchDocument) => number {
  const asked = new Set(intents.flatMap(({ kinds, isHint }) => (isHint ? [] : kinds)));
  const hinted = new Set(intents.flatMap(({ kinds, isHint }) => (isHint ? kinds : [])));
  const asksForNumber = intents.some(({ callable }) => callable);
  const wantsHelp = namesOnlyPeople && (asksSomebody || intents.length === 0);
  return (document) => {
    let factor = document.kind === null ? 1 : kindFactor(document.kind, asked, hinted);
    if (asksForNumber && document.callable)
      factor *= document.urgent && asksFrontDoor ? FACTOR.urgent : FACTOR.callable;
    if (asksSomebody) {
      factor *= ANSWERS[document.answers];
      if (asksAtNight && document.answers === "always") factor *= FACTOR.atNight;
      factor *= audienceFactor(document.audiences, audiences.size > 0 ? audiences : WHO_ASKS);
    }
    if (asksSomebody && namesOnlyPeople && isForSubject(document)) factor *= FACTOR.otherSubject;
    // Whoever is to help a person must be reachable.
    if (wantsHelp && isHelp(document) && document.answers === "never") factor *= FACTOR.unanswered;
    if (isForOtherAge(document.audiences, audiences)) factor *= FACTOR.otherAge;
    if (area !== "" && document.catalogue === area) factor *= FACTOR.local;
    if (document.onSourcePage) factor *= FACTOR.onSourcePage;
    if (document.reviewDue !== null && document.reviewDue < today) factor *= FACTOR.overdue;
    if (document.retired) factor *= FACTOR.retired;
    return factor;
  };
}

const YOUNG = "children-and-young-people";
const GROWN = "adult-survivors";

/** Whether it is for adults where a child is named, or the other way round. */
function isForOtherAge(its: readonly string[], named: ReadonlySet<string>): boolean {
  if (named.has(YOUNG) === named.has(GROWN)) return false;
  return named.has(YOUNG) ? its.includes(GROWN) && !its.includes(YOUNG) : its.includes(YOUNG) && !its.includes(GROWN);
}

function audienceFactor(its: readonly string[], asked: ReadonlySet<string>): number {
  if (its.some((audience) => asked.has(audience))) return FACTOR.audience;
  return its.includes(EVERYBODY) ? 1 : FACTOR.otherAudience;
}

function isHelp({ kind }: SearchDocument): boolean {
  return kind === "helpline" || kind === "service";
}

function kindFactor(kind: Kind, asked: ReadonlySet<Kind>, hinted: ReadonlySet<Kind>): number {
  if (asked.has(kind)) return FACTOR.kind;
  return hinted.has(kind) ? FACTOR.hintedKind : (KIND_FACTOR[kind] ?? 1);
}
