import { describe, expect, it } from "vitest";
import { copyForFamily, copyForRecord, copyNumber, isOfferedEntry } from "#data/copy/copy-content.ts";
import { copyList } from "#data/copy/list-copy.ts";
import type { Entry } from "#data/model/collection.ts";
import { isNumbered, offeredContacts, offeredNumbers } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import { editorsCollection, JUDGED_ON, searchIn } from "#tests/relevance/catalogue-search.ts";

const collection = editorsCollection();
const records = [...collection.records.values()];
const search = searchIn(collection);

/** Numbers that nobody is to be given, with the number that replaced each or why it is kept back. */
const NEVER_COPIED: readonly (readonly [shown: string, id: FullId, standing: string, why: RegExp])[] = [
  ["0808 800 5005", "uk:safeline", "withdrawn", /money was reported to end in 2025/],
  ["024 7683 1730", "coventry:coventry-lado", "withdrawn", /old directory entry/],
  ["0800 085 3330", "uk:napac", "superseded", /^08088010331$/],
  ["0808 802 9999", "uk:rape-crisis-support-line", "superseded", /^08085002222$/],
  ["88858", "uk:nspcc-helpline", "withdrawn", /pages from 2011 to 2015/],
  ["86463", "uk:mind-infoline", "withdrawn", /old, undated page/],
  ["0808 196 6798", "uk:nhs111-mental-health-coventry", "withdrawn", /digits are swapped/],
  ["0808 196 6897", "uk:nhs111-mental-health-coventry", "withdrawn", /digits are swapped/],
  ["024 7686 5505", "uk:blue-sky-centre-sarc", "withdrawn", /2013 to 2015/],
];

