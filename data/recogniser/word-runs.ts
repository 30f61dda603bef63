import type { Word } from "./words.ts";

/** Runs of words to look for at a place of a text, in folded form. */
interface WordRuns {
  /** How many words the longest run that begins at the place has; 0 where none does. */
  lengthAt(words: readonly Word[], place: number): number;
}

/** @param lines one run a line or between `/`, its words parted by a space; `a|b` stands for either word */
export function createWordRuns(lines: string): WordRuns {
  const runs = new Map<string, string[][][]>();
  for (const line of lines.split(/[\n/]/)) {
    const run = line
      .trim()
      .split(/\s+/)
      .map((word) => word.split("|"));
    for (const first of run[0] ?? []) if (first !== "") runs.set(first, [...(runs.get(first) ?? []), run]);
  }
  return {
    lengthAt(words, place) {
      const fitting = (runs.get(words[place]?.word ?? "") ?? []).filter((run) =>
        run.every((either, at) => at === 0 || fits(words[place + at], either)),
      );
      return Math.max(0, ...fitting.map((run) => run.length));
    },
  };
}

function fits(word: Word | undefined, either: readonly string[]): boolean {
  return word !== undefined && word.parting !== "sentence" && either.includes(word.word);
}
