import { describe, expect, it } from "vitest";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { collect, findRecord } from "#data/model/collection.ts";
import { urgentContacts } from "#data/model/urgent.ts";
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
