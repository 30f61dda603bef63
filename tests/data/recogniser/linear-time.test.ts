import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocks } from "#data/recogniser/blocks.ts";
import { createMatcher } from "#data/recogniser/matcher.ts";
import { createNearWords, orderMeant } from "#data/recogniser/near-words.ts";
import { compileVocabulary, type Phrase } from "#data/recogniser/vocabulary.ts";
import { makePhrases } from "#tests/support/vocabularies.ts";

/** How many steps a matcher takes over a text. */
function stepsOver(matcher: ReturnType<typeof createMatcher>, text: string): number {
  const before = matcher.steps();
  matcher.match(text);
  return matcher.steps() - before;
}

/** Every text of up to six words of `a` and `b`: the phrases that share most. */
function everyPhraseOf(words: readonly string[], most: number): Phrase[] {
  const texts = Array.from({ length: most }).reduce<string[]>(
    (all) => [
      ...all,
      ...all
        .filter((text) => text.split(" ").length === longest(all))
        .flatMap((text) => words.map((word) => `${text} ${word}`)),
    ],
    [...words],
  );
  return makePhrases(...texts);
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.split(" ").length));
}

const WORST: Readonly<Record<string, string>> = {
  "one word": "touched ",
  "small words": "the of a ",
  "the beginning of phrases": "touched his younger ",
  denial: "no evidence of ",
  labels: "a: ",
  questions: "any? ",
  boxes: "[ ] ",
  "line breaks": "\n",
  "lines of a word": "abuse\n",
  "empty lines": "\n \n",
  pipes: "a | ",
  capitals: "MASH ",
  "letters without an end": "x",
  "zero-width characters": "\u200b",
  "letters of another script": "сег",
  numbers: "12 ",
};

describe("the steps that a text takes", () => {
  const matcher = createMatcher(
    compileVocabulary(makePhrases("touched his younger sister", "sexual abuse", "no contact")),
  );

  it.each(Object.entries(WORST))("double where the text is twice as long: %s", (_, text) => {
    const once = text.repeat(20_000 / text.length);
    expect(stepsOver(matcher, once + once)).toBeLessThanOrEqual(2.1 * stepsOver(matcher, once) + 200);
  });

  it("are bounded for each word, whatever the phrases share", () => {
    const shared = createMatcher(compileVocabulary(everyPhraseOf(["alpha", "beta"], 8)));
    const words = 5_000;
    expect(stepsOver(shared, "alpha beta ".repeat(words / 2))).toBeLessThanOrEqual(words * 130);
  });

  it("do not grow with the number of phrases that a text does not hold", () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `phrase number${n} of ${n % 97}words about${n % 89}`);
    const large = createMatcher(compileVocabulary(makePhrases("touched his younger sister", ...many)));
    const text = "He touched his younger sister. The school rang about the phrase. ".repeat(100);
    expect(stepsOver(large, text)).toBeLessThanOrEqual(2 * stepsOver(matcher, text));
    expect(large.match(text).map(({ phrase }) => phrase)).toContain(0);
    // A vocabulary of that size takes seconds to compile on a busy machine.
  }, 60_000);
});

/** A list that counts how often one of its members is looked at. */
function counted<Member>(list: readonly Member[]) {
  let looks = 0;
  const watched = new Proxy(list, {
    get(target, name) {
      if (typeof name === "string" && /^\d+$/.test(name)) looks++;
      return Reflect.get(target, name);
    },
  });
  return { list: watched, looks: () => looks };
}

/** Made-up words of letters alone, each of another spelling: seven letters, of which the first is given. */
function wordsLike(first: string, count: number): string[] {
  const letterOf = (n: number, place: number) => String.fromCharCode(97 + (Math.floor(n / 26 ** place) % 26));
  return Array.from(
    { length: count },
    (_, n) => first + [5, 4, 3, 2, 1, 0].map((place) => letterOf(n, place)).join(""),
  );
}

describe("the words of phrases that a mistyped word is held against", () => {
  const ALIKE = 300;
  const OTHERS = 20_000;
  /** Words that no phrase has: nearly all of them are held against all that are alike. */
  const mistyped = wordsLike("t", 26 ** 3).filter((_, n) => n > ALIKE && n % 29 === 0);

  function lookingThrough(words: readonly string[]) {
    const ordered = orderMeant(words);
    const { list, looks } = counted(ordered);
    const near = createNearWords(list);
    return (typed: readonly string[]) => {
      const before = looks();
      const found = typed.map((word) => ordered[near(word) ?? -1]);
      return { found, looks: looks() - before };
    };
  }

  const alike = wordsLike("t", ALIKE);
  const among = lookingThrough(alike);

  it("are looked at twice as often where twice as many are mistyped", () => {
    const once = among(mistyped).looks;
    expect(once).toBeGreaterThan((mistyped.length * ALIKE) / 2);
    expect(among([...mistyped, ...mistyped]).looks).toBeLessThanOrEqual(2 * once);
  });

  it("are those alone that begin as it does and are about as long", () => {
    const others = [...wordsLike("s", OTHERS / 2), ...wordsLike("u", OTHERS / 2)];
    const longer = wordsLike("twice", OTHERS / 2);
    const search = 4 * Math.log2(ALIKE + 2 * OTHERS);
    const { looks } = lookingThrough([...alike, ...others, ...longer])(mistyped);
    expect(looks).toBeLessThanOrEqual(among(mistyped).looks + mistyped.length * search);
  });

  it("are found by it", () => {
    expect(among(["taaaanl"]).found).toEqual(["taaaaln"]);
  });
});

describe("what is found in a text of 2 MB", () => {
  it("is bounded by the phrases and not by the text", () => {
    const matcher = createMatcher(compileVocabulary(makePhrases("sexual abuse", "sextortion")));
    const found = matcher.match("Sexual abuse and sextortion. ".repeat(70_000));
    expect(found.length).toBeLessThanOrEqual(16);
    expect(new Set(found.map(({ phrase }) => phrase)).size).toBe(2);
  });
});

describe("the pieces that a text is read in", () => {
  it("are the text, and none is long", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("word ", "\n", "\n\n", ". ", "x".repeat(7_000), " ")), (parts) => {
        const text = parts.join("");
        const pieces = [...blocks(text)];
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(20_000);
      }),
    );
  });
});

describe("any text", () => {
  it("can be read", () => {
    const matcher = createMatcher(compileVocabulary(makePhrases("sexual abuse", "sextortion")));
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void matcher.match(text)));
  });
});
