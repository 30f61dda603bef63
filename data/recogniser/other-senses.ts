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
/** Beside these CSA is the agency that parents paid to, CSE an exam of old, and ABE lessons for adults. */
const ELSEWHERE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["csa", new Set("cms maintenance arrears owes owed owing £".split(" "))],
  ["cse", new Set("grade grades gcse gcses exam exams maths english woodwork o-level o-levels certificate".split(" "))],
  ["abe", new Set("maths english literacy numeracy college tutor adults".split(" "))],
]);
/** Beside these, who is groomed is an animal, or a groom has a bride. */
const AT_THE_GROOMER: ReadonlySet<string> = new Set(
  "dog dogs puppy poodle cat horse horses pony pet pets bride bridegroom bridesmaid bridesmaids wedding mr backlog".split(
    " ",
  ),
);
/** What is rubbed in with these is skin. */
const RUBBED_IN: ReadonlySet<string> = new Set(["cream", "lotion", "ointment"]);
const SOON = 3;
/** A name follows these. */
const TITLES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "dr"]);
/** Whose bed a small child gets into at night. */
const PARENTS: ReadonlySet<string> = new Set(["mum's", "mums", "mummy's", "parents", "our"]);
/** Beside these, "abuse" that names no kind is of theirs: so many words before or behind. */
const BEATEN: ReadonlySet<string> = new Set(
  "hit punched kicked slapped smacked belt bruises bruising burn fracture shouted money scammers".split(" "),
);
const BESIDE = 20;
/** In the same breath. */
const CLOSE = 10;

/**
 * Marks "abuse" of another kind, "sexual" of health or of who somebody is, "rape" in a field, acronyms of the office,
 * names, cream that is rubbed in,
 * and the bed of a child's mother.
 */
export function markOtherSenses(words: readonly Word[], mark: (from: number, to: number) => void): void {
  const isBeaten = words.some(({ word }) => BEATEN.has(word)) && !words.some(({ term }) => term === "sexual");
  words.forEach(({ term, symbol, parting, isCapitals }, at) => {
    if (term === "abus" && parting === "none" && OTHER_ABUSE.has(words[at - 1]?.word ?? "")) mark(at - 1, at + 1);
    if (
      term === "abus" &&
      isBeaten &&
      words.slice(Math.max(0, at - BESIDE), at + BESIDE).some(({ word }) => BEATEN.has(word))
    )
      mark(at, at + 1);
    if (TITLES.has(words[at - 1]?.word ?? "") && parting === "none") mark(at, at + 1);
    if (term === "bed" && PARENTS.has(words[at - 1]?.word ?? "")) mark(at, at + 1);
    const isRubbedIn =
      symbol === "~touch" && words.slice(at + 1, at + 1 + SOON).some(({ word }) => RUBBED_IN.has(word));
    if (isRubbedIn && words.every(({ symbol: other }) => other !== "~penis")) mark(at, at + 1);
    const next = words[at + 1]?.word ?? "";
    if ((term === "rape" && PLANTS.has(next)) || (isCapitals && OF_THE_OFFICE.has(next))) mark(at, at + 1);
    if (term === "sexual" && NO_ABUSE.has(next)) mark(at, at + 1);
    if (
      term === "groom" &&
      words.slice(Math.max(0, at - CLOSE), at + CLOSE).some(({ word }) => AT_THE_GROOMER.has(word.replace(/'s$/, "")))
    )
      mark(at, at + 1);
    const others = isCapitals ? ELSEWHERE.get(words[at]?.word ?? "") : undefined;
    if (others && words.slice(Math.max(0, at - BESIDE), at + BESIDE).some((other) => others.has(other.word)))
      mark(at, at + 1);
  });
}
