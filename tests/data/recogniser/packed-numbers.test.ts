import fc from "fast-check";
import { expect, it } from "vitest";
import { countOf, numberAt, packNumbers } from "#data/recogniser/packed-numbers.ts";

it("gives each number back that was packed, at its place, also when it was sent", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(49_999), fc.nat(2_000_000))), (list) => {
      const packed = packNumbers(list);
      expect(countOf(packed)).toBe(list.length);
      const sent = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(packed))));
      expect(list.map((_, place) => numberAt(sent, place))).toEqual(list);
    }),
  );
});
