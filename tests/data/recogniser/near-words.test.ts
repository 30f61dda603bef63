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

/** The word among some that a mistyped one is meant for. */
function meantAmong(words: readonly string[], typed: string): string | undefined {
  const ordered = orderMeant(words);
  const place = createNearWords(ordered)(typed);
  return place === undefined ? undefined : ordered[place];
}

const isLong = (one: string) => one.length >= 6;

describe("a mistyped word", () => {
  it("is matched by one that a single slip makes of it, and by no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (words, typed) => {
        const meant = words.filter(isLong).filter((one) => slipsOf(one).has(typed));
        const found = meantAmong(words.filter(isLong), typed);
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
    expect(meantAmong(["grooming", "harmful", "exploit", "groomed"], typed)).toBe(meant);
  });

  it("is meant rather for a word of which a letter was left out", () => {
    for (const typed of ["parnts", "paents", "parenst"]) {
      expect(meantAmong(["parens", "parent", "parents"], typed)).toBe("parents");
    }
  });

  it.each([
    [23, 24, true],
    [24, 24, false],
    [25, 24, false],
  ])("of %i letters has one of %i in the vocabulary: %s", (typed, known, isMeant) => {
    const words = ["b".repeat(known), "a".repeat(7), "c".repeat(23)];
    expect(meantAmong(words, "b".repeat(typed))).toBe(isMeant ? words[0] : undefined);
  });

  it.each(["abused", "rooming", "gr00ming", "short", "grooming"])("%s is meant for no other", (typed) => {
    expect(meantAmong(["grooming"], typed)).toBeUndefined();
  });
});
