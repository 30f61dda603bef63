import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNearWords, orderMeant } from "#data/recogniser/near-words.ts";

/** Few letters, so that words are near each other. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 9 });

/** Every text that one slip makes of a word, but of its first letter. */
function slipsOf(of: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 1; at <= of.length; at++) {
    const [before, rest] = [of.slice(0, at), of.slice(at)];
    if (rest !== "") slips.add(before + rest.slice(1));
    if (rest.length > 1) slips.add(`${before}${rest[1]}${rest[0]}${rest.slice(2)}`);
    for (const letter of "abc") {
      slips.add(before + letter + rest);
      if (rest !== "" && of.length >= 8) slips.add(before + letter + rest.slice(1));
    }
  }
  slips.delete(of);
  return slips;
}

const isLong = (one: string) => one.length >= 6;

describe("a mistyped word", () => {
  it("is matched by one that a single slip makes of it, and by no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, typed) => {
        const near = createNearWords(orderMeant(words.filter(isLong).map((one, place) => [one, place])));
        const meant = words.filter(isLong).flatMap((one, place) => (slipsOf(one).has(typed) ? [place] : []));
        const found = near(typed);
        if (!isLong(typed) || meant.length === 0) expect(found).toBeUndefined();
        else expect(meant).toContain(found);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["groming", "grooming"],
    ["groooming", "grooming"],
    ["grooimng", "grooming"],
    ["grooning", "grooming"],
  ])("%s is meant for %s", (typed, meant) => {
    const words = ["grooming", "harmful", "exploit", "groomed"];
    const near = createNearWords(orderMeant(words.map((one, place) => [one, place])));
    expect(words[near(typed) ?? -1]).toBe(meant);
  });

  it("is meant rather for a word of which a letter was left out", () => {
    const near = createNearWords(
      orderMeant([
        ["parens", 0],
        ["parent", 1],
        ["parents", 2],
      ]),
    );
    expect(near("parnts")).toBe(2);
    expect(near("paents")).toBe(2);
    expect(near("parenst")).toBe(2);
  });

  it.each([
    [23, 24, 0],
    [24, 24, undefined],
    [25, 24, undefined],
  ])("of %i letters has %i in the vocabulary", (typed, known, found) => {
    const near = createNearWords(
      orderMeant([
        ["b".repeat(known), 0],
        ["a".repeat(7), 1],
        ["c".repeat(23), 2],
      ]),
    );
    expect(near("b".repeat(typed))).toBe(found);
  });

  it.each(["abused", "rooming", "gr00ming", "short", "grooming"])("%s is meant for no other", (typed) => {
    const near = createNearWords(orderMeant([["grooming", 0]]));
    expect(near(typed)).toBeUndefined();
  });
});
