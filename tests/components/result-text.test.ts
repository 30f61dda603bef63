import { describe, expect, it } from "vitest";
import { countText, resultAnnouncement, shownQuery } from "#components/result-text.ts";
import { makeHit, makePanelCollection, makeResult } from "#tests/support/panel-collection.ts";

const collection = makePanelCollection();

describe("countText", () => {
  it.each([
    [1, 50, "1 result"],
    [12, 50, "12 results"],
    [50, 50, "50 results"],
    [51, 50, "The first 50 results"],
  ])("says of %i found and %i shown: %s", (found, shown, text) => {
    expect(countText(found, shown)).toBe(text);
  });
});

describe("shownQuery", () => {
  it("is one line without needless space", () => {
    expect(shownQuery("  kinship\n  allowance ")).toBe("kinship allowance");
  });

  it("is cut between characters, never inside one", () => {
    expect(shownQuery("😀".repeat(5000))).toBe(`${"😀".repeat(60)}…`);
  });
});

describe("resultAnnouncement", () => {
  it("says how many, what else was searched and today's words", () => {
    const result = makeResult({
      hits: [makeHit("a"), makeHit("b")],
      alsoSearched: ["sibling sexual abuse"],
      sayInstead: [{ term: "sibling incest", say: "sibling sexual abuse" }],
    });
    expect(resultAnnouncement(result, collection, 50)).toBe(
      "2 results. Also searched sibling sexual abuse. Instead of sibling incest, say sibling sexual abuse.",
    );
  });

  it("says that nothing was found", () => {
    expect(resultAnnouncement(makeResult({ query: "kinship allowance" }), collection, 50)).toBe(
      "Nothing found for kinship allowance.",
    );
  });
});
