import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Catalogue, parseCatalogue } from "#data/model/catalogue.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { CHANGE_KINDS, diffCatalogues } from "#data/update/digest.ts";
import { EVIDENCE, INFO, makeRecord, makeTopic, PHONE } from "#tests/support/records.ts";

function catalogueOf(records: readonly CatalogueRecord[], redirects = {}): Catalogue {
  const topics = [makeTopic({ id: "disclosure" })];
  return parseCatalogue(INFO, [{ records, topics, redirects }], { records: records.length, topics: 1 });
}

const line = (changes: Partial<CatalogueRecord> = {}) =>
  makeRecord({ id: "line", title: "The Line", contacts: [PHONE], ...changes });
const diff = (was: CatalogueRecord[], is: CatalogueRecord[], redirects = {}) =>
  diffCatalogues(catalogueOf(was), catalogueOf(is, redirects));
const withContact = (changes: object) => line({ contacts: [{ ...PHONE, ...changes } as Contact] });

describe("what changed", () => {
  it("is nothing between a catalogue and itself, and everything where there was none", () => {
    expect(diff([line()], [line()])).toEqual([]);
    expect(diffCatalogues(null, catalogueOf([line()]))).toEqual([{ kind: "new", id: "uk:line", title: "The Line" }]);
  });

  it("names a changed number with the old and the new", () => {
    expect(diff([line()], [withContact({ dial: "08088010332", shown: "0808 801 0332" })])).toEqual([
      { kind: "number", id: "uk:line", title: "The Line", before: "0808 801 0331", after: "0808 801 0332" },
    ]);
  });

  it.each([
    ["withdrawn", { standing: "withdrawn", reason: "Closed." }],
    ["unconfirmed", { standing: "unconfirmed", doubt: "Old." }],
    ["superseded", { standing: "superseded", supersededBy: "116123" }],
  ])("tells that a number became %s", (standing, changes) => {
    expect(diff([line()], [withContact(changes)])).toMatchObject([
      { kind: "number", before: "0808 801 0331", after: `0808 801 0331 (${standing})` },
    ]);
  });

  it("tells a number that came and one that went", () => {
    expect(diff([line()], [line({ contacts: [] })])).toMatchObject([
      { kind: "number", before: "0808 801 0331" },
      { kind: "hours" },
    ]);
    expect(diff([line({ contacts: [] })], [line()])).toMatchObject([
      { kind: "number", after: "0808 801 0331" },
      { kind: "hours" },
    ]);
  });

  it("tells changed hours, a closing, a removal with where it leads, and other words", () => {
    const hours = { kind: "always", printed: "24 hours", bankHolidays: "open", evidence: [EVIDENCE] };
    expect(diff([line()], [withContact({ hours })])).toMatchObject([
      { kind: "hours", before: "Support line: not confirmed", after: "Support line: 24 hours" },
    ]);
    const closed = { ...line(), status: "withdrawn", reason: "It closed.", instead: [] } as CatalogueRecord;
    expect(diff([line()], [closed])).toMatchObject([{ kind: "closed", after: "withdrawn: It closed." }]);
    expect(diff([line(), makeRecord({ id: "other" })], [makeRecord({ id: "other" })], { line: "other" })).toMatchObject(
      [{ kind: "removed", id: "uk:line", after: "see Title of other" }],
    );
  });

  it("tells other words with those that stood there, warnings included, and names what else is different", () => {
    const named = { kind: "wording", id: "uk:line", title: "The Line" } as const;
    expect(diff([line()], [line({ summary: "Other words." })])).toEqual([
      { ...named, before: "What it is for.", after: "Other words." },
    ]);
    expect(diff([line({ keyPoints: ["One.", "Two."] })], [line({ keyPoints: ["Two.", "Three.", "Four."] })])).toEqual([
      { ...named, before: "One.", after: "Three. Four." },
    ]);
    expect(diff([line()], [withContact({ notFor: { what: "children" } })])).toEqual([{ ...named, after: "children" }]);
    expect(diff([line()], [line({ aliases: ["Another name"] })])).toEqual([named]);
  });

  it("stands in the order of harm, whatever the order of the records", () => {
    const was = ["a", "b", "c", "d"].map((id) => makeRecord({ id, contacts: [PHONE] }));
    const is = [
      makeRecord({ id: "a", contacts: [PHONE], summary: "Other words." }),
      makeRecord({ id: "c", contacts: [{ ...PHONE, shown: "0808 801 0332", dial: "08088010332" }] }),
      makeRecord({
        id: "d",
        contacts: [{ ...PHONE, hours: { kind: "by-appointment", printed: "Ask", evidence: [EVIDENCE] } }],
      }),
      makeRecord({ id: "e" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(was, { minLength: 4 }), fc.shuffledSubarray(is, { minLength: 4 }), (a, b) => {
        expect(diff(a, b).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
          "number uk:c",
          "hours uk:d",
          "removed uk:b",
          "new uk:e",
          "wording uk:a",
        ]);
      }),
    );
    expect(CHANGE_KINDS[0]).toBe("number");
  });
});
