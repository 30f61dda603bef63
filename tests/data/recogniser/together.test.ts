import { describe, expect, it } from "vitest";
import type { Found } from "#data/recogniser/matcher.ts";
import { createMatcher } from "#data/recogniser/matcher.ts";
import { openPhrases } from "#data/recogniser/phrases.ts";
import { gatherTogether } from "#data/recogniser/together.ts";
import { compileVocabulary, type Phrase } from "#data/recogniser/vocabulary.ts";

/** The phrases found in a text, as they are written. */
function findTogether(...texts: string[]): (text: string) => string[] {
  const phrases = texts.map((text): Phrase => ({ text, topic: 0, strength: "strong", capitals: false }));
  const vocabulary = compileVocabulary(phrases);
  const compiled = openPhrases(vocabulary);
  const matcher = createMatcher(vocabulary, compiled);
  const wordings = (found: readonly Found[]) => [...new Set(found.map(({ phrase }) => texts[phrase] ?? "a part"))];
  return (text) => wordings(gatherTogether(matcher.match(text), vocabulary.together, compiled));
}

describe("parts of a phrase", () => {
  const find = findTogether("bride + flights", "anyworker + hearts");

  it.each([
    "Family have booked flights and a bride is waiting.",
    "There is a bride. The flights leave in July.",
    "bride, flights",
  ])("may come in any order, with other words between: %s", (text) => {
    expect(find(text)).toEqual(["bride + flights"]);
  });

  it("say nothing one without the other, nor far from each other", () => {
    expect(find("Flights are booked.")).toEqual([]);
    expect(
      find(`The bride was lovely. ${"We had tea and cake and sang songs. ".repeat(6)} Flights are cheap.`),
    ).toEqual([]);
  });

  it("say nothing where one of them is denied", () => {
    expect(find("No evidence of a bride. Flights are booked.")).toEqual([]);
  });

  it("are two words, and not one word twice", () => {
    const findTwo = findTogether("brother + sister");
    expect(findTwo("His brother came.")).toEqual([]);
    expect(findTwo("His brother came with his sister.")).toEqual(["brother + sister"]);
  });

  it("may name people and things by their kind", () => {
    for (const worker of ["coach", "tutor", "driver", "imam"]) {
      expect(find(`Her ${worker} sends her hearts.`)).toEqual(["anyworker + hearts"]);
    }
    expect(find("Her cat sends her hearts.")).toEqual([]);
  });

  it("leave what is found within them", () => {
    const findWithin = findTogether("warrant + laptop", "naked pictures");
    expect(findWithin("A warrant, naked pictures, the laptop.").sort()).toEqual(["naked pictures", "warrant + laptop"]);
  });
});
