import { expect, test } from "vitest";
import { BURST, REST, slicesOf } from "./slices.ts";

const run = (at: number, ms: number) => ({
  name: "FunctionCall",
  ts: at * 1000,
  tdur: ms * 1000,
  args: { data: { url: "chrome-extension://id/page-reader.js" } },
});
const mark = (name: string, at: number) => ({ name, ts: at * 1000 });

test("bursts are cut by the page's marks, however close they are and however long the reader rests in one", () => {
  const events = [
    run(0, 1),
    ...[mark(BURST, 10), run(20, 2), run(900, 3), mark(REST, 910)],
    run(920, 4),
    ...[mark(BURST, 930), run(940, 4), mark(REST, 950)],
    ...[mark(BURST, 960), mark(REST, 970)],
  ];
  expect(slicesOf(events.reverse()).bursts).toEqual([5, 4, 0]);
});

test("the most in a second is that of the fullest second, wherever it begins", () => {
  const { each, mostInASecond } = slicesOf([run(0, 4), run(900, 4), run(1000, 5), run(1850, 6), run(2000, 1)]);
  expect(each).toEqual([4, 4, 5, 6, 1]);
  expect(mostInASecond).toBe(15);
});

test("what it took to put the script in is counted apart", () => {
  const { each, putIn } = slicesOf([{ ...run(0, 9), name: "EvaluateScript" }, run(20, 3)]);
  expect([each, putIn]).toEqual([[3], [9]]);
});

test("what others ran is not the reader's", () => {
  const other = { ...run(5, 9), args: { data: { url: "http://127.0.0.1/page.js" } } };
  expect(slicesOf([run(0, 1), other]).each).toEqual([1]);
});
