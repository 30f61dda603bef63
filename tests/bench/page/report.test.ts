import { expect, test } from "vitest";
import { pageReportText } from "./report.ts";
import type { Slices } from "./slices.ts";

const ran = (mostInOneGo: number, mostInASecond: number): Slices => ({
  each: [1, mostInOneGo],
  mostInASecond,
  putIn: [7],
  bursts: [3, 2],
});
const report = ({ more = 0, slices = ran(2, 3), settled = 100 }) =>
  pageReportText({
    date: "2026-11-23",
    machine: ["A machine"],
    delays: [{ editor: "An editor", without: [8], withUs: [8 + more] }],
    typing: ran(2, 3),
    bursts: [{ others: 2000, slices }],
    settling: [{ what: "long", changed: [settled], opened: [1], opening: ran(2, 3) }],
    hostile: [
      {
        what: "a storm",
        readIn: 5000,
        without: { page: 21, panel: 22 },
        withUs: { page: 31, panel: 32 },
        slices: [ran(2, 3), ran(4, 1)],
      },
    ],
  });

test("says that all was reached where it just was", () => {
  expect(report({ more: 9.9, slices: ran(8, 50), settled: 200 })).not.toContain("missed");
});

test.each([
  ["a key that waits longer", { more: 10 }, "An editor"],
  ["too much in one go", { slices: ran(8.1, 9) }, "2,000"],
  ["too much in a second", { slices: ran(2, 50.1) }, "2,000"],
  ["a suggestion that comes late", { settled: 200.1 }, "long"],
])("says of %s that it was missed", (_, more, row) => {
  const missed = report(more)
    .split("\n")
    .filter((line) => line.includes("**missed**"));
  expect(missed).toEqual([expect.stringContaining(`| ${row} `)]);
});

test("puts pages and panel with us and without beside each other, and the rounds of a page together", () => {
  expect(report({})).toMatch(/a storm +\| 5000 +\| 21 +\| 31 +\| 22 +\| 32 +\|/);
  expect(report({})).toMatch(/read: a storm +\| 4 +\| 1.0 +\| 4.0 +\| 4.0 +\| 3.0 +\| met +\| 7.0 +\|/);
});

test("counts the bursts, and says what was run in a second", () => {
  expect(report({ slices: ran(4, 30) })).toMatch(/2,000 +\| 2 +\| 2.0 +\| 3.0 +\| 3.0 +\| 4.0 +\| 30.0 +\| met/);
});
