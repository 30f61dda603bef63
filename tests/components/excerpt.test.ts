import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "#components/excerpt.ts";

const LONG = `It begins with ${"many other words ".repeat(10)}and then siblings come up, ${"and more words ".repeat(10)}`;

describe("excerpt", () => {
  it("leaves a short text whole", () => {
    expect(excerpt("Two siblings.", ["sibl"])).toBe("Two siblings.");
  });

  it("is cut between words around the first marked one", () => {
    const cut = excerpt(LONG, ["sibl"]);
    expect(cut).toMatch(/^…\S.* siblings come up, .*\S…$/);
    expect(` ${LONG} `).toContain(` ${cut.slice(1, -1)} `);
  });

  it("is the beginning where nothing is marked", () => {
    expect(excerpt(LONG, ["other-word"])).toMatch(/^It begins with .*…$/);
  });

  it("is a piece of the text, of two lines at most", () => {
    const words = fc.array(fc.constantFrom("abuse", "siblings", "a", "-", "x".repeat(200)), { maxLength: 60 });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(" ");
        const cut = excerpt(text, ["sibl"]);
        expect(text).toContain(cut.replace(/^…/, "").replace(/…$/, ""));
        expect(cut.length).toBeLessThanOrEqual(112);
      }),
    );
  });
});
