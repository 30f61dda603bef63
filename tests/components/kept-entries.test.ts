import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptEntries } from "#components/kept-entries.ts";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { collect } from "#data/model/collection.ts";
import type { FullId } from "#data/model/ids.ts";
import { INFO, makeRecord, makeTopic } from "#tests/support/records.ts";

const records = [makeRecord({ id: "line" }), makeRecord({ id: "guide" })];
const shard = { records, topics: [makeTopic({ id: "disclosure" })] };
const catalogue = parseCatalogue(INFO, [shard], { records: 2, topics: 1 });
const collection = collect([{ ...catalogue, redirects: new Map([["old-line", "line"]]) }]);

describe("what is kept", () => {
  it("is found in its order, a retired id by way of its redirect", () => {
    const { entries, gone } = keptEntries(["uk:guide", "uk:old-line"], collection);
    expect(entries.map(({ id }) => id)).toEqual(["uk:guide", "uk:line"]);
    expect(gone).toEqual([]);
  });

  it("stands once where it is kept by its old and its new id, and knows both", () => {
    const { entries, keptAs } = keptEntries(["uk:old-line", "uk:line"], collection);
    expect(entries.map(({ id }) => id)).toEqual(["uk:line"]);
    expect(keptAs.get("uk:line")).toEqual(["uk:old-line", "uk:line"]);
  });

  it("is told apart from what leads nowhere", () => {
    expect(keptEntries(["uk:removed", "coventry:elsewhere", "uk:line"], collection).gone).toEqual([
      "uk:removed",
      "coventry:elsewhere",
    ]);
  });

  it("loses no id and invents none", () => {
    const id = fc.constantFrom<FullId>("uk:line", "uk:old-line", "uk:guide", "uk:removed", "coventry:elsewhere");
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        const { entries, gone, keptAs } = keptEntries(ids, collection);
        const known = [...keptAs.values()].flat();
        expect([...known, ...gone].toSorted()).toEqual([...new Set(ids)].toSorted());
        expect(entries.map((entry) => entry.id)).toEqual([...keptAs.keys()]);
      }),
    );
  });
});
