import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { EVIDENCE, INFO, makeRecord, makeTopic, PHONE } from "#tests/support/records.ts";

const topic = makeTopic({ id: "disclosure" });
const napac = makeRecord({ id: "napac" });
const counts = { records: 1, topics: 1 };
const good = { records: [napac], topics: [topic], redirects: { "napac-line": "napac" } };

function codeOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return "accepted";
}
const parse = (document: unknown, announced = counts) => codeOf(() => parseCatalogue(INFO, [document], announced));

describe("parseCatalogue", () => {
  it("makes a catalogue of good shards", () => {
    const catalogue = parseCatalogue(INFO, [good], counts);
    expect(catalogue.records.map(({ id }) => id)).toEqual(["napac"]);
    expect(catalogue.redirects.get("napac-line")).toBe("napac");
  });

  it("gives the same catalogue whatever the order of shards", () => {
    const other = { records: [makeRecord({ id: "mosac", related: ["napac"] })] };
    const two = { records: 2, topics: 1 };
    const ids = (documents: unknown[]) =>
      parseCatalogue(INFO, documents, two)
        .records.map(({ id }) => id)
        .sort();
    expect(ids([good, other])).toEqual(ids([other, good]));
  });

  it("drops members that it does not know", () => {
    const record = { ...napac, colour: "red" };
    expect(parseCatalogue(INFO, [{ ...good, records: [record] }], counts).records[0]).not.toHaveProperty("colour");
  });

  it.each([
    ["a document that is no object", 7],
    ["a document that is a list", []],
    ["a record without a title", { ...good, records: [{ ...napac, title: undefined }] }],
    ["an unknown kind", { ...good, records: [{ ...napac, kind: "gadget" }] }],
    ["a control character", { ...good, records: [{ ...napac, title: "a\u0007b" }] }],
    ["a zero-width character", { ...good, records: [{ ...napac, summary: "ab\u200bc" }] }],
    ["a direction-changing character", { ...good, records: [{ ...napac, publisher: "a\u202eb" }] }],
    [
      "a javascript link",
      { ...good, records: [{ ...napac, links: [{ title: "x", url: "javascript:alert(1)", to: "page" }] }] },
    ],
    [
      "a link over http",
      { ...good, records: [{ ...napac, links: [{ title: "x", url: "http://a.uk/", to: "page" }] }] },
    ],
    [
      "a link with a password",
      { ...good, records: [{ ...napac, links: [{ title: "x", url: "https://a:b@c.uk/", to: "page" }] }] },
    ],
    [
      "a superseded number that leads nowhere",
      { ...good, records: [{ ...napac, contacts: [{ ...PHONE, standing: "superseded" }] }] },
    ],
    [
      "an unconfirmed number without its doubt",
      { ...good, records: [{ ...napac, contacts: [{ ...PHONE, standing: "unconfirmed" }] }] },
    ],
    ["a number without evidence", { ...good, records: [{ ...napac, contacts: [{ ...PHONE, evidence: [] }] }] }],
    [
      "a phone contact without a number",
      { ...good, records: [{ ...napac, contacts: [{ ...PHONE, dial: undefined }] }] },
    ],
    [
      "a day that does not exist",
      { ...good, records: [{ ...napac, evidence: [{ ...EVIDENCE, read: "2026-02-30" }] }] },
    ],
    ["an id with a capital", { ...good, records: [{ ...napac, id: "Napac" }] }],
    ["a redirect to another catalogue", { ...good, redirects: { old: "uk:napac" } }],
  ])("refuses %s as invalid-record", (_, document) => {
    expect(parse(document)).toBe("invalid-record");
  });

  it.each([
    ["two records with one id", { ...good, records: [napac, napac] }],
    ["two topics with one id", { ...good, topics: [topic, topic] }],
    ["a redirect from an id in use", { ...good, redirects: { napac: "napac" } }],
  ])("refuses %s as duplicate-id", (_, document) => {
    expect(parse(document)).toBe("duplicate-id");
  });

  it("refuses an id that two shards redirect", () => {
    expect(codeOf(() => parseCatalogue(INFO, [good, { redirects: { "napac-line": "napac" } }], counts))).toBe(
      "duplicate-id",
    );
  });

  it.each([
    ["a topic that is not there", { ...good, records: [{ ...napac, topics: ["nothing"] }] }],
    ["a related record that is not there", { ...good, records: [{ ...napac, related: ["nothing"] }] }],
    ["a redirect to nothing", { ...good, redirects: { old: "nothing" } }],
    ["a retired id", { ...good, records: [{ ...napac, related: ["napac-line"] }] }],
    ["a topic's neighbour that is not there", { ...good, topics: [{ ...topic, related: ["nothing"] }] }],
  ])("refuses a reference to %s as dangling-reference", (_, document) => {
    expect(parse(document)).toBe("dangling-reference");
  });

  it("lets a reference into another catalogue stand", () => {
    expect(parse({ ...good, records: [{ ...napac, related: ["coventry:coventry-mash"] }] })).toBe("accepted");
  });

  it("refuses other counts than announced as count-mismatch", () => {
    expect(parse(good, { records: 2, topics: 1 })).toBe("count-mismatch");
  });

  it("accepts or refuses with a code, whatever the document", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        expect(["accepted", "invalid-record", "duplicate-id", "dangling-reference", "count-mismatch"]).toContain(
          parse(document),
        );
      }),
    );
  });

  it("takes a __proto__ member of redirects for what it is: no id", () => {
    const document = JSON.parse('{"records": [], "topics": [], "redirects": {"__proto__": "napac"}}');
    expect(() => parseCatalogue(INFO, [document], { records: 0, topics: 0 })).toThrow(
      expect.objectContaining({ code: "invalid-record" }),
    );
  });
});
