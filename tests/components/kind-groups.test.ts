import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupHits } from "#components/kind-groups.ts";
import { KINDS } from "#data/model/record.ts";
import { makeHit } from "#tests/support/panel-collection.ts";

describe("groupHits", () => {
  it("puts headings in the order of their best hit", () => {
    const hits = [
      makeHit("a", { kind: "template" }),
      makeHit("b", { kind: "helpline" }),
      makeHit("c", { kind: "tool" }),
      makeHit("d", { kind: "helpline" }),
    ];
    expect(groupHits(hits).map(({ title, hits: own }) => [title, own.map(({ id }) => id)])).toEqual([
      ["Tools and templates", ["uk:a", "uk:c"]],
      ["Phone for advice", ["uk:b", "uk:d"]],
    ]);
  });

  it("shows every hit once, the best of all first, and each heading once", () => {
    const hits = fc.array(fc.constantFrom(...KINDS), { minLength: 1 });
    fc.assert(
      fc.property(hits, (kinds) => {
        const all = kinds.map((kind, place) => makeHit(`r${place}`, { kind }));
        const groups = groupHits(all);
        const shown = groups.flatMap((group) => group.hits);
        expect(shown[0]).toBe(all[0]);
        expect(new Set(shown)).toEqual(new Set(all));
        expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
      }),
    );
  });
});
