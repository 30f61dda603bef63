import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAmong } from "#tests/support/vocabularies.ts";

const PHRASES = ["harmful sexual behaviour", "sextortion", "sent a nude", "non-abusing parent"];
const find = findAmong(...PHRASES);
const phrase = fc.constantFrom(...PHRASES);
const ordinary = fc.constantFrom("the report", "on Tuesday", "Essex", "housing transfer", "school lunch", "mum said");

/** Puts `between` into a text at places drawn from `places`. */
function scatter(text: string, between: readonly string[], places: readonly number[]): string {
  return places.reduce((done, place, at) => {
    const cut = place % (done.length + 1);
    // Half a character is no character.
    const safe = /[\udc00-\udfff]/.test(done[cut] ?? "") ? cut + 1 : cut;
    return done.slice(0, safe) + (between[at % between.length] ?? "") + done.slice(safe);
  }, text);
}

const UNSEEN = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u200f", "\u202e", "\u2066"];
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "а",
  e: "е",
  o: "ο",
  p: "р",
  c: "с",
  x: "х",
  i: "і",
  s: "ѕ",
};
const places = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });

describe("what nobody sees", () => {
  it("hides no phrase: zero-width characters, soft hyphens and direction marks", () => {
    fc.assert(
      fc.property(phrase, fc.shuffledSubarray(UNSEEN, { minLength: 1 }), places, (text, unseen, at) => {
        expect(find(scatter(text, unseen, at))).toEqual([text]);
      }),
    );
  });

  it("makes no phrase", () => {
    fc.assert(
      fc.property(fc.array(ordinary, { maxLength: 6 }), places, (words, at) => {
        expect(find(scatter(words.join(" "), UNSEEN, at))).toEqual([]);
      }),
    );
  });
});

describe("what only looks different", () => {
  it("hides no phrase: letters of other scripts for Latin ones", () => {
    fc.assert(
      fc.property(phrase, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (text, swapped) => {
        const masked = [...text].map((letter, at) => (swapped[at] ? (LOOK_ALIKES[letter] ?? letter) : letter)).join("");
        expect(find(masked)).toEqual([text]);
      }),
    );
  });

  it.each<[string, (text: string) => string]>([
    ["capitals", (text) => text.toUpperCase()],
    [
      "full-width letters",
      (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
    ["accents", (text) => text.replaceAll("e", "é").replaceAll("u", "ü")],
    ["line breaks", (text) => text.replaceAll(" ", "\n")],
    ["Windows line breaks", (text) => text.replaceAll(" ", "\r\n")],
    ["hyphens", (text) => text.replaceAll(" ", "-")],
    ["dashes", (text) => text.replaceAll("-", "‑")],
    ["spaces that do not break", (text) => text.replaceAll(" ", "\u00a0")],
    ["wide gaps", (text) => text.replaceAll(" ", "     ")],
    ["words of another script around it", (text) => `אבא ${text} שלום`],
    ["letters of another script against it", (text) => `אבא${text}שלום`],
  ])("hides no phrase: %s", (_, changed) => {
    for (const text of PHRASES) expect.soft(find(changed(text)), changed(text)).toEqual([text]);
  });

  it("makes no phrase of a line in another script", () => {
    expect(findAmong("cop", "pac", "sex")("Сор рас ѕех и другие слова")).toEqual([]);
  });

  it.each<[string, (text: string) => string]>([
    ["capitals", (text) => text.toUpperCase()],
    ["line breaks", (text) => text.replaceAll(" ", "\n")],
    ["hyphens", (text) => text.replaceAll(" ", "-")],
  ])("makes no phrase: %s", (_, changed) => {
    const text = "The family moved from Essex to Sussex with sex tet and a parent of mine on the sent list";
    expect(find(changed(text))).toEqual([]);
  });
});
