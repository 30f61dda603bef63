import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, prefixDistance } from "#data/search/edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["abuse", "abuse", 0],
    ["abus", "abuse", 1],
    ["abusee", "abuse", 1],
    ["abise", "abuse", 1],
    ["abues", "abuse", 1],
    ["baues", "abuse", 2],
    ["grooming", "looming", 2],
    ["wing", "abuse", 3],
  ])("counts from %s to %s %i slips, three and more as three", (typed, word, slips) => {
    expect(editDistance(typed, word, 2)).toBe(slips);
  });

  it("is one for any single slip", () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(..."aeiou"), (right, at, letter) => {
        const place = at % (right.length - 1);
        const swapped = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2);
        const without = right.slice(0, place) + right.slice(place + 1);
        const more = right.slice(0, place) + letter + right.slice(place);
        for (const wrong of [swapped, without, more]) expect(editDistance(wrong, right, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the same both ways", () => {
    const word = fc.stringMatching(/^[a-c]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2));
      }),
    );
  });
});

describe("prefixDistance", () => {
  it("compares with the beginning of a word", () => {
    expect(prefixDistance("explio", "exploitation", 1)).toBe(1);
    expect(prefixDistance("exploi", "exploitation", 1)).toBe(0);
    expect(prefixDistance("tation", "exploitation", 1)).toBe(2);
  });
});
