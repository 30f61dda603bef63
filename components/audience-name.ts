import type { Audience } from "#data/model/record.ts";

const NAMES: Readonly<Record<Audience, string>> = {
  professionals: "professionals",
  "parents-and-carers": "parents and carers",
  "children-and-young-people": "children and young people",
  "adult-survivors": "adult survivors",
  public: "anyone",
  "worried-about-own-behaviour": "people worried about their own thoughts or behaviour",
};

/** Whom something is for, as it stands within a sentence: "parents and carers". */
export function audienceName(audience: Audience): string {
  return NAMES[audience];
}

/** The same as a heading: "Parents and carers". */
export function audienceTitle(audience: Audience): string {
  return NAMES[audience].charAt(0).toUpperCase() + NAMES[audience].slice(1);
}
