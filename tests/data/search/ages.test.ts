import { describe, expect, it } from "vitest";
import { wordsOfAge } from "#data/search/ages.ts";

describe("an age", () => {
  it.each([
    ["6 year old", ["child"]],
    ["18 month old", ["child"]],
    ["15 year old", ["teenager", "young", "child"]],
    ["20 years old", ["adult"]],
    ["aged 9", ["child"]],
    ["15yo", ["teenager", "young", "child"]],
    ["section 47", []],
    ["1 in 6", []],
  ])("is whom it means: %s", (text, words) => {
    const all = text.split(" ");
    expect(all.flatMap((word, at) => wordsOfAge(word, all[at - 1], all[at + 1]))).toEqual(words);
  });
});
