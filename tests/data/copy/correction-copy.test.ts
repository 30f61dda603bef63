import { describe, expect, it } from "vitest";
import { copyForFamily, copyNumber, type OfferedEntry } from "#data/copy/copy-content.ts";
import { copyCorrection } from "#data/copy/correction-copy.ts";
import { copyList } from "#data/copy/list-copy.ts";
import type { Contact, OfferedNumber } from "#data/model/contact.ts";
import { type Recall, recallsOf } from "#data/model/copied.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { entryOf, makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";

const now = new Date("2026-11-23T14:10:00Z");
const COPIED = { id: "uk:line", value: "0808 802 9999", day: "2026-11-03" } as const;

function correction(changes: Partial<CatalogueRecord> | null) {
  const records = changes ? [makeRecord({ id: "line", title: "The Line", ...changes })] : [];
  const collection = makeCollection(...records);
  const [recall] = recallsOf([COPIED], collection);
  return copyCorrection(recall as Recall, { collection, now });
}

describe("a correction note", () => {
  it("names the old number only to say that it must not be used, then the new one with all that is said of it", () => {
    const notFor = { what: "individual children", instead: "mash" };
    const { text, html, contacts } = correction({ contacts: [makePhone({ notFor }) as Contact] });
    expect(text.split("\n")).toEqual([
      "Correction: The Line",
      "Do not use 0808 802 9999, copied on 3 November 2026. It has changed.",
      "What the entry gives now:",
      "Support line: 0808 801 0331",
      "Not for individual children. Phone Coventry MASH on 024 7678 8555.",
      "Hours not confirmed.",
      "National base, version 1. Copied 23 November 2026, 2:10pm.",
    ]);
    expect(html).toContain("<strong>0808 801 0331</strong>");
    expect(contacts).toEqual([
      { id: "uk:line", value: "0808 801 0331" },
      { id: "uk:mash", value: "024 7678 8555" },
    ]);
  });

  it("says what is doubted about the record before its number", () => {
    const doubted = { status: "unconfirmed", doubt: "Read on one old page" } as Partial<CatalogueRecord>;
    expect(correction({ ...doubted, contacts: [makePhone() as Contact] }).text).toMatch(
      /What the entry gives now:\nNot confirmed: Read on one old page\.\n.*0808 801 0331/,
    );
  });

  it("says why a record must not be used any more, and what to use", () => {
    const closed = { status: "withdrawn", reason: "It closed", instead: ["mash"] } as Partial<CatalogueRecord>;
    expect(correction({ ...closed, contacts: [makePhone() as Contact] }).text).toContain(
      "It has been withdrawn. Do not use. It closed. Use Multi-Agency Safeguarding Hub.",
    );
  });

  it("says that nothing is held in place of a record that is gone", () => {
    expect(correction(null)).toMatchObject({
      text: [
        "Correction",
        "Do not use 0808 802 9999, copied on 3 November 2026. It has been withdrawn. Nothing is held in its place.",
        "National base, version 1. Copied 23 November 2026, 2:10pm.",
      ].join("\n"),
      contacts: [],
    });
  });
});

describe("what is remembered of a copy", () => {
  const contacts = [
    makePhone({ notFor: { what: "individual children", instead: "mash" } }) as Contact,
    makePhone({ dial: "116123", shown: "116 123", label: "At night" }) as Contact,
  ];
  const collection = makeCollection(makeRecord({ id: "line", audiences: ["public"], contacts }));
  const entry = entryOf(collection, "line") as OfferedEntry;
  const [first, second] = contacts.map((contact) => ({ id: "uk:line", value: (contact as { shown: string }).shown }));
  const inWarning = { id: "uk:mash", value: "024 7678 8555" };

  it("is the number, and the one that its warning names", () => {
    expect(copyNumber(entry, entry.contacts[0] as OfferedNumber, collection).contacts).toEqual([first, inWarning]);
  });

  it("is every number that is given to a family or stands on a list, each under its own record", () => {
    expect(copyForFamily(entry, { collection, now }).contacts).toEqual([first, inWarning, second]);
    expect(copyList([entryOf(collection, "mash"), entry], { collection, now }).contacts).toEqual([
      inWarning,
      first,
      inWarning,
      second,
    ]);
  });
});
