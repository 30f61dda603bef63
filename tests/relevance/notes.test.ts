import { describe, expect, it } from "vitest";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { editorsCollection } from "./catalogue-search.ts";
import { measureNotes, readNotes } from "./notes.ts";

const { recognise } = createRecogniser(editorsCollection(), "coventry");

/** What each set reached when it was last looked at, a little below: a change that loses more is seen here. */
const FLOORS = [
  { file: "case-notes.json", found: 1, left: 1 },
  { file: "own-notes.json", found: 0.96, left: 0.97 },
  { file: "blind-notes-tuned.json", found: 0.95, left: 0.97 },
  { file: "blind-notes-tuned-2.json", found: 0.87, left: 0.94 },
  { file: "everyday-notes-tuned.json", found: 0.95, left: 0.96 },
  { file: "everyday-notes-later.json", found: 0.92, left: 0.97 },
  { file: "everyday-notes-kept.json", found: 0.9, left: 0.9 },
  { file: "plain-notes-last.json", found: 0.93, left: 0.92 },
  { file: "practice-notes-tuned.json", found: 0.93, left: 0.95 },
  { file: "kept-notes.json", found: 0.6, left: 0.95 },
  { file: "unseen-notes.json", found: 0.95, left: 0.95 },
];

describe("suggestions from the catalogue", () => {
  it.each(FLOORS)("help with the judged notes of $file, and are quiet about the others", ({ file, ...floor }) => {
    const quality = measureNotes(readNotes(file), recognise);
    console.log(file, JSON.stringify(quality));
    expect(quality.found / quality.toFind).toBeGreaterThanOrEqual(floor.found);
    expect(quality.left / quality.toLeave).toBeGreaterThanOrEqual(floor.left);
  });

  it("would be seen to fail: one that suggests nothing finds nothing, one that always suggests is never quiet", () => {
    const notes = readNotes("case-notes.json");
    expect(measureNotes(notes, () => ({ topics: [], suggestions: [] })).found).toBe(0);
    const always = { topics: [], suggestions: [{ id: "coventry:coventry-ce-indicator-tool" as const, topics: [] }] };
    expect(measureNotes(notes, () => always).left).toBe(0);
  });
});
