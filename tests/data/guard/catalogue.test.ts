import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownWords } from "#components/known-words.ts";
import { copyForFamily, copyForRecord, copyNumber, isOfferedEntry } from "#data/copy/copy-content.ts";
import { CALLED } from "#data/guard/case-reference.ts";
import { findPersonalDetails } from "#data/guard/personal-details.ts";
import { isNumbered, offeredContacts, offeredNumbers } from "#data/model/contact.ts";
import { editorsCollection, JUDGED_ON } from "#tests/relevance/catalogue-search.ts";
import { judgedFiles, readJudgements } from "#tests/relevance/judgements.ts";
import { spacings } from "#tests/support/spacings.ts";

const collection = editorsCollection();
const records = [...collection.records.values()];
const topics = [...collection.topics.values()];
const known = knownWords(collection);
const names = [
  ...records.flatMap(({ title, aliases, formerNames }) => [title, ...aliases, ...formerNames]),
  ...topics.flatMap(({ prefLabel, shortLabel = [], altLabels, acronyms, outdated, searchWords = [] }) =>
    [prefLabel, shortLabel, altLabels, acronyms, searchWords, outdated.map(({ term }) => term)].flat(),
  ),
];
const queries = judgedFiles().flatMap((file) => readJudgements(file).map(({ query }) => query));
const numbers = records.flatMap(({ contacts }) => contacts.filter(isNumbered));

/** What people call the number of a case, or any other word that they may search. */
const anyWord = fc.oneof(
  fc.constantFrom(...CALLED.split("|"), "case no", "Ref:", "crime ref number", "child's", "pupil no."),
  fc.constantFrom(...known.words),
  fc.constantFrom(...names),
);

/** Each text in which the guard finds something, with what it finds. */
function tripped(texts: readonly string[]): string[] {
  return texts.flatMap((text) => findPersonalDetails(text, () => known).map(({ kind }) => `${kind}: ${text}`));
}

