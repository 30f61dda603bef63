import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "#data/publish/errors.ts";
import { readForeignDocuments } from "#data/publish/foreign-documents.ts";
import { writeCatalogues, writeText } from "#tests/support/catalogue-files.ts";
import { makeRecord, makeTopic } from "#tests/support/records.ts";

function read(document: unknown) {
  const folder = writeCatalogues({});
  writeText(folder, "shard.json", typeof document === "string" ? document : JSON.stringify(document));
  return readForeignDocuments(join(folder, "shard.json"));
}

describe("readForeignDocuments", () => {
  it("needs an id and a title only, and keeps the id as it stands", () => {
    const { documents } = read({ records: [{ id: "Doc 7/ü", title: "Wing in a slipstream" }] });
    expect(documents).toMatchObject([{ id: "Doc 7/ü", title: "Wing in a slipstream", aliases: [], lines: [] }]);
  });

  it("takes whatever other text there is, as a list or alone", () => {
    const record = {
      id: "1",
      title: "t",
      aliases: "one",
      summary: "two",
      body: "three",
      keywords: ["four", "five"],
      n: 6,
    };
    const [document] = read({ records: [record] }).documents;
    expect(document).toMatchObject({ aliases: ["one"], summary: "two", lines: ["three", "four", "five"] });
  });

  it("knows kinds, numbers and topics where the shard is one of ours", () => {
    const records = [makeRecord({ id: "napac" })];
    const { documents, topics } = read({ records, topics: [makeTopic({ id: "disclosure" })] });
    expect(documents).toMatchObject([{ id: "napac", kind: "helpline" }]);
    expect(documents[0]?.topics).toEqual(topics.map(({ id }) => id));
  });

  it.each([
    ["no JSON", "{"],
    ["a list", []],
    ["a record without a title", { records: [{ id: "1" }] }],
    ["a record whose id is a number", { records: [{ id: 1, title: "t" }] }],
  ])("says in a sentence what is wrong with %s", (_, document) => {
    expect(() => read(document)).toThrow(UsageError);
  });

  it("says so where there is no such file", () => {
    expect(() => readForeignDocuments("/nowhere/shard.json")).toThrow(UsageError);
  });
});
