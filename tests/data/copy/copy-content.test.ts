import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copyForFamily,
  copyForRecord,
  copyNumber,
  isOfferedEntry,
  type OfferedEntry,
} from "#data/copy/copy-content.ts";
import { hasFamilyCopy } from "#data/copy/family-copy.ts";
import type { Contact, OfferedNumber } from "#data/model/contact.ts";
import { offeredNumbers } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { entryOf, makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";

const now = new Date("2026-11-23T14:10:00Z");
const PUBLIC: CatalogueRecord["audiences"] = ["adult-survivors"];

function setUp(changes: Partial<CatalogueRecord>) {
  const collection = makeCollection(makeRecord({ id: "line", title: "NAPAC support line", ...changes }));
  const entry = entryOf(collection, "line") as OfferedEntry;
  return { collection, entry, contact: offeredNumbers(entry)[0] as OfferedNumber };
}

const notFor = { what: "individual children or families", instead: "mash" };
const WARNING = "Not for individual children or families. Phone Coventry MASH on 024 7678 8555.";

describe("copyNumber", () => {
  it("is the grouped digits and nothing else", () => {
    const { entry, contact, collection } = setUp({ contacts: [makePhone()] });
    expect(copyNumber(entry, contact, collection)).toEqual({
      what: "0808 801 0331",
      text: "0808 801 0331",
      html: "0808 801 0331",
      contacts: [{ id: "uk:line", value: "0808 801 0331" }],
    });
  });

  it("puts the doubt before an unconfirmed number", () => {
    const contacts = [makePhone({ standing: "unconfirmed", doubt: "No page of the line itself shows it" })];
    const { entry, contact, collection } = setUp({ contacts });
    expect(copyNumber(entry, contact, collection).text).toBe(
      "Not confirmed: No page of the line itself shows it.\n0808 801 0331",
    );
  });

  it("puts the doubt of the whole record before its number", () => {
    const { entry, contact, collection } = setUp({
      contacts: [makePhone()],
      status: "unconfirmed",
      doubt: "It may have closed.",
    });
    expect(copyNumber(entry, contact, collection).text).toBe("Not confirmed: It may have closed.\n0808 801 0331");
  });

  it("takes the warning along, with the number of the record it names", () => {
    const { entry, contact, collection } = setUp({ contacts: [makePhone({ notFor })] });
    const copy = copyNumber(entry, contact, collection);
    expect(copy.text).toBe(`0808 801 0331\n${WARNING}`);
    expect(copy.what).toBe("0808 801 0331 with its warning");
  });

  it("warns without a number where none is known", () => {
    const { entry, contact, collection } = setUp({ contacts: [makePhone({ notFor: { what: "emergencies" } })] });
    expect(copyNumber(entry, contact, collection).text).toBe("0808 801 0331\nNot for emergencies.");
  });
});

describe("copyForRecord", () => {
  it("says what it is, whose, the number, hours, source, review, catalogue and time", () => {
    const hours = {
      kind: "always",
      printed: "24 hours",
      bankHolidays: "open",
      evidence: [{ ...EVIDENCE, dated: "2021-11" }],
    };
    const { entry, contact, collection } = setUp({ contacts: [makePhone({ hours })] });
    expect(copyForRecord(entry, { contact, collection, now }).text).toBe(
      [
        "NAPAC support line",
        "A publisher",
        "Support line: 0808 801 0331",
        "Hours: Open 24 hours, every day.",
        "Source: The service's own page (undated); The service's own page (November 2021).",
        "Not yet checked by the partnership. Source read 23 November 2026.",
        "National base, version 1. Copied 23 November 2026, 2:10pm.",
      ].join("\n"),
    );
  });

  it("says that the review is overdue", () => {
    const { entry, collection } = setUp({ reviewed: "2025-01-01", reviewDue: "2026-01-01" });
    expect(copyForRecord(entry, { collection, now }).text).toContain("Review overdue: it was due on 1 January 2026.");
  });

  it("does not say the same name twice", () => {
    const changes = { publisher: "NAPAC support line", contacts: [makePhone({ label: "NAPAC support line" })] };
    const { entry, contact, collection } = setUp(changes);
    expect(copyForRecord(entry, { contact, collection, now }).text).toMatch(/^NAPAC support line\n0808 801 0331\n/);
  });

  it("takes doubt and warning along", () => {
    const contacts = [makePhone({ notFor, standing: "unconfirmed", doubt: "Not seen." })];
    const { entry, contact, collection } = setUp({ contacts });
    const { text } = copyForRecord(entry, { contact, collection, now });
    expect(text).toContain(`Not confirmed: Not seen.\nSupport line: 0808 801 0331\n${WARNING}\nHours not confirmed.`);
  });
});

describe("hours that are not certain", () => {
  const printed = "Mon-Fri 10am-9pm";
  const weekly = {
    kind: "weekly",
    printed,
    periods: [{ days: ["mon"], opens: "10:00", closes: "21:00" }],
    bankHolidays: "closed",
  };
  const listed = { ...weekly, evidence: [{ ...EVIDENCE, kind: "third-party-list" }] };
  const own = { ...weekly, evidence: [EVIDENCE] };
  const overdue = { reviewed: "2025-01-01", reviewDue: "2026-01-01" };

  it.each<[object, Partial<CatalogueRecord>, string]>([
    [{ hours: listed }, {}, "a third-party list says"],
    [
      { hours: own, standing: "unconfirmed", doubt: "Not seen" },
      {},
      "the contact itself is in doubt, but its own page says",
    ],
    [{ hours: own }, overdue, "the review is overdue, but its own page says"],
  ])("have their doubt before them for the record, and are left out for a family (%#)", (phone, changes, lead) => {
    const { entry, contact, collection } = setUp({ audiences: PUBLIC, contacts: [makePhone(phone)], ...changes });
    const { text } = copyForRecord(entry, { contact, collection, now });
    expect(text).toContain(`\nHours not confirmed: ${lead} ${printed}.\n`);
    expect(text).not.toContain("\nHours:");
    const family = copyForFamily(entry, { collection, now }).text;
    expect(family).toContain("Free. Opening hours not confirmed.");
    expect(family).not.toMatch(/10am|9pm/);
  });

  it("stand without a doubt where the operator's own page gives them", () => {
    const { entry, contact, collection } = setUp({ audiences: PUBLIC, contacts: [makePhone({ hours: own })] });
    const hours = "Monday 10am to 9pm, Tuesday to Sunday closed. Bank holidays: closed.";
    expect(copyForRecord(entry, { contact, collection, now }).text).toContain(`\nHours: ${hours}\n`);
    expect(copyForFamily(entry, { collection, now }).text).toContain(`Free. ${hours}`);
  });
});

describe("copyForFamily", () => {
  it("says how to reach the service and nothing internal", () => {
    const { entry, collection } = setUp({
      audiences: PUBLIC,
      contacts: [makePhone()],
      links: [{ title: "NAPAC", url: "https://napac.org.uk/", to: "resource" }],
    });
    expect(copyForFamily(entry, { collection, now }).text).toBe(
      [
        "NAPAC support line",
        "A publisher",
        "Phone: 0808 801 0331",
        "Free. Opening hours not confirmed.",
        "Website: https://napac.org.uk/",
      ].join("\n"),
    );
  });

  it("names abuse only where the service's name does", () => {
    const changes: Partial<CatalogueRecord> = {
      publisher: "National Association for People Abused in Childhood",
      links: [{ title: "Online", url: "https://247sexualabusesupport.org.uk/", to: "resource" }],
      contacts: [makePhone({ label: "Abuse line" })],
    };
    const discreet = setUp(changes);
    expect(copyForFamily(discreet.entry, { ...discreet, now }).text).not.toMatch(/abuse|sexual/i);
    const named = setUp({ ...changes, title: "Rape and Sexual Abuse Support Line" });
    expect(copyForFamily(named.entry, { ...named, now }).text).toContain("https://247sexualabusesupport.org.uk/");
  });

  it("gives no contact that is for professionals alone, and nothing at all where there is no other", () => {
    const contacts = [
      makePhone({ label: "For families" }),
      makePhone({ dial: "02476788555", shown: "024 7678 8555", forProfessionals: true }),
    ];
    const both = setUp({ audiences: PUBLIC, contacts: contacts as Contact[] });
    expect(copyForFamily(both.entry, { ...both, now }).text).toContain("0808 801 0331");
    expect(copyForFamily(both.entry, { ...both, now }).text).not.toContain("7678");
    const none = setUp({ audiences: PUBLIC, contacts: contacts.slice(1) as Contact[] });
    expect(hasFamilyCopy(none.entry)).toBe(false);
  });

  it("takes along what has to be known before phoning, unless it names abuse", () => {
    const contacts = [makePhone({ notes: ["Choose the second option.", "For survivors of abuse."] })];
    const { entry, collection } = setUp({ audiences: PUBLIC, contacts });
    expect(copyForFamily(entry, { collection, now }).text).toContain("Choose the second option.");
    expect(copyForFamily(entry, { collection, now }).text).not.toContain("abuse");
    expect(copyForRecord(entry, { contact: contacts[0] as OfferedNumber, collection, now }).text).toContain(
      "Choose the second option.\nFor survivors of abuse.\n",
    );
  });

  it("leaves out numbers that may not be offered", () => {
    const old = makePhone({
      dial: "08000853330",
      shown: "0800 085 3330",
      standing: "superseded",
      supersededBy: "08088010331",
    });
    const { entry, collection } = setUp({ contacts: [makePhone(), old as Contact] });
    expect(copyForFamily(entry, { collection, now }).text).not.toContain("085 3330");
  });

  it("tells several numbers apart by their labels", () => {
    const contacts = [
      makePhone({ dial: "999", shown: "999", label: "Emergency" }),
      makePhone({ dial: "101", shown: "101", label: "Not an emergency" }),
    ];
    const { entry, collection } = setUp({ contacts });
    expect(copyForFamily(entry, { collection, now }).text).toMatch(/^Emergency: 999$.*^Not an emergency: 101$/ms);
  });

  it("says that a doubted service is not confirmed, in plain words", () => {
    const { entry, collection } = setUp({ status: "unconfirmed", doubt: "Its newest page is from 2013." });
    const { text } = copyForFamily(entry, { collection, now });
    expect(text).toContain("We could not confirm all of this yet. Check it before you rely on it.");
    expect(text).not.toContain("2013");
  });

  it("keeps the warning of a number", () => {
    const { entry, collection } = setUp({ contacts: [makePhone({ notFor })] });
    expect(copyForFamily(entry, { collection, now }).text).toContain(`Phone: 0808 801 0331\n${WARNING}`);
  });
});

const stripTags = (html: string) =>
  html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    return { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }[name] as string;
  });