describe("the guard over the catalogue", () => {
  it("lets every title, publisher, other name and line of a record through", () => {
    const texts = records.flatMap((entry) => [
      entry.title,
      entry.publisher,
      entry.area,
      entry.summary,
      ...entry.aliases,
      ...entry.formerNames,
      ...entry.keyPoints,
      ...entry.whenToUse,
      ...entry.links.map(({ title }) => title),
    ]);
    expect(texts.length).toBeGreaterThan(1000);
    expect(tripped(texts)).toEqual([]);
  });

  it("lets every word of every topic through", () => {
    const texts = topics.flatMap(({ prefLabel, shortLabel, altLabels, acronyms, outdated, phrases, scopeNote }) => [
      prefLabel,
      shortLabel ?? "",
      ...altLabels,
      ...acronyms,
      ...outdated.flatMap(({ term, say }) => [term, say]),
      ...phrases,
      scopeNote ?? "",
    ]);
    expect(texts.length).toBeGreaterThan(500);
    expect(tripped(texts)).toEqual([]);
  });

  it("lets every number through, however it is spaced, from abroad, and beside the name of its owner", () => {
    const texts = records.flatMap(({ title, contacts }) =>
      contacts.filter(isNumbered).flatMap(({ dial, shown }) => {
        const home = [shown, ...spacings(dial)];
        const abroad = dial.startsWith("0")
          ? [`+44 ${dial.slice(1)}`, `0044${dial.slice(1)}`, `+44 (0) ${shown.slice(1)}`]
          : [];
        return [...home, ...abroad].flatMap((text) => [text, `${title} ${text}`, `missed call from ${text} today`]);
      }),
    );
    expect(texts.length).toBeGreaterThan(5000);
    expect(tripped(texts)).toEqual([]);
  });

  it("lets every judged search through", () => {
    expect(queries.length).toBeGreaterThan(1500);
    expect(tripped(queries)).toEqual([]);
    expect(tripped(queries.map((query) => query.toUpperCase()))).toEqual([]);
  });

  it("takes no title, other name or label for a person's, whatever day stands beside it", () => {
    const days = ["25/12/2026", "12 03 2014", "1.9.26", "3rd May 2014", "12 march 2014"];
    const texts = names.flatMap((name) => days.flatMap((day) => [`${name} ${day}`, `${day} ${name}`]));
    expect(texts.length).toBeGreaterThan(15_000);
    expect(tripped(texts)).toEqual([]);
    expect(tripped(texts.map((text) => text.toLowerCase()))).toEqual([]);
  });

  it("takes hardly any search for a person's name, even with a day beside it", () => {
    const found = tripped(queries.map((query) => `${query} 25/12/2026`));
    expect(found.length / queries.length, found.join("\n")).toBeLessThan(0.04);
  });

  it("lets every number through with any word before it and after it, however it is spaced", () => {
    const written = fc.constantFrom(...numbers).chain(({ dial, shown }) =>
      fc.oneof(
        fc.constant(shown),
        fc
          .array(fc.constantFrom("", "", " ", "-", " - "), { minLength: dial.length, maxLength: dial.length })
          .map((gaps) => [...dial].map((digit, n) => digit + (n < dial.length - 1 ? gaps[n] : "")).join("")),
        fc.constant(`18001 ${shown}`),
      ),
    );
    const after = fc.oneof(anyWord, fc.constantFrom("", "24/7", "101", "2026", "16-25", "1989 act"));
    fc.assert(
      fc.property(anyWord, written, after, (word, number, next) => {
        expect(tripped([`${word} ${number} ${next}`])).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it("lets every number through while it is typed, and by its end", () => {
    const texts = numbers.flatMap(({ dial, shown }) =>
      ["child", "log", "crime ref"].flatMap((word) => [
        ...Array.from(dial, (_, n) => `${word} ${dial.slice(0, n)}`),
        ...Array.from(shown, (_, n) => `${word} ${shown.slice(0, n)}`),
        ...Array.from(dial, (_, n) => `${word} ${dial.slice(n)}`),
      ]),
    );
    expect(tripped(texts)).toEqual([]);
  });

  it("lets ages, sections and years through with any word before and after", () => {
    const age = fc.integer({ min: 0, max: 99 });
    const year = fc.integer({ min: 1800, max: 2099 });
    const counted = fc.oneof(
      fc.tuple(age, fc.constantFrom("-", " - ", "/", " ", "–", " to "), age).map(([a, by, b]) => `${a}${by}${b}`),
      fc.tuple(year, fc.constantFrom("-", "/", " "), age).map(([a, by, b]) => `${a}${by}${b}`),
      year.map(String),
      age.map((n) => `s${n}`),
    );
    const noFigure = anyWord.filter((word) => !/^\d/.test(word));
    const joined = fc.constantFrom("", "years", "yrs", "y/o", "act", "a");
    fc.assert(
      fc.property(anyWord, counted, noFigure, joined, (word, number, next, unit) => {
        expect(tripped([`${word} ${number} ${next}`, `${word} ${number} ${unit}`, `${word} ${number}${unit}`])).toEqual(
          [],
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("finds no number of a person and no home in any line of what can be copied", () => {
    const copies = records
      .filter(isOfferedEntry)
      .flatMap((entry) => [
        copyForRecord(entry, { collection, now: JUDGED_ON }),
        copyForFamily(entry, { collection, now: JUDGED_ON }),
        ...offeredContacts(entry).map((contact) => copyForRecord(entry, { contact, collection, now: JUDGED_ON })),
        ...offeredNumbers(entry).map((contact) => copyNumber(entry, contact, collection)),
      ]);
    expect(copies.length).toBeGreaterThan(200);
    // A source with its day ("The Limping Chicken, 28 May 2021") has the shape of a name with a birthday.
    const found = tripped(
      copies.flatMap(({ text }) => text.split("\n").filter((line) => !line.startsWith("Source: "))),
    );
    expect(found).toEqual([]);
  });
});
