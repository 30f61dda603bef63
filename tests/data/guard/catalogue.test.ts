import { describe, expect, it } from "vitest";
import { copyForFamily, copyForRecord, copyNumber, isOfferedEntry } from "#data/copy/copy-content.ts";
import { findPersonalDetails } from "#data/guard/personal-details.ts";
import { isNumbered, offeredContacts, offeredNumbers } from "#data/model/contact.ts";
import { editorsCollection, JUDGED_ON } from "#tests/relevance/catalogue-search.ts";
import { readJudgements } from "#tests/relevance/judgements.ts";

const collection = editorsCollection();
const records = [...collection.records.values()];
const topics = [...collection.topics.values()];

/** Each text in which the guard finds something, with what it finds. */
function tripped(texts: readonly string[]): string[] {
  return texts.flatMap((text) => findPersonalDetails(text).map(({ kind }) => `${kind}: ${text}`));
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
    const files = ["queries.tsv", "own-queries.tsv", "held-out-queries.tsv", "blind-queries.tsv"];
    const queries = files.flatMap((file) => readJudgements(file).map(({ query }) => query));
    expect(queries.length).toBeGreaterThan(300);
    expect(tripped(queries)).toEqual([]);
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

/** A number with one, two or three spaces or hyphens at every place they can stand. */
function spacings(dial: string): string[] {
  const places = Array.from({ length: dial.length - 1 }, (_, place) => place + 1);
  const cuts = places.flatMap((a) => [
    [a],
    ...places.filter((b) => b > a).flatMap((b) => [[a, b], ...places.filter((c) => c > b).map((c) => [a, b, c])]),
  ]);
  return [[], ...cuts].flatMap((at) => [" ", "-"].map((by) => cutAt(dial, at, by)));
}

function cutAt(text: string, places: readonly number[], by: string): string {
  return [0, ...places].map((place, n) => text.slice(place, places[n])).join(by);
}
