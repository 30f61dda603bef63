import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresOf } from "./figures.ts";

test("names the middle, the 95th of a hundred and the largest", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(figuresOf(hundred)).toEqual({ runs: 100, p50: 50, p95: 95, max: 100 });
  expect(figuresOf([7])).toEqual({ runs: 1, p50: 7, p95: 7, max: 7 });
});

test("gives values that were measured, in their order, whatever the order of measuring", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (measured) => {
      const { p50, p95, max } = figuresOf(measured);
      expect(measured).toEqual(expect.arrayContaining([p50, p95, max]));
      expect(p50).toBeLessThanOrEqual(p95);
      expect(p95).toBeLessThanOrEqual(max);
      expect(figuresOf([...measured].reverse())).toEqual(figuresOf(measured));
    }),
  );
});
