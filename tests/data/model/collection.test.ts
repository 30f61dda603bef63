import { describe, expect, it } from "vitest";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { type Collection, collect, type Entry, findRecord, otherLayer } from "#data/model/collection.ts";
import { urgentContacts, urgentOfLayers } from "#data/model/urgent.ts";
import { INFO, makeRecord, makeTopic, PHONE } from "#tests/support/records.ts";

const emergency = makeRecord({
  id: "police-emergency",
  contacts: [{ ...PHONE, dial: "999", shown: "999", urgent: { label: "Immediate danger", order: 1 } }],
});
const uk = parseCatalogue(
  INFO,
  [
    {
      records: [makeRecord({ id: "napac", related: ["coventry:mash"] }), emergency],
      topics: [makeTopic({ id: "disclosure" })],
    },
  ],
  { records: 2, topics: 1 },
);
const mash = makeRecord({
  id: "mash",
  topics: ["uk:disclosure"],
  related: ["uk:napac"],
  contacts: [{ ...PHONE, dial: "02476788555", shown: "024 7678 8555", urgent: { label: "MASH", order: 2 } }],
});
const team = makeRecord({
  id: "team",
  topics: ["uk:disclosure"],
  contacts: [{ ...PHONE, notFor: { what: "individual children", instead: "mash" } }],
});
const coventry = parseCatalogue(
  { ...INFO, name: "coventry" },
  [{ records: [mash, team], redirects: { "old-mash": "mash" } }],
  { records: 2, topics: 0 },
);

describe("collect", () => {
  it("gives every record and reference its full id", () => {
    const { records } = collect([uk, coventry]);
    expect([...records.keys()].sort()).toEqual(["coventry:mash", "coventry:team", "uk:napac", "uk:police-emergency"]);
    expect(records.get("coventry:mash")).toMatchObject({ topics: ["uk:disclosure"], related: ["uk:napac"] });
    expect(records.get("coventry:team")?.contacts[0]?.notFor?.instead).toBe("coventry:mash");
  });

  it("leaves out what leads into a catalogue that is not there", () => {
    expect(collect([uk]).records.get("uk:napac")?.related).toEqual([]);
    expect(collect([coventry]).records.get("coventry:mash")).toMatchObject({ topics: [], related: [] });
  });

  it("finds a record by a retired id", () => {
    expect(findRecord(collect([uk, coventry]), "coventry:old-mash")?.id).toBe("coventry:mash");
    expect(findRecord(collect([uk, coventry]), "coventry:nothing")).toBeUndefined();
  });
});

describe("a local record that stands for a national one", () => {
  const local = (overrides: string) =>
    parseCatalogue({ ...INFO, name: "coventry" }, [{ records: [{ ...mash, overrides }] }], { records: 1, topics: 0 });
  const entry = (collection: Collection, id: `${string}:${string}`) => collection.records.get(id) as Entry;

  it("leads to it and back, and takes neither out of the collection", () => {
    const both = collect([uk, local("uk:napac")]);
    expect(otherLayer(both, entry(both, "coventry:mash"))?.id).toBe("uk:napac");
    expect(otherLayer(both, entry(both, "uk:napac"))?.id).toBe("coventry:mash");
    expect(otherLayer(both, entry(both, "uk:police-emergency"))).toBeUndefined();
    expect(both.records.size).toBe(3);
  });

  it("is an entry like any other where the national one is not there", () => {
    const alone = collect([local("uk:napac")]);
    expect(entry(alone, "coventry:mash").overrides).toBeUndefined();
    const retired = collect([uk, local("uk:nothing")]);
    expect(otherLayer(retired, entry(retired, "coventry:mash"))).toBeUndefined();
  });
});

describe("the urgent strip of layers", () => {
  const LAYERS = ["uk", "coventry"];
  const kept = [
    { id: "uk:police-emergency", label: "Immediate danger", dial: "999", shown: "999" },
    { id: "coventry:mash", label: "MASH", dial: "01", shown: "01 as it was" },
  ] as const;
  const shown = (collection: Collection | null) => urgentOfLayers(LAYERS, collection, kept).map((one) => one.shown);

  it("is that of the catalogues where all are open, and the last good copy where none is", () => {
    expect(shown(collect([uk, coventry]))).toEqual(["999", "024 7678 8555"]);
    expect(shown(null)).toEqual(["999", "01 as it was"]);
  });

  it("follows the local catalogue though the national one is broken, and the other way round", () => {
    expect(shown(collect([coventry]))).toEqual(["999", "024 7678 8555"]);
    expect(shown(collect([uk]))).toEqual(["999", "01 as it was"]);
  });
});

describe("urgentContacts", () => {
  it("gives the numbers that records mark, in their order", () => {
    expect(urgentContacts(collect([coventry, uk])).map(({ shown }) => shown)).toEqual(["999", "024 7678 8555"]);
  });

  it("leaves out a number that may not be offered", () => {
    const closed = {
      ...mash,
      contacts: [{ ...mash.contacts[0], standing: "withdrawn", reason: "Closed." } as const],
    };
    const local = parseCatalogue({ ...INFO, name: "coventry" }, [{ records: [closed] }], { records: 1, topics: 0 });
    expect(urgentContacts(collect([uk, local])).map(({ shown }) => shown)).toEqual(["999"]);
  });
});
