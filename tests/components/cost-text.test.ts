import { describe, expect, it } from "vitest";
import { costText } from "#components/cost-text.ts";

describe("costText", () => {
  it("says the cost, with its note", () => {
    expect(costText({ class: "free" })).toBe("Free");
    expect(costText({ class: "geographic", note: "As printed." })).toBe(
      "Costs the same as an 01 or 02 number. As printed",
    );
  });

  it("does not say free twice", () => {
    expect(costText({ class: "free", note: "Free from UK landlines and mobiles." })).toBe(
      "Free from UK landlines and mobiles",
    );
  });

  it("never lets a note take the place of not confirmed", () => {
    expect(costText({ class: "not-confirmed", note: "Free in older lists" })).toBe(
      "Cost not confirmed. Free in older lists",
    );
  });
});
