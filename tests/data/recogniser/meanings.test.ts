import { describe, expect, it } from "vitest";
import { KINDS } from "#data/recogniser/kinds.ts";
import { MEANINGS, meaningAsWritten, meaningOf } from "#data/recogniser/swaps.ts";
import { stemOf } from "#data/text/analyse.ts";

describe("the tables of meanings and kinds", () => {
  it("hold terms, which are stems of themselves but for some", () => {
    const terms = [...MEANINGS.keys(), ...KINDS.keys(), ...new Set(KINDS.values())].filter(
      (one) => !one.startsWith("~"),
    );
    expect(terms.length).toBeGreaterThan(200);
    // These are of the words below.
    expect(terms.filter((term) => stemOf(term) !== term)).toEqual(["cohabite", "disclos", "ars", "anydevic"]);
    expect(["cohabitee", "disclosed", "arse", "anydevice"].map(stemOf)).toEqual([
      "cohabite",
      "disclos",
      "ars",
      "anydevic",
    ]);
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
