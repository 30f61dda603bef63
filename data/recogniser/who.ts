import type { Audience } from "#data/model/record.ts";
import type { Phrase } from "./vocabulary.ts";

/** Whom a text speaks of, as far as it shifts what is offered. */
export type Who = "child" | "adult" | "parent";

/** Words for a child of today, for a grown-up to whom something was done, and for parents who ask. */
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
  parent: [
    ...[
      "other parents",
      "other mums",
      "support for parents",
      "support for mum",
      "support for the parents",
      "support for herself",
    ],
    ...[
      "parents want",
      "parents asking",
      "parents asked",
      "parents need",
      "mum asking",
      "mum asked",
      "mum wants",
      "dad asking",
    ],
    ...["dad asked", "dad wants", "mother asked", "mother wants", "carers need", "family asking", "where parents can"],
  ],
};
const ORDER: readonly Who[] = ["child", "adult", "parent"];

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

/** How much a record for some audiences is meant for those that a text speaks of: 1 where nothing is known. */
export function aptness(audiences: readonly Audience[], who: ReadonlySet<Who>): number {
  const forAdults = audiences.includes("adult-survivors");
  const forChildren = audiences.includes("children-and-young-people");
  const forParents = audiences.includes("parents-and-carers");
  if (who.has("adult") && !who.has("child") && forChildren && !forAdults) return 0;
  if (who.has("child") && !who.has("adult") && forAdults && !forChildren && !forParents) return FOR_OTHERS;
  const isMeant = (who.has("parent") && forParents) || (who.has("child") && forChildren && !forAdults);
  return isMeant ? FOR_THEM : 1;
}

const FOR_OTHERS = 0.35;
const FOR_THEM = 1.2;
