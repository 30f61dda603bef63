import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terms } from "#data/text/analyse.ts";
import { highlight, prefixMark } from "#data/text/highlight.ts";

const marked = (text: string, marks: readonly string[]) =>
  highlight(text, marks)
    .filter(({ mark }) => mark)
    .map((stretch) => stretch.text);

describe("highlight", () => {
  it("marks whole words that share a term with the query", () => {
    expect(marked("Sexual behaviours that harm, and harmful behaviour.", terms("harmful behavior"))).toEqual([
      "behaviours",
      "harm",
      "harmful",
      "behaviour",
    ]);
  });

  it("leaves a word alone that only holds the letters", () => {
    expect(marked("Menace and mental health for men", terms("men"))).toEqual(["men"]);
  });

  it("marks the words that begin with the last typed letters", () => {
    expect(marked("Harmful, unharmed, HARMFULLY", [prefixMark("harmf")])).toEqual(["Harmful", "HARMFULLY"]);
  });

  it("marks part of a number however it is spaced", () => {
    expect(marked("Phone 024 7697 5477 or 024 7678 8555", ["02476975"])).toEqual(["024 7697 5"]);
  });

  it("marks a whole number where its first group is marked too, and all of two that overlap", () => {
    expect(marked("Phone 0808 801 0818", ["08088010818", "0808", prefixMark("0818")])).toEqual(["0808 801 0818"]);
    expect(marked("024 7697", ["02476", "7697"])).toEqual(["024 76", "97"]);
  });

  it("gives back the whole text, stretch by stretch", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ minLength: 1 })), (text, marks) => {
        const joined = highlight(text, marks).map((stretch) => stretch.text);
        expect(joined.join("")).toBe(text);
        expect(joined).not.toContain("");
      }),
    );
  });
});
