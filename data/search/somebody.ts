import { stemOf } from "#data/text/analyse.ts";

/** For whom a record is, in the words of the model's audiences; the words by which a query tells. */
const AUDIENCE_WORDS: Readonly<Record<string, string>> = {
  "parents-and-carers":
    "mum mother dad father parent carer stepmum stepdad grandparent grandmother grandma nan son daughter",
  "children-and-young-people": "child teenager teen young youngster boy girl lad pupil student",
  "adult-survivors": "survivor adult man woman victim",
  professionals: "professional practitioner worker staff teacher colleague nurse",
};

const audienceOf = new Map(
  Object.entries(AUDIENCE_WORDS).flatMap(([audience, words]) =>
    words.split(" ").map((word) => [stemOf(word), audience] as const),
  ),
);

/** The audiences that the terms of a query name. */
export function audiencesNamed(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.flatMap((term) => audienceOf.get(term) ?? []));
}

const ANYBODY = new Set(["people", "person"].map(stemOf));

/** Whether a term names people: "young people" alone asks for what is for them. */
export function namesPeople(term: string): boolean {
  return audienceOf.has(term) || ANYBODY.has(term);
}

/**
 * Whether a word is no subject: it names people only, or is one by which somebody is wanted to talk to. Words for adults
 * say what happened, too: "men" asks for what is for male survivors.
 */
export function isNoSubject(word: string): boolean {
  const term = stemOf(word);
  const namesAnybody = namesPeople(term) && audienceOf.get(term) !== "adult-survivors";
  return namesAnybody || TALKS.has(word) || PERSONS.has(word) || AT_ONCE.has(word);
}

const TALKS = new Set(["talk", "talking", "speak", "speaking", "listen", "listens", "chat"]);
const PERSONS = new Set(["who", "someone", "somebody", "anyone", "anybody", "person"]);
/** What a person does who is not to be talked to, but wants to talk. */
const WANTS = new Set(["want", "wants", "wanted", "wanting", "need", "needs", "needed", "needing"]);
const AT_ONCE = new Set(["now", "tonight", "night", "late", "immediately"]);

/**
 * Whether somebody is wanted to talk to, rather than something about talking: "someone to talk to", "who can she ring",
 * "talk tonight", "dad wants to talk". Words that are otherwise left out make the difference.
 */
export function asksSomebody(words: readonly string[]): boolean {
  const talks = words.some((word) => TALKS.has(word));
  const atOnce = words.some((word) => AT_ONCE.has(word));
  return (
    words.includes("tonight") || wantsToTalk(words) || (talks && (atOnce || words.some((word) => PERSONS.has(word))))
  );
}

const NIGHT = new Set(["tonight", "night", "late", "midnight"]);

/** Whether it is asked for at an hour when many lines are closed. */
export function asksAtNight(words: readonly string[]): boolean {
  return words.some((word) => NIGHT.has(word));
}

/** "Needs to talk", but not "needs to talk to a child", where it is said to whom. */
function wantsToTalk(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      WANTS.has(word) &&
      words[at + 1] === "to" &&
      /^(?:talk|speak)$/.test(words[at + 2] ?? "") &&
      !/^(?:to|with)$/.test(words[at + 3] ?? ""),
  );
}
