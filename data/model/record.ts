import * as v from "valibot";
import { Contact } from "./contact.ts";
import { Evidence } from "./evidence.ts";
import { LocalId, PrefixedRef, Ref } from "./ids.ts";
import { Link } from "./link.ts";
import { Line, Paragraph, PlainDate, Term } from "./text.ts";

export const KINDS = [
  "guidance",
  "tool",
  "training",
  "service",
  "helpline",
  "template",
  "report",
  "law",
  "programme",
] as const;
export type Kind = (typeof KINDS)[number];

export const AUDIENCES = [
  "professionals",
  "parents-and-carers",
  "children-and-young-people",
  "adult-survivors",
  "public",
  "worried-about-own-behaviour",
] as const;
export type Audience = (typeof AUDIENCES)[number];

const order = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A page of the partnership's, whose headings the panel repeats in their order; an empty one stays, and says so. */
const SourcePage = v.object({
  /** The page's name in the panel, such as "The Coventry page". */
  name: Term,
  sections: v.pipe(v.array(v.object({ id: LocalId, title: Line, text: v.optional(Paragraph) })), v.minLength(1)),
});
export type SourcePage = v.InferOutput<typeof SourcePage>;

/** An ordered scale of positions, such as what a non-abusing parent knew. */
const Scale = v.object({
  title: Line,
  from: Term,
  to: Term,
  steps: v.pipe(v.array(v.object({ title: Line, text: v.optional(Line) })), v.minLength(2)),
});
export type Scale = v.InferOutput<typeof Scale>;

const Body = v.object({
  id: LocalId,
  kind: v.picklist(KINDS),
  title: Line,
  publisher: Line,
  summary: Paragraph,
  /** What may be hard to read or hear in it, said before the summary and the links; absent where nothing is known. */
  contentNote: v.optional(Line),
  keyPoints: v.array(Line),
  whenToUse: v.array(Line),
  audiences: v.pipe(v.array(v.picklist(AUDIENCES)), v.minLength(1, "names no audience")),
  topics: v.pipe(v.array(Ref), v.minLength(1, "names no topic")),
  /** Where it serves or applies, in words: "Coventry", "England and Wales". */
  area: Term,
  contacts: v.array(Contact),
  links: v.array(Link),
  related: v.array(Ref),
  aliases: v.array(Term),
  formerNames: v.array(Term),
  /** Questions that the guidance asks apart, shown as equal boards. */
  questions: v.optional(v.object({ title: Line, names: v.pipe(v.array(Term), v.minLength(2)), note: Line })),
  scale: v.optional(Scale),
  page: v.optional(SourcePage),
  /** Where a partnership's page lists it; absent for a record that was added. */
  onSourcePage: v.optional(v.object({ page: Ref, section: LocalId, order })),
  /** The national record that a local one replaces where both are installed. */
  overrides: v.optional(PrefixedRef),
  evidence: v.pipe(v.array(Evidence), v.minLength(1, "has no evidence")),
  /** The day a person at the partnership reviewed it; null while nobody has. */
  reviewed: v.nullable(PlainDate),
  reviewDue: v.nullable(PlainDate),
});

const Status = v.variant("status", [
  v.object({ status: v.literal("current") }),
  /** `doubt` says what is not known, such as whether a service still runs. */
  v.object({ status: v.literal("unconfirmed"), doubt: Line }),
  v.object({ status: v.literal("superseded"), supersededBy: Ref }),
  /** `reason` says why it is not offered; `instead` what to use. */
  v.object({ status: v.literal("withdrawn"), reason: Line, instead: v.array(Ref) }),
]);

/** One thing a practitioner may need: a guide, a tool, a service, a helpline, a law. */
export const CatalogueRecord = v.intersect([Body, Status]);
export type CatalogueRecord = v.InferOutput<typeof CatalogueRecord>;
