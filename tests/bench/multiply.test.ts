import { describe, expect, test } from "vitest";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { collect } from "#data/model/collection.ts";
import { isNumbered } from "#data/model/contact.ts";
import { urgentContacts } from "#data/model/urgent.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { makeRelease } from "#data/publish/make-release.ts";
import { openRelease } from "#data/update/open-release.ts";
import { multiplyCatalogue } from "./multiply.ts";

const real = loadCatalogues("data/catalogue").map(({ catalogue }) => catalogue);
const uk = real[0] as (typeof real)[number];

describe("a multiplied catalogue", () => {
  test("has exactly the records asked for, the real ones among them unchanged", () => {
    const { records } = multiplyCatalogue(uk, 500);
    expect(records).toHaveLength(500);
    expect(records.slice(0, uk.records.length)).toEqual(uk.records);
    expect(new Set(records.map(({ id }) => id)).size).toBe(500);
    expect(new Set(records.map(({ title }) => title)).size).toBe(500);
  });

  test("opens as a true release, with every reference leading to a record", async () => {
    const { payload, files } = await makeRelease(uk, multiplyCatalogue(uk, 500));
    const read = async (path: string) => files.get(path) as Uint8Array;
    const opened = await openRelease(uk.name, { read });
    expect(opened.records).toHaveLength(500);
    expect(payload.records).toBe(500);
  });

  test("shows the digits that are dialled, and no number of a copy is another's", () => {
    const { records, topics } = multiplyCatalogue(uk, 500);
    const { records: parsed } = parseCatalogue(uk, [{ records, topics, redirects: {} }], {
      records: 500,
      topics: topics.length,
    });
    const numbers = parsed.flatMap(({ contacts }) => contacts.filter(isNumbered));
    for (const { dial, shown } of numbers) expect(shown.replace(/\D/g, "")).toBe(dial);
    const inReal = uk.records.flatMap(({ contacts }) => contacts.filter(isNumbered));
    expect(new Set(numbers.map(({ dial }) => dial)).size).toBeGreaterThan(
      3 * new Set(inReal.map(({ dial }) => dial)).size,
    );
  });

  test("keeps the urgent strip as it is", () => {
    const { records, topics } = multiplyCatalogue(uk, 500);
    expect(urgentContacts(collect([{ ...uk, records, topics }]))).toEqual(urgentContacts(collect([uk])));
  });
});
