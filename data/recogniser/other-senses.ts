import type { Word } from "./words.ts";

/** Before "abuse", these say that it is of another kind. */
const OTHER_ABUSE: ReadonlySet<string> = new Set(
  `physical physically emotional emotionally verbal verbally racial racially financial financially alcohol drug substance
  psychological psychologically elder animal`.split(/\s+/),
);
/** After "sexual", these say that nothing was done to anybody. */
const NO_ABUSE: ReadonlySet<string> = new Set(
  "health orientation identity education preference preferences partner partners transmitted dysfunction".split(" "),
);

/** Marks "abuse" of another kind, and "sexual" where it is of health or of who somebody is. */
export function markOtherSenses(words: readonly Word[], mark: (from: number, to: number) => void): void {
  words.forEach(({ term, before }, at) => {
    if (term === "abus" && before === "none" && OTHER_ABUSE.has(words[at - 1]?.word ?? "")) mark(at - 1, at + 1);
    if (term === "sexual" && NO_ABUSE.has(words[at + 1]?.word ?? "")) mark(at, at + 1);
  });
}
