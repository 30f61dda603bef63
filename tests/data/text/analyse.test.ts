import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, stemOf, termOf, terms } from "#data/text/analyse.ts";

describe("terms", () => {
  it.each([
    ["abuse abused abusing abuses"],
    ["behaviour behaviours behavior behavioural"],
    ["recognise recognize recognising recognized"],
    ["organisation organization organisations"],
    ["organisational organizational"],
    ["paedophile pedophile"],
    ["refer refers referral referrals referred referring"],
    ["counselling counseling counsellor counselor counselled"],
    ["centre center centres"],
    ["children children's childrens child child’s kids"],
    ["Sarah's Sarahs SARAH’S"],
    ["exploit exploited exploitation"],
    ["groom groomed grooming groomer"],
    ["disclose disclosed disclosure"],
    ["men man mens"],
    ["tell told telling"],
    ["travelling traveling"],
    ["calling calls call"],
    ["trafficking trafficked traffic"],
    ["N.S.P.C.C. NSPCC nspcc"],
    ["fiancée fiancee FIANCÉE"],
  ])("gives one term to %s", (words) => {
    expect([...new Set(terms(words))]).toHaveLength(1);
  });

  it.each([["police policy"], ["abuse abuser"], ["mental men"], ["advise adverse"], ["promise prom"]])(
    "keeps apart %s",
    (words) => {
      expect(new Set(terms(words)).size).toBe(2);
    },
  );

  it.each([
    ["non-abusing parent", "non abusing parent"],
    ["non–abusing parent", "non‑abusing parent"],
    ["“what’s” child-on-child abuse?", "what's child on child abuse"],
    ["A&E", "a&e"],
    ["SECTION 47", "section 47"],
  ])("reads %s as %s", (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  it("leaves out words that say nothing about the subject", () => {
    expect(terms("Who do I call about a child?")).toEqual(["call", "child"]);
    expect(termOf("about")).toBeNull();
    expect(stemOf("about")).toBe("about");
  });

  it("takes any text, and the place of each word is right", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { word, start, end } of analyse(text)) {
          expect(word).not.toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/);
        }
      }),
    );
  });

  it("does not change with case or the form of accents", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèüñç' -]{0,40}$/), (text) => {
        expect(terms(text.toUpperCase())).toEqual(terms(text));
        expect(terms(text.normalize("NFD"))).toEqual(terms(text));
      }),
    );
  });

  it("reads hostile text in time that grows with its length only", () => {
    for (const text of ["a.".repeat(50_000), "a'".repeat(50_000), "é".repeat(100_000), "👩‍👧".repeat(20_000)]) {
      const started = performance.now();
      terms(text);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});
