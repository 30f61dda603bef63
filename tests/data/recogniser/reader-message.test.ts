import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inCompany, type Seen } from "#data/recogniser/company.ts";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { createMatcher } from "#data/recogniser/matcher.ts";
import { openPhrases } from "#data/recogniser/phrases.ts";
import { parseReaderMessage } from "#data/recogniser/reader-message.ts";
import { MOST_NUMBERS, numbersOf, seenAs } from "#data/recogniser/seen-numbers.ts";
import { gatherTogether } from "#data/recogniser/together.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";

const GOOD = { v: 3, ids: [0, 7, 79], part: false, frames: 0, goesOn: false };
const parse = (sent: unknown) => parseReaderMessage(sent, 3, 10);

describe("a message of a reader", () => {
  it("is taken as it is meant", () => {
    expect(parse(GOOD)).toEqual(GOOD);
    expect(parse({ v: 3, ids: [], part: true, frames: 999, goesOn: true })).toEqual({
      v: 3,
      ids: [],
      part: true,
      frames: 999,
      goesOn: true,
    });
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "abuse"],
    ["a list", [3, [], false, 0]],
    ["one of another vocabulary", { ...GOOD, v: 2 }],
    ["one without a vocabulary", { ids: [], part: false, frames: 0, goesOn: false }],
    ["one with a member more", { ...GOOD, text: "" }],
    ["one with a member of another name", { v: 3, ids: [], part: false, Frames: 0, goesOn: false }],
    ["one with a text among its numbers", { ...GOOD, ids: ["1"] }],
    ["a number that the catalogue does not have", { ...GOOD, ids: [80] }],
    ["a number below zero", { ...GOOD, ids: [-1] }],
    ["a part of a number", { ...GOOD, ids: [1.5] }],
    ["no number at all", { ...GOOD, ids: [Number.NaN] }],
    ["more numbers than there may be", { ...GOOD, ids: Array.from({ length: 33 }, () => 1) }],
    ["something like a list", { ...GOOD, ids: { length: 1, 0: 1 } }],
    ["a text for a flag", { ...GOOD, part: "false" }],
    ["a text for the other flag", { ...GOOD, goesOn: "true" }],
    ["frames without end", { ...GOOD, frames: 1e9 }],
  ])("is dropped if it is %s", (_, sent) => {
    expect(parse(sent)).toBeNull();
  });

  it("is read without a throw, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        const message = parse(sent);
        if (message) expect(Object.keys(message).sort()).toEqual(["frames", "goesOn", "ids", "part", "v"]);
      }),
    );
    const hostile = fc.record({
      v: fc.constant(3),
      ids: fc.array(fc.anything()),
      part: fc.anything(),
      frames: fc.anything(),
      goesOn: fc.anything(),
    });
    fc.assert(
      fc.property(hostile, (sent) => {
        const message = parse(sent);
        if (message) expect(message.ids.every((id) => Number.isInteger(id) && id >= 0 && id < 80)).toBe(true);
      }),
    );
  });
});

/** What is seen of a hundred phrases. */
const A_HUNDRED = Array.from({ length: 100 }, (_, phrase): Seen => ({ phrase, isPast: false, isClose: true }));
/** Phrases that are enough by themselves, each of a topic of its own. */
const STRONG = { isHint: () => false, topicOf: (phrase: number) => phrase };

describe("what was found, as numbers", () => {
  const { recognise, suggest, vocabulary } = createRecogniser(makeNoteCollection(), "uk");
  const compiled = openPhrases(vocabulary);
  const matcher = createMatcher(vocabulary, compiled);
  const numbers = (text: string) =>
    numbersOf(inCompany(gatherTogether(matcher.match(text), vocabulary.together, compiled), compiled), compiled);

  it.each([
    "He touched his sister, they share a room and have bunk beds.",
    "She says she was sexually abused as a child, 20 years ago. She wants to die.",
    "CSE: older men in cars, a new phone, late at night. Aged 14. The school rang.",
    "As a child she had bunk beds.",
    "Nothing to see here.",
  ])("says the same as the text: %s", (text) => {
    expect(suggest(numbers(text).map(seenAs))).toEqual(recognise(text));
  });

  it("does not say how often or in which order", () => {
    const once = numbers("He touched his sister. CSE is suspected.");
    expect(numbers("CSE is suspected. CSE is suspected. He touched his sister. CSE is suspected.")).toEqual(once);
    expect(once).toEqual([...once].sort((a, b) => a - b));
  });

  it("is never more than may be sent, and leaves hints out first", () => {
    const phrases = { isHint: (phrase: number) => phrase < 90, topicOf: (phrase: number) => phrase };
    const sent = numbersOf(A_HUNDRED, phrases).map((number) => seenAs(number).phrase);
    expect(sent).toHaveLength(MOST_NUMBERS);
    expect(sent.slice(-10)).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it("is one thing where somebody writes it and another elsewhere, and what is written is left out last", () => {
    const [first, last] = [A_HUNDRED[0] as Seen, A_HUNDRED[99] as Seen];
    const both = numbersOf([first, { ...first, isWritten: true }], STRONG).map(seenAs);
    expect(both.map(({ phrase, isWritten }) => [phrase, isWritten])).toEqual([
      [0, false],
      [0, true],
    ]);
    const many = numbersOf([...A_HUNDRED, { ...last, isWritten: true }], STRONG).map(seenAs);
    expect(many.at(-1)).toMatchObject({ phrase: 99, isWritten: true });
  });

  it("comes back as it was", () => {
    const one = fc.record({ phrase: fc.nat(9), isPast: fc.boolean(), isClose: fc.boolean(), isWritten: fc.boolean() });
    fc.assert(
      fc.property(one, (seen) => {
        expect(numbersOf([seen], STRONG).map(seenAs)).toEqual([seen]);
      }),
    );
  });
});
