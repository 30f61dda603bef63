import { describe, expect, it } from "vitest";
import { KINDS } from "#data/recogniser/kinds.ts";
import { MEANINGS, meaningAsWritten, meaningOf } from "#data/recogniser/swaps.ts";
import { stemOf } from "#data/text/analyse.ts";

/** What the stemmer takes from the words that are meant. */
const ENDINGS = ["", "e", "s", "er", "al", "ent", "ling", "ing", "ics", "icated"];

/** Whether a word has the term: of what nobody can write nothing would ever be matched. */
function isTerm(term: string): boolean {
  const words = ENDINGS.map((ending) => term + ending);
  return [...words, term.replace(/i$/, "y"), term.replace(/nt$/, "n't")].some((word) => stemOf(word) === term);
}

describe("the tables of meanings and kinds", () => {
  it("hold terms that words have", () => {
    expect([...MEANINGS.keys()].filter((term) => !isTerm(term))).toEqual([]);
    const symbols = [...KINDS.keys()].filter((symbol) => !symbol.startsWith("~"));
    expect(symbols.filter((term) => !isTerm(term))).toEqual([]);
    expect([...new Set(KINDS.values())].filter((kind) => !isTerm(kind))).toEqual([]);
  });

  it("name a kind's words as they are matched", () => {
    const meanings = new Set(MEANINGS.values());
    for (const symbol of KINDS.keys()) {
      if (symbol.startsWith("~")) expect(meanings).toContain(symbol);
      else expect(meaningOf(symbol)).toBe(symbol);
    }
  });

  it.each([
    ["stepbrothers", "~sibling"],
    ["fiancé", "~boyfriend"],
    ["cohabitee", "~boyfriend"],
    ["nieces", "~girl"],
    ["didn't", "~not"],
    ["arse", "~bottom"],
    ["disclosed", "~disclose"],
  ])("give %s its meaning", (word, meaning) => {
    expect(meaningOf(stemOf(word.replace("é", "e")))).toBe(meaning);
  });

  it("know some words by how they are written", () => {
    expect(meaningAsWritten("nudes")).toBe("~nudes");
    expect(meaningAsWritten("nude")).toBeUndefined();
  });
});
