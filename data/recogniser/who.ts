import type { Audience } from "#data/model/record.ts";
import type { Phrase } from "./vocabulary.ts";

/** Whom a text speaks of, as far as it shifts what is offered. */
export type Who = "child" | "adult";

/** Words for a child of today, and for a grown-up to whom something was done. */
const CUES: Readonly<Record<Who, readonly string[]>> = {
  child: [
    ...[
      "9 years old",
      "aged 9",
      "Year 5",
      "9yo",
      "nursery",
      "reception child",
      "infant",
      "primary school",
      "secondary school",
    ],
    ...[
      "pupil",
      "toddler",
      "child",
      "children",
      "girl",
      "boy",
      "teenager",
      "young person",
      "school",
      "daughter",
      "son",
    ],
  ],
  adult: [
    ...[
      "24 years old",
      "aged 24",
      "woman",
      "mother disclosed",
      "mother was raped",
      "mother has been raped",
      "carer disclosed",
    ],
    ...[
      "mum disclosed",
      "mum told",
      "father disclosed",
      "dad disclosed",
      "dad told",
      "adult survivor",
      "her ex",
      "ex-partner",
    ],
  ],
};
const ORDER: readonly Who[] = ["child", "adult"];

/** The cues as phrases, numbered as topics before the first: -1 and down. */
export function whoPhrases(): Phrase[] {
  return ORDER.flatMap((who, place) =>
    CUES[who].map((text): Phrase => ({ text, topic: -1 - place, strength: "hint", capitals: false })),
  );
}

/** Whom the topics of cues name. */
export function whoOf(topics: ReadonlySet<number>): ReadonlySet<Who> {
  return new Set(ORDER.filter((_, place) => topics.has(-1 - place)));
}

/** Whether a record for some audiences is meant for others than those that a text speaks of. */
export function isForOthers(audiences: readonly Audience[], who: ReadonlySet<Who>): boolean {
  const forAdults = audiences.includes("adult-survivors");
  const forChildren = audiences.includes("children-and-young-people") || audiences.includes("parents-and-carers");
  if (who.has("adult")) return forChildren && !forAdults && audiences.includes("children-and-young-people");
  return who.has("child") && forAdults && !forChildren;
}
