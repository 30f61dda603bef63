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

/** After "rape", a plant. */
const PLANTS: ReadonlySet<string> = new Set(["seed", "seeds", "oil", "field", "fields", "alarm"]);
/** After an acronym, these say that it names a thing of the office. */
const OF_THE_OFFICE: ReadonlySet<string> = new Set(
  "tracker dashboard spreadsheet mailbox inbox folder login licence newsletter module database system rota".split(" "),
);

/** Marks "abuse" of another kind, "sexual" of health or of who somebody is, "rape" in a field, and acronyms of the office. */
export function markOtherSenses(words: readonly Word[], mark: (from: number, to: number) => void): void {
  words.forEach(({ term, before, isCapitals }, at) => {
    if (term === "abus" && before === "none" && OTHER_ABUSE.has(words[at - 1]?.word ?? "")) mark(at - 1, at + 1);
    const next = words[at + 1]?.word ?? "";
    if ((term === "rape" && PLANTS.has(next)) || (isCapitals && OF_THE_OFFICE.has(next))) mark(at, at + 1);
    if (term === "sexual" && NO_ABUSE.has(next)) mark(at, at + 1);
  });
}
