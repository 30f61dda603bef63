import { expect, test } from "vitest";
import { reportText, row } from "./report.ts";

const report = (p95: number) =>
  reportText({
    date: "2026-11-23",
    machine: ["A machine"],
    rows: [row("Keystroke", 2000, [p95], { figure: "p95", under: 16 })],
    sizes: [{ entry: "sidepanel.html", files: [{ file: "a.js", raw: 300_000, gzip: 100_000 }] }],
    updates: [{ what: "Nothing new", records: 2000, requests: 1, bytes: 0, ms: 12.3 }],
    heaps: [{ records: 2000, bytes: 12_340_000 }],
  });

test("says whether a target was met, and that one just reached is missed", () => {
  expect(report(15.9)).toContain("p95 under 16: met");
  expect(report(16)).toContain("p95 under 16: **missed**");
  expect(report(16)).toContain("under 100,000: **missed**");
});

test("gives the number of runs and every figure", () => {
  expect(report(7)).toMatch(/Keystroke +\| 2,000 +\| 1 +\| 7.0 +\| 7.0 +\| 7.0 +\|/);
  expect(report(7)).toMatch(/\| 2,000 +\| 12.3/);
  expect(report(7)).toMatch(/Nothing new +\| 2,000 +\| 1 +\| 0 +\| 12 +\|/);
});
