import { describe, expect, it } from "vitest";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";
import { makeRecord } from "#tests/support/records.ts";

const { recognise } = createRecogniser(makeNoteCollection(), "uk");
const topicsOf = (text: string) => recognise(text).topics.map(({ id }) => id.replace("uk:", ""));
const idsFor = (text: string) => recognise(text).suggestions.map(({ id }) => id.replace("uk:", ""));

describe("what a text may be about", () => {
  it("is told with the words of the catalogue, and no word of the text", () => {
    const { topics } = recognise("Kayla, 14, touched his stepsister and has been with older men in cars.");
    expect(topics).toContainEqual({ id: "uk:siblings", phrases: ["touched his sister"] });
    expect(JSON.stringify(topics)).not.toMatch(/kayla|stepsister/i);
  });

  it.each([
    ["A 15 year old, pregnant since May.", "… year old pregnant"],
    ["She is pregnant in Year 10.", "pregnant in year …"],
    ["He gave her £20 for a pregnancy test.", "£…, pregnancy test"],
    ["She is five months pregnant.", "five months pregnant"],
  ])("is told without a number that the text need not have: %s", (text, phrase) => {
    expect(recognise(text).topics).toContainEqual({ id: "uk:pregnancy", phrases: [phrase] });
  });

  it("is nothing where only a hint stands, or two", () => {
    expect(recognise("She has a new phone.")).toEqual({ topics: [], suggestions: [] });
    expect(topicsOf("She has a new phone and stayed at a hotel.")).toEqual([]);
  });

  it("is told by several hints that agree", () => {
    expect(topicsOf("She has a new phone and love bites, and comes in late at night.")).toEqual(["exploitation"]);
  });

  it("is not told by hints that say the same", () => {
    expect(topicsOf("A new phone, a new phone, new phones, new phone again.")).toEqual([]);
  });

  it("is not told by hints far from one another", () => {
    const far = "The weather was fine. ".repeat(60);
    expect(topicsOf(`A new phone. ${far} Love bites. ${far} Late at night.`)).toEqual([]);
  });

  it("is not told by hints, however many, of a topic that needs a phrase", () => {
    expect(topicsOf("Brother and sister share a room with bunk beds, soon separate bedrooms.")).toEqual([]);
  });

  it("is told by a hint beside a phrase of another topic", () => {
    expect(topicsOf("Sexually abused by her brother and sister.")).toContain("siblings");
    expect(topicsOf("Her brother and sister are well.")).toEqual([]);
  });

  it("leaves out what stands within a longer phrase", () => {
    expect(topicsOf("He was abused as a child.")).toEqual(["survivors"]);
  });

  it("is of long ago where a grown-up tells of a childhood", () => {
    const [first] = recognise("Mother was sexually abused by a neighbour in her childhood, as a child.").suggestions;
    expect(first?.id).toBe("uk:survivor-line");
    expect(idsFor("The girl was sexually abused by a neighbour.")[0]).not.toBe("survivor-line");
  });
});

describe("what is suggested", () => {
  it("is at most five, different in kind where there is more than one", () => {
    const { suggestions } = recognise("Sexually abused. CSE. Touched his sister.");
    expect(suggestions).toHaveLength(5);
    expect(idsFor("sexually abused").slice(0, 3)).toEqual(["abuse-form", "abuse-guide", "abuse-line"]);
    expect(recognise("sexually abused", { limit: 2 }).suggestions).toHaveLength(2);
  });

  it("names the topics that it is suggested for", () => {
    expect(recognise("CSE suspected").suggestions).toEqual([{ id: "uk:indicator", topics: ["uk:exploitation"] }]);
  });

  it("is never what has been withdrawn", () => {
    expect(idsFor("CSE suspected")).toEqual(["indicator"]);
  });

  it("begins with the local one, then with what stands on the partnership's page", () => {
    const collection = makeNoteCollection({
      records: (records) =>
        [
          ...records,
          makeRecord({ id: "pages", page: { name: "The page", sections: [{ id: "one", title: "One" }] } }),
          makeRecord({
            id: "z-on-page",
            kind: "tool",
            topics: ["exploitation"],
            onSourcePage: { page: "pages", section: "one", order: 1 },
          }),
        ].map((record) => (record.topics.includes("disclosure") ? { ...record, topics: ["abuse"] } : record)),
    });
    const ids = createRecogniser(collection, "uk")
      .recognise("CSE suspected")
      .suggestions.map(({ id }) => id);
    expect(ids).toEqual(["uk:z-on-page", "uk:indicator"]);
  });

  it("puts last what a person found not relevant", () => {
    const lowered = new Set(["uk:abuse-form" as const]);
    const ids = recognise("sexually abused", { lowered }).suggestions.map(({ id }) => id);
    expect(ids.indexOf("uk:abuse-form")).toBe(ids.length - 1);
  });

  it("is the same in whatever order topics and records are loaded", () => {
    const turned = createRecogniser(
      makeNoteCollection({ topics: (topics) => topics.reverse(), records: (records) => records.reverse() }),
      "uk",
    );
    for (const text of ["CSE and sexually abused", "wants to die", "touched his sister", "abused as a child"]) {
      expect(turned.recognise(text)).toEqual(recognise(text));
    }
  });

  it("is the same each time", () => {
    expect(recognise("sexually abused and wants to die")).toEqual(recognise("sexually abused and wants to die"));
  });
});
