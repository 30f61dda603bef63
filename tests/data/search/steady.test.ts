import { expect, test } from "vitest";
import { steadily } from "#data/search/steady.ts";

interface Step {
  readonly scores: Readonly<Record<number, number>>;
  readonly held?: Readonly<Record<number, number>>;
  readonly unfinished?: number;
  readonly isWhole?: boolean;
  readonly isBegun?: boolean;
  readonly words?: number;
  readonly number?: string;
}

/** Finds what is written down for each text. */
function searchOf(steps: Readonly<Record<string, Step>>) {
  return steadily((text) => {
    const {
      scores,
      held = {},
      unfinished = 0,
      isWhole = true,
      isBegun = false,
      words = 1,
      number = null,
    } = steps[text] ?? { scores: {} };
    const found = Object.entries(scores).map(([place, score]) => ({
      place: Number(place),
      score,
      held: held[Number(place)] ?? 1,
    }));
    found.sort((a, b) => b.score - a.score);
    const query = { text, unfinished, isWhole, isBegun, groups: Array.from({ length: words }) };
    return { found, number, query, foundBy: query };
  });
}

const placesOf = (search: ReturnType<typeof searchOf>, text: string) =>
  search(text, 10).found.map(({ place }) => place);

test("keeps the first where another is a little better, and no longer where it is much better", () => {
  const search = searchOf({
    a: { scores: { 1: 10, 2: 9 } },
    ab: { scores: { 2: 10, 1: 9.5 } },
    abc: { scores: { 2: 10, 1: 5 } },
  });
  expect(placesOf(search, "ab")).toEqual([1, 2]);
  expect(placesOf(search, "abc")).toEqual([2, 1]);
});

test("keeps the first for longer while a word is half typed", () => {
  const search = searchOf({ a: { scores: { 1: 10 } }, ab: { scores: { 2: 10, 1: 5 }, unfinished: 1 } });
  expect(placesOf(search, "ab")).toEqual([1, 2]);
});

test("keeps none that holds less of a whole query", () => {
  const search = searchOf({ a: { scores: { 1: 10 } }, ab: { scores: { 2: 10, 1: 9.9 }, held: { 1: 0.5 } } });
  expect(placesOf(search, "ab")).toEqual([2, 1]);
});

test("has a further word that says nothing yet change nothing, and a number change all", () => {
  const begun = { isBegun: true };
  const search = searchOf({
    a: { scores: { 1: 10 } },
    ab: { scores: { 2: 10, 1: 1 }, ...begun },
    abc: { scores: {}, ...begun },
    abcd: { scores: { 2: 10, 1: 1 } },
    b: { scores: { 1: 10 } },
    bc: { scores: { 2: 10 }, number: "1", ...begun },
    bcd: { scores: { 3: 10 }, ...begun },
  });
  expect(["a", "ab", "abc", "abcd"].map((text) => placesOf(search, text))).toEqual([[1], [1], [1], [2, 1]]);
  expect(["b", "bc", "bcd"].map((text) => placesOf(search, text))).toEqual([[1], [2], [3]]);
});

test("has half a further word take nothing away, and bring nothing where there was nothing", () => {
  const half = { unfinished: 1, words: 2 };
  const search = searchOf({ a: { scores: { 1: 10 } }, ab: { scores: {}, ...half } });
  expect(placesOf(search, "ab")).toEqual([1]);
  const empty = searchOf({ a: { scores: {} }, ab: { scores: { 1: 10 }, ...half } });
  expect(placesOf(empty, "ab")).toEqual([]);
});

test("has a word that is none yet move the first by its second letter, not by one alone", () => {
  const search = searchOf({
    a: { scores: { 1: 10 } },
    ab: { scores: { 2: 10, 1: 1 }, isWhole: false },
    abc: { scores: { 2: 10, 1: 1 }, isWhole: false },
    abd: { scores: { 1: 10, 2: 1 }, isWhole: false },
    abw: { scores: { 2: 10, 1: 1 } },
  });
  expect(placesOf(search, "ab")).toEqual([1, 2]);
  expect(placesOf(search, "abc")).toEqual([2, 1]);
  expect(placesOf(search, "abd")).toEqual([1, 2]);
  expect(placesOf(search, "abw")).toEqual([2, 1]);
});

test("keeps what was found for one letter of a word that finds nothing, and not for two", () => {
  const none = { scores: {}, isWhole: false, unfinished: 0.5 };
  const search = searchOf({
    a: { scores: { 1: 10 } },
    ab: none,
    abc: none,
    abd: { scores: {} },
    ac: { scores: {}, isWhole: false },
  });
  expect(placesOf(search, "ab")).toEqual([1]);
  expect(placesOf(search, "abc")).toEqual([]);
  expect(placesOf(search, "abd")).toEqual([]);
  expect(placesOf(search, "ac")).toEqual([1]);
});

test("keeps what was found with what it was found by, and not what was asked for", () => {
  const none = { scores: {}, isWhole: false, unfinished: 0.5 };
  const search = searchOf({ a: { scores: { 1: 10 } }, ab: none, abc: { scores: { 1: 10 } } });
  expect(search("ab", 10)).toMatchObject({ query: { text: "ab" }, foundBy: { text: "a" } });
  expect(search("abc", 10)).toMatchObject({ query: { text: "abc" }, foundBy: { text: "abc" } });
});

test("keeps nothing that was found by a number", () => {
  const search = searchOf({
    1: { scores: { 1: 10 }, number: "1" },
    12: { scores: {}, isWhole: false, unfinished: 0.5 },
  });
  expect(placesOf(search, "1")).toEqual([1]);
  expect(placesOf(search, "12")).toEqual([]);
});

test("shows at once what a letter finds where nothing was found", () => {
  const search = searchOf({ a: { scores: {} }, ab: { scores: { 1: 10 }, isWhole: false } });
  expect(placesOf(search, "ab")).toEqual([1]);
});

test("finds the same for a text however it came", () => {
  const steps = {
    a: { scores: { 1: 10, 2: 9 } },
    ab: { scores: { 2: 10, 1: 9.5 } },
    abc: { scores: { 2: 10, 1: 9.5 } },
  };
  const typed = searchOf(steps);
  for (const text of ["a", "ab", "abc", "ab", "abc"]) typed(text, 10);
  expect(placesOf(searchOf(steps), "abc")).toEqual(placesOf(typed, "abc"));
  expect(placesOf(typed, "abc")).toEqual([1, 2]);
});

test("remembers nothing but the beginnings of what is typed, and reads a long text at once", () => {
  const asked: string[] = [];
  const search = steadily((text: string) => {
    asked.push(text);
    const query = { unfinished: 0, isWhole: true, isBegun: false, groups: [] };
    return { found: [], number: null, query, foundBy: query };
  });
  search("abc", 10);
  search("abcd", 10);
  expect(asked).toEqual(["abc", "ab", "a", "abcd"]);
  search("", 10);
  asked.length = 0;
  search("abc", 10);
  expect(asked).toEqual(["abc", "ab", "a"]);
  asked.length = 0;
  search("x".repeat(300), 10);
  expect(asked.length).toBeLessThanOrEqual(40);
});
