import * as v from "valibot";
import { LocalId, Ref } from "./ids.ts";
import { Line, Term } from "./text.ts";

/** A subject, in SKOS words: the label to show, other words that mean it, and its neighbours. */
export const Topic = v.object({
  id: LocalId,
  prefLabel: Term,
  /** A shorter label in plain words for lists; the preferred label serves where there is none. */
  shortLabel: v.optional(Term),
  /** How people ask for it in haste, for a search alone: words that would say nothing on a page. */
  searchWords: v.optional(v.array(Term)),
  altLabels: v.array(Term),
  acronyms: v.array(Term),
  /** Words no longer used: a search finds the topic by them and shows what to say today. */
  outdated: v.array(v.object({ term: Term, say: Term })),
  /** How it is put in case notes; drafted, not collected. */
  phrases: v.array(Term),
  /** Further phrases of case notes, for the text of pages alone: a search does not look at them. */
  pagePhrases: v.optional(v.array(Term)),
  /** Words of case notes that count only in company: beside a phrase, or several together. */
  hints: v.optional(v.array(Term)),
  /** Whether hints, however many, never raise it: they are words of any family or any kind of harm. */
  needsPhrase: v.optional(v.boolean()),
  /** How help is offered where the topic is a matter of life and safety, instead of naming it as a finding. */
  offer: v.optional(Line),
  broader: v.array(Ref),
  related: v.array(Ref),
  /** How to write and speak of it. */
  scopeNote: v.optional(Line),
});
export type Topic = v.InferOutput<typeof Topic>;
