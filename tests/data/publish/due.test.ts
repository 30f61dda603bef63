import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parseCatalogue } from "#data/model/catalogue.ts";
import { collect } from "#data/model/collection.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { DUE_REASONS, type DueReason, findDue } from "#data/publish/due.ts";
import { run } from "#data/publish/run.ts";
import { goodCatalogues, writeCatalogues } from "#tests/support/catalogue-files.ts";
import { makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { EVIDENCE, INFO, makeRecord } from "#tests/support/records.ts";

const TODAY = "2026-11-23";
const REVIEWED = { reviewed: "2026-11-01", reviewDue: "2027-05-01" };
const DATED = { ...EVIDENCE, dated: "2026-05" };
const list = { ...DATED, kind: "third-party-list", source: "A list" };

/** What is due of reviewed records with `changes`; the front door of the test collection left out. */
function dueOf(...changes: (Partial<CatalogueRecord> & { id: string })[]) {
  const records = changes.map((change) => makeRecord({ ...REVIEWED, ...change }));
  return findDue(makeCollection(...records).records.values(), TODAY).filter(({ record }) => record !== "uk:mash");
}

/** What is due of one reviewed record of a local catalogue. */
function dueNearby(change: Partial<CatalogueRecord>) {
  const record = makeRecord({ ...REVIEWED, id: "team", kind: "service", topics: ["uk:disclosure"], ...change });
  const counts = { records: 1, topics: 0 };
  const local = parseCatalogue({ ...INFO, name: "coventry" }, [{ records: [record], topics: [] }], counts);
  return findDue(collect([local]).records.values(), TODAY);
}

const phones = (...changes: object[]) =>
  changes.map((change) => makePhone({ evidence: [DATED], ...change }) as Contact);
const written = { label: "Live chat", who: [], notes: [], hours: { kind: "not-confirmed" }, cost: { class: "free" } };
const email = { ...written, channel: "email", email: "help@example.org", evidence: [EVIDENCE] };
const chat = { ...written, channel: "webchat", url: "https://example.org/chat", evidence: [EVIDENCE] };
const text = { channel: "sms", dial: "85258", shown: "85258" };
const weekly = (evidence: object[]) => ({
  kind: "weekly",
  printed: "Mon 9am-5pm",
  periods: [{ days: ["mon"], opens: "09:00", closes: "17:00" }],
  bankHolidays: "open",
  evidence,
});

/** What is changed in a record, with the reason that is found first and what is said. */
const CASES: readonly (readonly [DueReason, Partial<CatalogueRecord>, object])[] = [
  ["urgent-number", { contacts: phones({ urgent: { label: "Now", order: 1 } }), reviewed: null, reviewDue: null }, {}],
  [
    "number-in-lists-only",
    {
      contacts: phones({
        standing: "unconfirmed",
        doubt: "Read in a list",
        evidence: [list, { ...EVIDENCE, shows: "the hours" }],
      }),
    },
    { contact: "0808 801 0331", why: "Read in: A list" },
  ],
  [
    "number-unconfirmed",
    { contacts: phones({ standing: "unconfirmed", doubt: "Too old" }) },
    { contact: "0808 801 0331", why: "Too old" },
  ],
  [
    "number-unconfirmed",
    { contacts: [{ ...phones({ standing: "unconfirmed", doubt: "In a leaflet" })[0], ...text } as Contact] },
    { contact: "85258", why: "In a leaflet" },
  ],
  [
    "address-unconfirmed",
    { contacts: [{ ...email, standing: "unconfirmed", doubt: "Read elsewhere" } as Contact] },
    { contact: "help@example.org", why: "Read elsewhere" },
  ],
  [
    "address-unconfirmed",
    { contacts: [{ ...chat, standing: "unconfirmed", doubt: "Read in the news" } as Contact] },
    { contact: "Live chat", why: "Read in the news" },
  ],
  [
    "hours-conflict",
    { contacts: phones({ hours: { kind: "not-confirmed", note: "Sources disagree." } }) },
    { why: "Sources disagree." },
  ],
  ["hours-second-hand", { contacts: phones({ hours: weekly([list]) }) }, { why: "Read in: A list" }],
  [
    "number-old",
    { contacts: phones({ evidence: [{ ...EVIDENCE, dated: "2021-11" }] }) },
    { contact: "0808 801 0331", why: "Read in a page of November 2021" },
  ],
  [
    "number-undated",
    { contacts: phones({ evidence: [{ ...EVIDENCE, source: "A page" }] }) },
    { why: "Read in: A page" },
  ],
  [
    "number-withdrawn",
    { contacts: phones({ standing: "withdrawn", reason: "Nobody has phoned it" }) },
    { contact: "0808 801 0331", why: "Nobody has phoned it" },
  ],
  ["record-unconfirmed", { status: "unconfirmed", doubt: "Nothing says that it runs" }, {}],
  ["never-reviewed", { reviewed: null, reviewDue: null }, {}],
  ["review-overdue", { reviewDue: "2026-11-22" }, { why: "Reviewed 1 November 2026, due again 22 November 2026" }],
];

/** The same for a record of a local catalogue. */
const NEARBY: readonly (readonly [DueReason, Partial<CatalogueRecord>, object])[] = [
  [
    "no-number",
    { status: "unconfirmed", doubt: "No page that states its number was found" },
    { why: "No page that states its number was found" },
  ],
  [
    "no-number",
    { kind: "helpline", contacts: phones({ standing: "withdrawn", reason: "Nobody has phoned it" }) },
    { why: "No number that may be used is known" },
  ],
];

describe("findDue", () => {
  it("finds nothing in a record that is reviewed and confirmed", () => {
    expect(dueOf({ id: "line", contacts: phones({ hours: weekly([EVIDENCE]) }) })).toEqual([]);
  });

  it.each(CASES)("finds %s", (reason, changes, expected) => {
    expect(dueOf({ id: "line", ...changes })[0]).toMatchObject({ reason, record: "uk:line", ...expected });
  });

  it.each(NEARBY)("finds %s", (reason, change, expected) => {
    const [first] = dueNearby(change);
    expect(first).toMatchObject({ reason, record: "coventry:team", ...expected });
    expect(first).not.toHaveProperty("contact");
  });

  it("finds every reason that there is", () => {
    const tried = new Set([...CASES, ...NEARBY].map(([reason]) => reason));
    expect([...tried].sort()).toEqual(Object.keys(DUE_REASONS).sort());
  });

  it("asks no number of a local service that has one, of a local page, or of a national service", () => {
    expect(dueNearby({ contacts: phones({}) })).toEqual([]);
    expect(dueNearby({ kind: "guidance" })).toEqual([]);
    expect(dueOf({ id: "team", kind: "service" })).toEqual([]);
  });

  it("asks nothing of an address that is confirmed, and once only of one that is not", () => {
    expect(dueOf({ id: "line", contacts: [{ ...email, standing: "current" } as Contact] })).toEqual([]);
    const doubted = [{ ...email, standing: "unconfirmed", doubt: "Too old" } as Contact];
    expect(dueOf({ id: "line", contacts: doubted })).toHaveLength(1);
  });

  it("is not due on the day of the review itself", () => {
    expect(dueOf({ id: "line", reviewDue: TODAY })).toEqual([]);
  });

  it("asks of a withdrawn number no more than that somebody phones it, and nothing of a replaced one", () => {
    const withdrawn = phones({ standing: "withdrawn", reason: "Closed", evidence: [list], hours: weekly([list]) });
    expect(dueOf({ id: "line", contacts: withdrawn }).map(({ reason }) => reason)).toEqual(["number-withdrawn"]);
    const replaced = phones({}, { standing: "superseded", supersededBy: "08088010331", dial: "08000853330" });
    expect(dueOf({ id: "line", contacts: replaced })).toEqual([]);
  });

  it("counts the years of a number's age to the day", () => {
    const of = (dated: string) => dueOf({ id: "line", contacts: phones({ evidence: [{ ...EVIDENCE, dated }] }) });
    expect(of("2021-11-23")).toHaveLength(1);
    expect(of("2021-11-24")).toEqual([]);
  });

  it("puts what does most harm first: by the reason, then helplines, services and the rest", () => {
    const doubt = { contacts: phones({ standing: "unconfirmed", doubt: "Too old" }), reviewed: null, reviewDue: null };
    const found = dueOf(
      { id: "a-tool", kind: "tool", ...doubt },
      { id: "b-service", kind: "service", ...doubt },
      { id: "c-line", kind: "helpline", ...doubt },
      {
        id: "d-urgent",
        kind: "service",
        contacts: phones({ urgent: { label: "Now", order: 1 } }),
        reviewDue: "2026-11-01",
      },
    );
    expect(found.map(({ reason, record }) => `${reason} ${record}`)).toEqual([
      "urgent-number uk:d-urgent",
      "number-unconfirmed uk:c-line",
      "number-unconfirmed uk:b-service",
      "number-unconfirmed uk:a-tool",
      "never-reviewed uk:c-line",
      "never-reviewed uk:b-service",
      "never-reviewed uk:a-tool",
      "review-overdue uk:d-urgent",
    ]);
  });
});

/** Runs the command on the good catalogues. */
async function runDue(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const io = {
    input: Readable.from([]),
    print: async (line: string) => void printed.push(line),
    complain: (text: string) => void complaints.push(text),
  };
  const status = await run(["due", ...args, "--catalogue", writeCatalogues(goodCatalogues())], io);
  return { status, stdout: printed.join("\n"), stderr: complaints.join("\n") };
}

describe("catalogue due", () => {
  it("lists what is due under headings, with how many, and ends with 0", async () => {
    const { status, stdout } = await runDue("--now", TODAY);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Numbers at the top of the panel: 1\n {2}coventry:\S+ +[\d ]+ +Nobody at the partnership/);
    expect(stdout).toMatch(/\n\d+ things to check on 23 November 2026\.$/);
  });

  it("prints one JSON document", async () => {
    const { status, stdout } = await runDue("--json", "--now", TODAY);
    const { now, due } = JSON.parse(stdout);
    expect({ status, now }).toEqual({ status: 0, now: TODAY });
    for (const item of due) expect(Object.keys(DUE_REASONS)).toContain(item.reason);
  });

  it("refuses a day that does not exist", async () => {
    expect(await runDue("--now", "2026-02-30")).toMatchObject({
      status: 2,
      stderr: "--now 2026-02-30 is not a day: write it as 2026-11-23.",
    });
  });
});