/** Numbers that are offered with their doubt before them, and what the doubt is. */
const UNCONFIRMED: readonly (readonly [shown: string, id: FullId, doubt: RegExp])[] = [
  ["0344 225 0623", "uk:hsb-workforce-helpline", /one undated page.*may have ended/],
  ["0800 970 0370", "uk:blue-sky-centre-sarc", /Two numbers have been given.*Nobody has phoned it/],
  ["0330 223 0099", "uk:wm-cyp-sas", /Two numbers are given.*its own page.*no date/],
  ["0808 196 2340", "uk:wm-cyp-sas", /Two numbers are given.*not on the service's own/],
  ["0808 500 2222", "uk:rape-crisis-support-line", /third-party lists only/],
  ["0300 123 3393", "uk:mind-infoline", /third-party list only/],
  ["85258", "uk:shout", /third-party lists only/],
  ["020 7008 1500", "uk:forced-marriage-unit", /older pages only/],
];

function entryCalled(id: FullId): Entry {
  const entry = collection.records.get(id);
  if (!entry) throw new TypeError(`${id} is not in the catalogue`);
  return entry;
}

/** The numbers of a record that are written so. */
function numbersShown(id: FullId, shown: string) {
  return entryCalled(id)
    .contacts.filter(isNumbered)
    .filter((contact) => contact.shown === shown);
}

/** Everything that can be copied of a record. */
function copiesOf(entry: Entry): string[] {
  const context = { collection, now: JUDGED_ON };
  return [
    copyList([entry], context),
    ...(isOfferedEntry(entry) ? [copyForRecord(entry, context), copyForFamily(entry, context)] : []),
    ...offeredContacts(entry).flatMap((contact) =>
      isOfferedEntry(entry) ? [copyForRecord(entry, { contact, ...context })] : [],
    ),
    ...offeredNumbers(entry).map((contact) => copyNumber(entry, contact, collection)),
  ].flatMap(({ text, html }) => [text, html]);
}

describe("the numbers of the catalogue that are not current", () => {
  it("are those of the two tables, none more and none less", () => {
    const found = records.flatMap(({ id, contacts }) =>
      contacts
        .filter(isNumbered)
        .filter(({ standing }) => standing !== "current")
        .map(({ shown, standing }) => `${shown} of ${id} is ${standing}`),
    );
    const listed = [
      ...NEVER_COPIED.map(([shown, id, standing]) => `${shown} of ${id} is ${standing}`),
      ...UNCONFIRMED.map(([shown, id]) => `${shown} of ${id} is unconfirmed`),
    ];
    expect(found.sort()).toEqual(listed.sort());
  });

  it.each([...NEVER_COPIED, ...UNCONFIRMED].map(([shown, id]) => [shown, id] as const))(
    "lead first to the record that says what they are: %s, %s",
    async (shown, id) => {
      for (const query of [shown, shown.replaceAll(" ", "")]) {
        const [first] = (await search(query)).hits;
        expect(first, query).toMatchObject({ id, reason: { kind: "number", text: shown } });
      }
    },
  );
});

describe("a number that was replaced or withdrawn", () => {
  it.each(NEVER_COPIED)("says what replaced it or why it is kept back: %s, %s", (shown, id, standing, why) => {
    const numbers = numbersShown(id, shown).map((contact) => ({
      standing: contact.standing,
      why: contact.standing === "superseded" ? contact.supersededBy : "reason" in contact && contact.reason,
    }));
    expect(numbers).toEqual([{ standing, why: expect.stringMatching(why) }]);
  });

  it.each(NEVER_COPIED)("is not offered, by its record or by any other: %s", (shown) => {
    expect(records.filter((entry) => offeredNumbers(entry).some((contact) => contact.shown === shown))).toEqual([]);
  });

  it("is in nothing that can be copied of any record", () => {
    const copies = records.flatMap(copiesOf);
    expect(copies.length).toBeGreaterThan(500);
    for (const [shown] of NEVER_COPIED) {
      const digits = new RegExp(`(?<!\\d)${shown.replaceAll(" ", " ?")}(?!\\d)`);
      expect(copies.filter((text) => digits.test(text))).toEqual([]);
    }
  });
});

describe("a number that is not confirmed", () => {
  it.each(UNCONFIRMED)("is offered and copied with its doubt before it: %s, %s", (shown, id, doubt) => {
    const entry = entryCalled(id);
    const numbers = offeredNumbers(entry).filter((contact) => contact.shown === shown);
    expect(numbers).toMatchObject([{ standing: "unconfirmed", doubt: expect.stringMatching(doubt) }]);
    for (const contact of numbers) {
      const { text } = copyNumber(entry, contact, collection);
      expect(text.search(doubt), text).toBeGreaterThanOrEqual(0);
      expect(text.search(doubt), text).toBeLessThan(text.indexOf(shown));
    }
  });
});

describe("the Emergency Duty Team", () => {
  const team = entryCalled("coventry:coventry-edt");

  it("has no number, says so, and says 999 for a child in danger", () => {
    expect(team.contacts).toEqual([]);
    expect(team).toMatchObject({
      status: "unconfirmed",
      doubt: expect.stringMatching(/child is in danger, phone 999/),
    });
    expect(team.summary).toContain("No confirmed number is known");
    expect(team.keyPoints[0]).toMatch(/^No confirmed number\. If a child is in immediate danger, phone 999\.$/);
  });

  it("is first for its name, and is copied with 999 and no other number", async () => {
    expect((await search("emergency duty team")).hits[0]?.id).toBe(team.id);
    if (!isOfferedEntry(team)) throw new TypeError("the team's record is not offered");
    const { text } = copyForRecord(team, { collection, now: JUDGED_ON });
    expect(text).toContain("If a child is in danger, phone 999.");
    expect(text.match(/\d[\d ]{6,}\d/g) ?? []).toEqual([]);
  });
});

describe("the Survivors Trust's member organisations", () => {
  const { keyPoints, evidence } = entryCalled("uk:survivors-trust");

  it("are not settled: both figures stand, each with the source that gives it", () => {
    expect(keyPoints.filter((line) => /not settled/.test(line))).toEqual([expect.stringMatching(/over 135.*over 120/)]);
    const sources = (figure: string) => evidence.filter(({ shows }) => shows.includes(figure)).map(({ kind }) => kind);
    expect(sources("over 135")).toEqual(["partnership"]);
    expect(sources("over 120")).not.toEqual([]);
    expect(sources("over 120")).not.toContain("partnership");
  });
});
