import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "#data/model/contact.ts";
import { type CopiedOn, isRemembered, recallsOf } from "#data/model/copied.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";

const COPIED: CopiedOn = { id: "uk:line", value: "0808 801 0331", day: "2026-11-03" };
const NEW = { dial: "08085002222", shown: "0808 500 2222" };
const EMAIL = {
  ...makePhone(),
  dial: undefined,
  channel: "email",
  email: "help@example.org",
  label: "E-mail",
} as unknown as Contact;

const line = (changes: Partial<CatalogueRecord> = {}) =>
  makeCollection(makeRecord({ id: "line", contacts: [makePhone() as Contact], ...changes }));
const withContact = (...changes: object[]) => line({ contacts: changes.map((change) => makePhone(change) as Contact) });
const recall = (collection: ReturnType<typeof line>, copied: Partial<CopiedOn> = {}) =>
  recallsOf([{ ...COPIED, ...copied }], collection);
const shownNow = (collection: ReturnType<typeof line>) =>
  recall(collection).map(({ now }) => now.map((contact) => "shown" in contact && contact.shown));

describe("what was copied", () => {
  it("is not recalled while it is offered, also with its digits grouped in another way or in doubt", () => {
    expect(recall(line())).toEqual([]);
    expect(recall(withContact({ shown: "0808 8010331" }))).toEqual([]);
    expect(recall(withContact({ standing: "unconfirmed", doubt: "Old." }))).toEqual([]);
  });

  it("is recalled where its record offers another number, with every number that it offers now", () => {
    expect(shownNow(withContact(NEW))).toEqual([["0808 500 2222"]]);
    expect(shownNow(withContact(NEW, { dial: "116123", shown: "116 123", label: "At night" }))).toEqual([
      ["0808 500 2222", "116 123"],
    ]);
    const superseded = { standing: "superseded", supersededBy: NEW.dial };
    expect(shownNow(withContact(superseded, { ...NEW, label: "New line" }))).toEqual([["0808 500 2222"]]);
  });

  it("is recalled with nothing in its place where it was withdrawn, or its record was, or is gone", () => {
    expect(shownNow(withContact({ standing: "withdrawn", reason: "Closed." }))).toEqual([[]]);
    expect(
      shownNow(line({ status: "withdrawn", reason: "It closed.", instead: [] } as Partial<CatalogueRecord>)),
    ).toEqual([[]]);
    expect(recall(makeCollection())).toEqual([{ copied: COPIED, now: [] }]);
  });

  it("is compared with what is reached in the same way: an address is no replacement for a number", () => {
    expect(recall(line({ contacts: [EMAIL] }))).toMatchObject([{ now: [] }]);
    expect(recall(line({ contacts: [EMAIL] }), { value: "HELP@example.org" })).toEqual([]);
    expect(recall(line({ contacts: [EMAIL, makePhone() as Contact] }), { value: "old@example.org" })).toMatchObject([
      { now: [{ email: "help@example.org" }] },
    ]);
  });

  it("is not recalled where its catalogue is not open: nothing is known of it", () => {
    expect(recall(line(), { id: "coventry:line" })).toEqual([]);
  });

  it("is found again under the id that took over its record's", () => {
    const collection = line({ evidence: [EVIDENCE] });
    const moved = { ...collection, redirects: new Map([["uk:old-line", "uk:line"]] as const) };
    expect(recallsOf([{ ...COPIED, id: "uk:old-line" }], moved)).toEqual([]);
  });
});

describe("the days that it is remembered", () => {
  it("are thirty, of the local calendar, whatever the hour", () => {
    const day = 24 * 60 * 60 * 1000;
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        fc.integer({ min: -3, max: 60 }),
        (now, days) => {
          const noon = new Date(`${now.toISOString().slice(0, 10)}T12:00:00Z`);
          const copied = new Date(noon.getTime() - days * day).toISOString().slice(0, 10);
          expect(isRemembered(copied, noon)).toBe(days >= 0 && days < 30);
        },
      ),
    );
  });
});
