import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "#data/model/contact.ts";
import { contactOpening, isOpen, recordOpening } from "#data/model/contact-opening.ts";
import { AUTHORITATIVE_KINDS, EVIDENCE_KINDS, type Evidence } from "#data/model/evidence.ts";
import { makePhone } from "#tests/support/copy-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";

const now = new Date("2026-11-23T14:10:00Z");
const hours = { kind: "always", printed: "24 hours", bankHolidays: "open", evidence: [EVIDENCE] };
const doubt = { standing: "unconfirmed", doubt: "Read in lists only" };

describe("contactOpening", () => {
  it("says when a current contact of a current record is open", () => {
    expect(contactOpening(makePhone({ hours }), makeRecord({ id: "line" }), now).text).toBe("Open 24 hours");
  });

  it("confirms no hours of a contact or record in doubt, or of one whose review is overdue", () => {
    const unsure = { state: "not-confirmed", text: "Hours not confirmed" };
    const record = makeRecord({ id: "line" });
    expect(contactOpening(makePhone({ hours, ...doubt }), record, now)).toEqual(unsure);
    const inDoubt = makeRecord({ id: "line", status: "unconfirmed", doubt: "Nothing says that it runs" });
    expect(contactOpening(makePhone({ hours }), inDoubt, now)).toEqual(unsure);
    const overdue = makeRecord({ id: "line", reviewed: "2025-01-01", reviewDue: "2026-11-22" });
    expect(contactOpening(makePhone({ hours }), overdue, now)).toEqual(unsure);
    const dueToday = makeRecord({ id: "line", reviewed: "2025-01-01", reviewDue: "2026-11-23" });
    expect(contactOpening(makePhone({ hours }), dueToday, now).state).toBe("open-always");
  });

  it("confirms no hours that only lists, the press or other sites give", () => {
    const record = makeRecord({ id: "line" });
    const stateBy = (...kinds: Evidence["kind"][]) => {
      const evidence = kinds.map((kind) => ({ ...EVIDENCE, kind }));
      return contactOpening(makePhone({ hours: { ...hours, evidence } }), record, now).state;
    };
    for (const kind of EVIDENCE_KINDS) {
      expect(stateBy(kind)).toBe(AUTHORITATIVE_KINDS.has(kind) ? "open-always" : "not-confirmed");
    }
    expect(stateBy("third-party-list", "press", "other-site")).toBe("not-confirmed");
    expect(stateBy("third-party-list", "own-site")).toBe("open-always");
  });

  it("never calls a contact open unless it and its record are current (property)", () => {
    const standing = fc.constantFrom("current", "unconfirmed", "superseded", "withdrawn");
    const moment = fc.date({ min: new Date("2010-01-01"), max: new Date("2041-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(standing, standing, moment, (contact, status, at) => {
        const opening = contactOpening(
          makePhone({ hours, standing: contact }),
          makeRecord({ id: "line", status } as { id: string }),
          at,
        );
        expect(isOpen(opening)).toBe(contact === "current" && status === "current");
      }),
    );
  });
});

describe("recordOpening", () => {
  it("is that of the number the record is listed with, and of none where it offers none", () => {
    const old = makePhone({ hours, standing: "withdrawn", reason: "Closed" }) as Contact;
    const record = makeRecord({ id: "line", contacts: [old, makePhone()] });
    expect(recordOpening(record, now)?.text).toBe("Hours not confirmed");
    expect(recordOpening(makeRecord({ id: "line", contacts: [old] }), now)).toBeNull();
  });
});
