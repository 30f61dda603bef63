import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { stem as stemByPorter2 } from "porter2";
import { describe, expect, it } from "vitest";
import { stem } from "#data/text/stem.ts";

/** Every word that stands in a folder's files of text. */
function wordsIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) =>
    /\.(?:yml|tsv|json|md)$/.test(one),
  );
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").toLowerCase());
  return new Set(texts.flatMap((text) => text.match(/[a-z]+/g) ?? []));
}

const ENDINGS = [
  "s",
  "es",
  "ed",
  "ing",
  "ingly",
  "ly",
  "li",
  "ies",
  "ied",
  "eed",
  "ational",
  "ness",
  "ful",
  "ative",
  "ement",
  "ion",
  "y",
  "e",
  "ll",
  "us",
  "ss",
];

describe("the stem of a word", () => {
  it.each([
    ["behaviours", "behaviour"],
    ["abusing", "abus"],
    ["hopping", "hop"],
    ["hoping", "hope"],
    ["cries", "cri"],
    ["boys", "boy"],
    ["generously", "generous"],
    ["herring", "herring"],
    ["skies", "sky"],
    ["at", "at"],
  ])("%s is %s", (word, its) => {
    expect(stem(word)).toBe(its);
  });

  it.each(["data/catalogue", "tests/relevance"])("is what another's stemmer says, for every word in %s", (folder) => {
    const words = wordsIn(folder);
    expect(words.size).toBeGreaterThan(1000);
    for (const word of words) expect(stem(word), word).toBe(stemByPorter2(word));
  });

  it("is what another's stemmer says, for whatever looks like a word", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 1, maxLength: 10 });
    const vowels = fc.string({ unit: fc.constantFrom(..."aeioubtyslnr"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.oneof(letters, vowels), fc.array(fc.constantFrom(...ENDINGS), { maxLength: 3 }), (begin, ends) => {
        const word = begin + ends.join("");
        expect(stem(word), word).toBe(stemByPorter2(word));
      }),
      { numRuns: 20_000 },
    );
  });
});
