import type { Word } from "./words.ts";

const OTHER_KINDS: ReadonlySet<string> = new Set(
  `physical physically emotional emotionally verbal verbally racial racially financial financially alcohol drug substance
  psychological psychologically elder animal`.split(/\s+/),
);

/** Marks "abuse" and "abused" where the word before says that it is of another kind. */
export function markOtherAbuse(words: readonly Word[], mark: (from: number, to: number) => void): void {
  words.forEach(({ term, before }, at) => {
    if (term === "abus" && before === "none" && OTHER_KINDS.has(words[at - 1]?.word ?? "")) mark(at - 1, at + 1);
  });
}