const squash = (text: string) => text.replace(/\s+/g, " ").trim();

describe("every copy of a number (property)", () => {
  const line = fc
    .string({ minLength: 1, maxLength: 40, unit: "grapheme-ascii" })
    .map((text) => text.replace(/\d/g, "x").trim())
    .filter((text) => text !== "");
  const number = fc.stringMatching(/^[0-9]{3,15}$/).map((dial) => ({
    dial,
    shown: dial.replace(/(\d{4})(?=\d)/g, "$1 "),
  }));
  const standing = fc.oneof(
    fc.constant({ standing: "current" }),
    line.map((doubt) => ({ standing: "unconfirmed", doubt })),
  );
  const warning = fc.option(fc.record({ what: line, instead: fc.constantFrom("mash", undefined) }), { nil: undefined });
  const record = fc.record({ title: line, publisher: line, number, standing, warning });

  it("holds its digits, its doubt and its warning, and says the same in HTML", () => {
    fc.assert(
      fc.property(record, ({ title, publisher, number, standing, warning }) => {
        const contacts = [makePhone({ ...number, ...standing, ...(warning && { notFor: warning }) })];
        const { entry, contact, collection } = setUp({ title, publisher, contacts });
        const copies = [
          copyNumber(entry, contact, collection),
          copyForRecord(entry, { contact, collection, now }),
          copyForFamily(entry, { collection, now }),
        ];
        for (const { text, html } of copies) {
          expect(text).toContain(number.shown);
          if (warning) expect(text).toContain(`Not for ${warning.what}`);
          if (warning?.instead) expect(text).toContain("Phone Coventry MASH on 024 7678 8555.");
          if (standing.standing === "unconfirmed") {
            const before = text.slice(0, text.indexOf(number.shown));
            expect(before).toMatch(/Not confirmed: |could not confirm/);
          }
          expect(squash(stripTags(html))).toBe(squash(text));
        }
      }),
    );
  });
});

describe("isOfferedEntry", () => {
  it("refuses a record that is withdrawn or superseded", () => {
    const withdrawn = setUp({ status: "withdrawn", reason: "It closed.", instead: [], contacts: [makePhone()] });
    expect(isOfferedEntry(withdrawn.entry)).toBe(false);
    expect(withdrawn.contact).toBeUndefined();
    expect(isOfferedEntry(setUp({}).entry)).toBe(true);
  });
});
