import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isNumbered } from "#data/model/contact.ts";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { documentsOf } from "#data/search/document.ts";
import { terms } from "#data/text/analyse.ts";
import { spacings } from "#tests/support/spacings.ts";
import { editorsCollection, JUDGED_ON, searchIn } from "./catalogue-search.ts";
import { judgedFiles, readJudgements } from "./judgements.ts";

/** Each looks at every record or every judged search. */
vi.setConfig({ testTimeout: 120_000 });

const collection = editorsCollection();
const records = [...collection.records.values()];
const search = searchIn(collection);
const queries = judgedFiles().flatMap((file) => readJudgements(file).map(({ query }) => query));

const idsFor = async (query: string) => (await search(query, { limit: 20 })).hits.map(({ id }) => id);
/** What each judged search brings, which many look at again. */
const judged = await Promise.all([...new Set(queries)].map((query) => search(query, { limit: 20 })));
/** `npm test` tries each change on a third of the searches, one after the other on another; `test:long` on all. */
const isLong = process.env.SIGNPOST_LONG === "1";
const key = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

describe("search over the catalogue", () => {
  it("puts every record first for its own title", async () => {
    for (const { id, title } of records) expect.soft((await idsFor(title))[0], title).toBe(id);
  });

  it("puts every record first for each alias that is its alone", async () => {
    const owners = Map.groupBy(
      records.flatMap(({ id, title, aliases, formerNames }) =>
        [title, ...aliases, ...formerNames].map((name) => ({ id, name })),
      ),
      ({ name }) => key(name),
    );
    for (const named of owners.values()) {
      const [first] = named;
      if (!first || new Set(named.map(({ id }) => id)).size > 1) continue;
      expect.soft((await idsFor(first.name))[0], first.name).toBe(first.id);
    }
  });

  it("finds the owner of every number in every spacing, first where it is one record's, superseded ones included", async () => {
    const owners = Map.groupBy(
      records.flatMap(({ id, contacts }) =>
        contacts.filter(isNumbered).map(({ dial, shown }) => ({ id, dial, shown })),
      ),
      ({ dial }) => dial,
    );
    for (const [turn, [dial, numbers]] of [...owners].entries()) {
      const ids = [...new Set(numbers.map(({ id }) => id))];
      const { shown } = numbers[0] as (typeof numbers)[number];
      const abroad = [`+44 ${dial.slice(1)}`, `0044${dial.slice(1)}`, `+44 (0) ${shown.slice(1)}`];
      const spaced = spacings(dial).filter((_, at) => isLong || at % 20 === turn % 20);
      for (const query of [dial, shown, ...spaced, ...(dial.startsWith("0") ? abroad : [])]) {
        const found = await idsFor(query);
        if (ids.length === 1) expect.soft(found[0], query).toBe(ids[0]);
        else expect.soft(found.slice(0, ids.length).sort(), query).toEqual(ids.sort());
      }
    }
  });

  it("finds the owner of a number by its last six digits, and never a number that only looks like it", async () => {
    for (const { id, contacts } of records) {
      for (const { dial } of contacts.filter(isNumbered).filter((contact) => contact.dial.length >= 10)) {
        expect.soft(await idsFor(dial.slice(-6)), dial).toContain(id);
        const other = dial.slice(0, -1) + String((Number(dial.at(-1)) + 1) % 10);
        const taken = records.some((record) => record.contacts.some((one) => isNumbered(one) && one.dial === other));
        if (!taken) expect.soft(await idsFor(other), other).toEqual([]);
      }
    }
  });

  it("never takes a short number with a sign more for the number, however it was typed", async () => {
    const dials = records.flatMap(({ id, contacts }) => contacts.filter(isNumbered).map(({ dial }) => ({ id, dial })));
    const short = dials.filter(({ dial }) => dial.length <= 4);
    expect(short).not.toEqual([]);
    for (const { id, dial } of short) {
      for (const sign of "0123456789") {
        const other = dial + sign;
        if (dials.some((one) => one.dial.includes(other))) continue;
        for (let length = 1; length < other.length; length++) await idsFor(other.slice(0, length));
        expect.soft(await idsFor(other), other).not.toContain(id);
      }
    }
  });

  const CHANGES: [string, (query: string) => string][] = [
    ["upper case", (query) => query.toUpperCase()],
    ["accents", (query) => query.replace(/e/g, "é").replace(/o/g, "ö")],
    ["decomposed accents", (query) => query.replace(/e/g, "é").normalize("NFD")],
    ["typographic quotes", (query) => query.replaceAll("'", "’")],
    ["a typographic quote before it", (query) => `“${query}`],
    ["single typographic quotes around it", (query) => `‘${query}’`],
    ["hyphens for spaces", (query) => (/\d/.test(query) ? query : query.replaceAll(" ", "-"))],
    ["spaces for hyphens", (query) => query.replaceAll("-", " ")],
    ["white space around", (query) => `  ${query.replaceAll(" ", "   ")}`],
    ["American spelling", (query) => query.replace(/behaviour/g, "behavior").replace(/counselling/g, "counseling")],
  ];
  for (const [turn, [what, changed]] of CHANGES.entries()) {
    it(`gives the same results with ${what}`, async () => {
      const others = judged.filter(({ query }) => changed(query) !== query);
      const tried = others.filter((_, at) => isLong || at % 3 === turn % 3);
      expect(tried).not.toEqual([]);
      for (const { query, hits } of tried) {
        expect.soft(await idsFor(changed(query)), query).toEqual(hits.map(({ id }) => id));
      }
    });
  }

  it("gives the same results with typographic quotes around, which end the last word as a space does", async () => {
    for (const { query } of judged.filter((_, at) => isLong || at % 6 === 0)) {
      expect.soft(await idsFor(`“${query}”`), query).toEqual(await idsFor(`${query} `));
    }
  });

  it("gives the same results however a search came: typed, pasted, gone on with and cut back", async () => {
    const other = searchIn(collection);
    for (const { query, hits } of judged.filter((_, at) => at % 50 === 0)) {
      const typed = Array.from(`${query} x`, (_, at) => `${query} x`.slice(0, at + 1));
      for (const text of [...typed, query]) await other(text, { limit: 20 });
      const again = (await other(query, { limit: 20 })).hits;
      expect.soft(again, query).toEqual(hits);
    }
  });

  it("gives the same results in whatever order the records are loaded", async () => {
    const topics = [...collection.topics.values()].reverse();
    const documents = documentsOf(collection).reverse();
    const turned = createSearchOfDocuments(documents, { topics, area: "coventry", now: () => JUDGED_ON });
    for (const { query, hits } of judged.filter((_, at) => isLong || at % 3 === 0)) {
      const others = (await turned(query, { limit: 20 })).hits;
      const shown = others.map(({ id, score }) => ({ id, score }));
      expect.soft(shown, query).toEqual(hits.map(({ id, score }) => ({ id, score })));
    }
  });

  it("keeps every title its own when a record that repeats its words is added", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...records), fc.constantFrom(...records), async (record, other) => {
        const rival = {
          ...other,
          id: "uk:rival" as const,
          title: `${record.title} and more`,
          aliases: [...record.aliases, record.title.split(" ").slice(0, 2).join(" ")],
        };
        const both = searchIn({ ...collection, records: new Map([...collection.records, [rival.id, rival]]) });
        expect((await both(record.title)).hits[0]?.id, record.title).toBe(record.id);
      }),
      { numRuns: 20 },
    );
  });

  it("marks at least one word of the query wherever words brought the hits", async () => {
    for (const { query, hits, highlight } of judged) {
      if (hits.length > 0 && terms(query).length > 0) expect.soft(highlight.length, query).toBeGreaterThan(0);
    }
  });

  it("takes any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
        const { query, hits } = await search(text);
        expect(query).toBe(text);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      }),
    );
  });

  it.each([
    ["10,000 letters", "abuse ".repeat(2000).slice(0, 10_000)],
    ["10,000 letters without a space", "a".repeat(10_000)],
    ["emoji", "👩‍👧🏽🚨".repeat(200)],
    ["right-to-left text", "حماية الأطفال ".repeat(50)],
    ["spaces", " ".repeat(10_000)],
    ["nothing", ""],
    ["digits", "0".repeat(10_000)],
  ])("answers %s", async (_, text) => {
    expect((await search(text)).query).toBe(text);
  });

  it("is quiet after spaces and nothing", async () => {
    for (const query of ["", "   ", "!!!", "👩‍👧"]) expect((await search(query)).hits).toEqual([]);
  });
});
