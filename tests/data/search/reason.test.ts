import { expect, it } from "vitest";
import { analysedLine } from "#data/search/lines.ts";
import { createReasons } from "#data/search/reason.ts";
import type { WordGroup } from "#data/search/word-group.ts";
import { stemOf } from "#data/text/analyse.ts";

/** A word of a search that other words stand for with less weight. */
function group(typed: string, ...others: string[]): WordGroup {
  const alternatives = [typed, ...others].map((word, at) => ({
    term: stemOf(word),
    weight: at === 0 ? 1 : 0.55,
    credit: 1,
    isBeginning: false,
  }));
  return { typed, meant: typed, likely: typed, alternatives, parts: [], role: "telling", info: 1, isTopicAlone: false };
}

const reasonOf = (groups: readonly WordGroup[], title: string, ...aliases: string[]) =>
  createReasons(groups)(
    [analysedLine("title", title), ...aliases.map((alias) => analysedLine("alias", alias))],
    () => null,
  );

it("is the line that holds the word itself before one that holds another for it", () => {
  const groups = [group("runaway", "missing")];
  expect(reasonOf(groups, "Missing People", "runaway helpline")).toEqual({ kind: "alias", text: "runaway helpline" });
  expect(reasonOf(groups, "Missing People", "lost")).toBeNull();
});

it("is the first line where both hold as much, the title before a name", () => {
  expect(reasonOf([group("runaway", "missing")], "Runaway line", "runaway helpline")).toBeNull();
});

it("is the line that holds more of the words, though it holds others for them", () => {
  const groups = [group("male", "man"), group("rape", "assault")];
  expect(reasonOf(groups, "Men", "a man was assaulted", "male survivors")).toEqual({
    kind: "alias",
    text: "a man was assaulted",
  });
});
