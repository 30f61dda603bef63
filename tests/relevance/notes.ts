import { readFileSync } from "node:fs";
import type { Recognise } from "#data/recogniser/result.ts";

/** An invented note that a person judged. */
export interface JudgedNote {
  readonly id: string;
  readonly text: string;
  /** Each group needs one of its records among the first five, by id without the catalogue. */
  readonly expect?: readonly (readonly string[])[];
  /** Nothing may be suggested. */
  readonly none?: boolean;
  /** Records that may not be among the first five. */
  readonly forbid?: readonly string[];
}

/** What suggestions came to over a set of notes. */
export interface NoteQuality {
  /** Notes with something to find, and those where every group was found, or one of them. */
  readonly toFind: number;
  readonly found: number;
  readonly foundAny: number;
  /** Notes with nothing to find, or something forbidden; and those where nothing wrong came. */
  readonly toLeave: number;
  readonly left: number;
  /** The ids of the notes that went wrong. */
  readonly wrong: readonly string[];
}

export function readNotes(file: string): JudgedNote[] {
  const { notes } = JSON.parse(readFileSync(new URL(`notes/${file}`, import.meta.url), "utf8"));
  return notes as JudgedNote[];
}

export function measureNotes(notes: readonly JudgedNote[], recognise: Recognise): NoteQuality {
  const results = notes.map((note) => {
    const ids = recognise(note.text).suggestions.map(({ id }) => id.replace(/^.*:/, ""));
    const groups = (note.expect ?? []).map((group) => group.some((id) => ids.includes(id)));
    const isClean = !(note.none && ids.length > 0) && !(note.forbid ?? []).some((id) => ids.includes(id));
    return { note, groups, isClean };
  });
  const toFind = results.filter(({ groups }) => groups.length > 0);
  const toLeave = results.filter(({ note }) => note.none || note.forbid);
  return {
    toFind: toFind.length,
    found: toFind.filter(({ groups }) => groups.every(Boolean)).length,
    foundAny: toFind.filter(({ groups }) => groups.some(Boolean)).length,
    toLeave: toLeave.length,
    left: toLeave.filter(({ isClean }) => isClean).length,
    wrong: results.filter(({ groups, isClean }) => !isClean || !groups.every(Boolean)).map(({ note }) => note.id),
  };
}
