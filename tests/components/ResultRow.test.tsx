import { describe, expect, it } from "vitest";
import { ResultRow } from "#components/ResultRow.tsx";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import type { Reason } from "#data/search/result.ts";
import { entryOf, makePhone } from "#tests/support/copy-collection.ts";
import { makePanelCollection } from "#tests/support/panel-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";
import { show } from "./show.ts";

const NOW = new Date("2026-11-23T14:10:00Z");

function showRow(changes: Partial<CatalogueRecord>, found: { reason?: Reason; words?: string[] } = {}): HTMLElement {
  const collection = makePanelCollection(
    makeRecord({ id: "row", title: "A support line", ...changes }),
    makeRecord({
      id: "mash",
      title: "The hub",
      contacts: [
        makePhone({
          dial: "02476788555",
          shown: "024 7678 8555",
          urgent: { label: "Coventry MASH", order: 1 },
        }) as Contact,
      ],
    }),
  );
  return show(
    <ul>
      <ResultRow
        entry={entryOf(collection, "row")}
        collection={collection}
        now={() => NOW}
        onOpenView={() => undefined}
        onCopy={async () => true}
        onAnnounce={() => undefined}
        {...found}
      />
    </ul>,
  );
}

const cautions = (row: HTMLElement) => [...row.querySelectorAll(".row-c")].map((line) => line.textContent);
const phones = (...changes: object[]) => changes.map((change) => makePhone(change) as Contact);
const copies = (row: HTMLElement) => row.querySelectorAll(".btn-copy");

describe("ResultRow", () => {
  it("shows only the first number, with its Copy", () => {
    const row = showRow({ contacts: phones({}, { dial: "02476000000", shown: "024 7600 0000" }) });
    expect(row.querySelector(".row-n .num")?.textContent).toBe("0808 801 0331");
    expect(copies(row)).toHaveLength(1);
    expect(row.textContent).not.toContain("024 7600 0000");
  });

  it.each([
    [{ kind: "not-confirmed" }, "Hours not confirmed"],
    [{ kind: "always", printed: "24 hours, every day", bankHolidays: "open" }, "Open 24 hours"],
    [{ kind: "by-appointment", printed: "Ring first" }, "By appointment"],
    [
      {
        kind: "weekly",
        printed: "Mon 9am-5pm",
        periods: [{ days: ["mon"], opens: "09:00", closes: "17:00" }],
        bankHolidays: "open",
      },
      "Open until 5pm",
    ],
  ])("says what is open in few words (%j)", (hours, text) => {
    const contact = { ...phones({})[0], hours: { ...hours, evidence: [EVIDENCE] } } as unknown as Contact;
    const collection = makePanelCollection(makeRecord({ id: "row" }));
    const entry = { ...entryOf(collection, "row"), contacts: [contact] };
    const row = show(
      <ResultRow
        entry={entry}
        collection={collection}
        now={() => NOW}
        onOpenView={() => undefined}
        onCopy={async () => true}
        onAnnounce={() => undefined}
      />,
    );
    expect(row.querySelector(".row-m")?.textContent).toContain(text);
  });

  it("says the doubt before an unconfirmed number", () => {
    const row = showRow({ contacts: phones({ standing: "unconfirmed", doubt: "Read in a list only" }) });
    expect(cautions(row)).toEqual(["Not confirmed: Read in a list only."]);
    expect(copies(row)).toHaveLength(1);
  });

  it("says what a number is not for, and what to phone instead", () => {
    const row = showRow({ contacts: phones({ notFor: { what: "individual children", instead: "mash" } }) });
    expect(cautions(row)).toEqual(["Not for individual children. Phone Coventry MASH on 024 7678 8555."]);
  });

  it.each([
    { standing: "withdrawn", reason: "Nobody answers" },
    { standing: "superseded", supersededBy: "08088010331" },
  ])("never copies a number that is not to be used (%j)", (standing) => {
    const row = showRow({ contacts: phones({ dial: "08000000000", shown: "0800 000 0000", ...standing }) });
    expect(copies(row)).toHaveLength(0);
    expect(row.textContent).not.toContain("0800 000 0000");
    expect(cautions(row)).toEqual(["The number held is not to be used. Open the entry before you phone."]);
  });

  it("says that a withdrawn record is not to be used, and copies nothing of it", () => {
    const row = showRow({ status: "withdrawn", reason: "It closed", instead: [], contacts: phones({}) });
    expect(cautions(row)[0]).toBe("Do not use. It closed.");
    expect(copies(row)).toHaveLength(0);
  });

  it("names what replaced a record", () => {
    const row = showRow({ status: "superseded", supersededBy: "line" });
    expect(cautions(row)).toEqual(["Replaced by A line."]);
  });

  it("says the doubt about a whole record, and that its review is overdue", () => {
    const doubted = { status: "unconfirmed", doubt: "It may have closed" } as const;
    const row = showRow({ ...doubted, reviewed: "2025-01-01", reviewDue: "2026-01-01" });
    expect(cautions(row)).toEqual(["Not confirmed: It may have closed.", "Review overdue."]);
  });

  it.each<[Reason, string]>([
    [{ kind: "alias", text: "survivor line" }, "Also found as survivor line"],
    [{ kind: "former-name", text: "Old line" }, "Used to be called Old line"],
    [{ kind: "topic", text: "Disclosure" }, "About Disclosure"],
    [{ kind: "text", text: "For adults." }, "It says: For adults."],
    [{ kind: "number", text: "0808 801 0331" }, "Its number: 0808 801 0331"],
    [{ kind: "number", text: "0800 085 3330" }, "Old number, do not use: 0800 085 3330"],
    [{ kind: "number", text: "0800 111 1111" }, "Withdrawn number, do not use: 0800 111 1111"],
  ])("says why it was found (%j)", (reason, text) => {
    const contacts = phones(
      {},
      { dial: "08000853330", shown: "0800 085 3330", standing: "superseded", supersededBy: "08088010331" },
      { dial: "08001111111", shown: "0800 111 1111", standing: "withdrawn", reason: "Nobody answers" },
    );
    expect(showRow({ contacts }, { reason }).querySelector(".why")?.textContent).toBe(text);
  });

  it("marks the words that were searched in its title", () => {
    const row = showRow({}, { words: ["support"] });
    expect([...row.querySelectorAll("h3 mark")].map((mark) => mark.textContent)).toEqual(["support"]);
    expect(row.querySelector("h3")?.textContent).toBe("A support line");
  });

  it("is marked as local where it stands for a national entry that is there", () => {
    expect(showRow({ overrides: "uk:mash" }).querySelector(".added")?.textContent).toBe("Local");
    expect(showRow({ overrides: "uk:nothing" }).querySelector(".added")?.textContent).not.toBe("Local");
  });

  it("is marked as added where it is not on the partnership's page", () => {
    expect(showRow({}).querySelector(".added")?.textContent).toBe("Added, not on the Example page");
    const listed = { onSourcePage: { page: "pages", section: "lines", order: 2 } };
    expect(showRow(listed).querySelector(".added")).toBeNull();
  });
});
