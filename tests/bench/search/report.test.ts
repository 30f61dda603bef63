import { expect, test } from "vitest";
import { reportText } from "./report.ts";

const quality = { searches: 8, firstRight: 0.75, ndcg5: 0.7, found5: 1, empty: 0.5 };
const typing = { slipCost: 0.0312, halfCost: 0.0751, flips: 5, unsteady: 4, searches: 10 };
const time = { runs: 3, p50: 1, p95: 2, max: 3 };
const sizes = { records: 102, many: 2000 };

const text = reportText(
  {
    date: "2026-11-29",
    machine: "A machine",
    searches: 30,
    engines: [{ name: "Signpost", quality, typing, time, cranfield: null }],
    parts: [
      { name: "Tuned on", judged: 20, quality: { ...quality, firstRight: 1 }, typing },
      { name: "Not tuned on", judged: 10, quality, typing: { ...typing, slipCost: 0.2 } },
    ],
  },
  sizes,
);

test("gives each part with its own figures, in the order of the columns", () => {
  const cells = (name: string) =>
    new RegExp(`^\\| ${name} +\\|(.*)\\|$`, "m")
      .exec(text)?.[1]
      ?.split("|")
      .map((cell) => cell.trim());
  expect(cells("Searches")).toEqual([
    "Judged",
    "First right",
    "nDCG@5",
    "Found in 5",
    "Nothing for nothing",
    "Lost by one slip",
    "Lost by half a word",
    "Flips a search",
  ]);
  expect(cells("Tuned on")).toEqual(["20", "1.000", "0.700", "1.000", "0.500", "0.031", "0.075", "0.50"]);
  expect(cells("Not tuned on")).toEqual(["10", "0.750", "0.700", "1.000", "0.500", "0.200", "0.075", "0.50"]);
});

test("does not say that ours was tuned on all of the searches", () => {
  expect(text).toContain("all 30 judged ones");
  expect(text).not.toContain("on which ours was tuned and");
});
