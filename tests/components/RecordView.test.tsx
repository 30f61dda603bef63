import { describe, expect, it, vi } from "vitest";
import { RecordView } from "#components/RecordView.tsx";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { entryOf, makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";
import { button, press, show } from "./show.ts";

const now = () => new Date("2026-11-23T14:10:00Z");

function showRecord(changes: Partial<CatalogueRecord>, ...others: CatalogueRecord[]) {
  return showRecordAt(now, changes, ...others);
}

function showRecordAt(clock: () => Date, changes: Partial<CatalogueRecord>, ...others: CatalogueRecord[]) {
  const collection = makeCollection(makeRecord({ id: "line", title: "NAPAC support line", ...changes }), ...others);
  const copied: CopyContent[] = [];
  const events = { onOpen: vi.fn(), onOpenTopic: vi.fn(), onBack: vi.fn() };
  const root = show(
    <RecordView
      collection={collection}
      entry={entryOf(collection, "line")}
      now={clock}
      backLabel="Back to results"
      onCopy={async (content) => copied.push(content) > 0}
      onAnnounce={() => undefined}
      {...events}
    />,
  );
  return { root, copied, ...events, text: () => root.textContent ?? "" };
}

/** Where each of the texts begins; a test that they stand in this order compares with the sorted places. */
function places(text: string, ...parts: string[]): number[] {
  const found = parts.map((part) => text.indexOf(part));
  expect(found, parts.join(" | ")).not.toContain(-1);
  return found;
}

function expectInOrder(text: string, ...parts: string[]) {
  const found = places(text, ...parts);
  expect(found).toEqual([...found].sort((a, b) => a - b));
}

const old = { dial: "08000853330", shown: "0800 085 3330", label: "Old line" };
const notFor = { what: "individual children or families", instead: "mash" };

describe("RecordView", () => {
  it("has one heading of the first rank, ready for the focus", () => {
    const { root } = showRecord({});
    const headings = root.querySelectorAll("h1");
    expect(headings).toHaveLength(1);
    expect(headings[0]?.id).toBe("record-title");
    expect(headings[0]?.tabIndex).toBe(-1);
  });

  it("says that it is local and leads to the national entry, which says that there is a local one", async () => {
    const local = showRecord({ overrides: "uk:national" }, makeRecord({ id: "national", title: "The national line" }));
    expectInOrder(local.text(), "Local entry", "The national one: The national line", "What it is for.");
    await press(button(local.root, "The national line"));
    expect(local.onOpen).toHaveBeenCalledWith("uk:national");
    const national = showRecord({}, makeRecord({ id: "local", title: "The local line", overrides: "uk:line" }));
    expectInOrder(national.text(), "There is a local entry", "Use this one first: The local line");
    await press(button(national.root, "The local line"));
    expect(national.onOpen).toHaveBeenCalledWith("uk:local");
  });

  it("says what may be hard to read before the summary and the links, and nothing where that is not known", () => {
    const changes = {
      contacts: [],
      contentNote: "Families speak.",
      summary: "A programme.",
      links: [{ title: "The film", url: "https://example.org/film", to: "resource" as const }],
    };
    const { text } = showRecord(changes);
    expectInOrder(text(), "Before you open it", "Families speak.", "A programme.", "The film");
    expect(showRecord({ ...changes, contentNote: undefined }).text()).not.toContain("Before you open it");
  });

  it("shows the number as text and never as a link that dials", () => {
    const { root, text } = showRecord({ contacts: [makePhone()] });
    expect(text()).toContain("0808 801 0331");
    expect(root.querySelector('a[href^="tel:"]')).toBeNull();
  });

  it("says that nobody has checked it yet, with the day of reading", () => {
    expect(showRecord({}).text()).toContain("Not yet checked by the partnership. Source read 23 November 2026.");
  });

  it("warns that a review is overdue before the number, and shows no tick", () => {
    const { root, text } = showRecord({ contacts: [makePhone()], reviewed: "2025-01-01", reviewDue: "2026-01-01" });
    expectInOrder(text(), "Review overdue", "0808 801 0331");
    expect(root.querySelector(".review.reviewed")).toBeNull();
  });

  it("shows who reviewed it and when where somebody has", () => {
    const { root } = showRecord({ reviewed: "2026-11-01", reviewDue: "2027-05-01" });
    expect(root.querySelector(".review.reviewed")?.textContent).toBe(
      "Reviewed by the partnership on 1 November 2026. Review due 1 May 2027.",
    );
  });

  it("puts the warning and the urgent number before a number that is rung by mistake", async () => {
    const contacts = [makePhone({ dial: "02476975477", shown: "024 7697 5477", label: "Team", notFor }) as Contact];
    const { root, text, copied } = showRecord({ contacts });
    expectInOrder(text(), "Not for individual children or families", "024 7678 8555", "024 7697 5477");
    expect(root.querySelector(".big")?.textContent).toBe("024 7678 8555");
    await press(button(root, "Copy Team 024 7697 5477"));
    expect(copied[0]?.text).toContain("Not for individual children or families. Phone Coventry MASH on 024 7678 8555.");
  });

  it("keeps its own number large where the warning names a number that is not urgent", () => {
    const childline = makeRecord({ id: "childline", contacts: [makePhone({ dial: "08001111", shown: "0800 1111" })] });
    const contacts = [makePhone({ notFor: { what: "children under 16", instead: "childline" } })];
    const { root, text } = showRecord({ contacts }, childline);
    expectInOrder(text(), "Not for children under 16", "0800 1111", "0808 801 0331");
    expect(root.querySelector(".big")?.textContent).toBe("0808 801 0331");
  });

  it("strikes a superseded number through, leads to the new one, and copies only that", () => {
    const contacts = [
      makePhone(),
      makePhone({ ...old, standing: "superseded", supersededBy: "08088010331" }) as Contact,
    ];
    const { root, text } = showRecord({ contacts });
    expect(root.querySelector("del")?.textContent).toBe("0800 085 3330");
    expectInOrder(text(), "0800 085 3330", "Phone this instead", "0808 801 0331");
    const names = [...root.querySelectorAll("button")].map((item) => item.getAttribute("aria-label") ?? "");
    expect(names.join()).not.toContain("085 3330");
  });

  it("does not tell anyone to phone a newer number that is unconfirmed", () => {
    const contacts = [
      makePhone({ standing: "unconfirmed", doubt: "Read in lists only" }),
      makePhone({ ...old, standing: "superseded", supersededBy: "08088010331" }) as Contact,
    ];
    const { text } = showRecord({ contacts });
    expectInOrder(text(), "Newer number", "Not confirmed: Read in lists only.", "0808 801 0331");
    expect(text()).not.toContain("Phone this instead");
  });

  it("gives a withdrawn contact its reason and no copy", () => {
    const contacts = [makePhone({ ...old, standing: "withdrawn", reason: "Too old to trust." }) as Contact];
    const { root, text } = showRecord({ contacts });
    expectInOrder(text(), "Do not use", "0800 085 3330", "Too old to trust.");
    expect(root.querySelector(".btn-copy, .btn-main")).toBeNull();
  });

  it("offers nothing of a withdrawn record, says why, and what to use instead", async () => {
    const { root, text, onOpen } = showRecord({
      status: "withdrawn",
      reason: "The service closed.",
      instead: ["mash"],
      contacts: [makePhone()],
    });
    expectInOrder(text(), "The service closed.", "Use Multi-Agency Safeguarding Hub", "0808 801 0331");
    expect(root.querySelector('[aria-label^="Copy"]')).toBeNull();
    await press(button(root, "Multi-Agency Safeguarding Hub"));
    expect(onOpen).toHaveBeenCalledWith("uk:mash");
  });

  it("says the doubt about a record first, and that a service has no number", () => {
    const { text } = showRecord({ kind: "service", status: "unconfirmed", doubt: "No page states the number" });
    expectInOrder(text(), "Not confirmed", "No page states the number.", "No number was found.");
  });

  it("opens links in a new tab that learns nothing of this one, with the host shown", () => {
    const { root, text } = showRecord({ links: [{ title: "NAPAC", url: "https://napac.org.uk/x", to: "home" }] });
    const link = root.querySelector('a[href="https://napac.org.uk/x"]');
    expect(link?.getAttribute("target")).toBe("_blank");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
    expect(link?.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(text()).toContain("napac.org.uk. Opens in a new tab. No direct link is known. Ask for it by its title.");
  });

  it("lists each source once with what it shows, its date and its reading, and links no copy or list", () => {
    const list = { source: "A list", kind: "third-party-list" as const, url: "https://example.org/list" };
    const evidence = [
      { ...EVIDENCE, dated: "2021-11" },
      { ...EVIDENCE, dated: "2021-11", shows: "the hours" },
      { ...EVIDENCE, ...list, note: "Undated. Copied from elsewhere." },
    ];
    const { root } = showRecord({ evidence });
    const items = [...root.querySelectorAll(".sources li")].map((item) => item.textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toContain("Shows: the number; the hours");
    expect(items[0]).toContain("Dated November 2021. Read 23 November 2026.");
    expect(items[1]).toContain("Undated. Copied from elsewhere. Read 23 November 2026.");
    expect(root.querySelector('a[href="https://example.org/list"]')).toBeNull();
  });

  it("marks what stands on the partnership's page and what was added", () => {
    const page = makeRecord({
      id: "page",
      page: { name: "The Coventry page", sections: [{ id: "survivors", title: "Resources for survivors" }] },
    });
    const onSourcePage = { page: "page", section: "survivors", order: 1 };
    expect(showRecord({ onSourcePage }, page).text()).toContain(
      "On the Coventry page, under “Resources for survivors”",
    );
    expect(showRecord({}, page).text()).toContain("Added, not on the Coventry page");
  });

  it("shows the positions of a scale in their order, all alike", () => {
    const steps = [{ title: "Did not know" }, { title: "Passive collusion", text: "Wondered." }];
    const { root } = showRecord({ scale: { title: "What they knew", from: "Least", to: "Most", steps } });
    const marks = [...root.querySelectorAll(".spectrum .pos")];
    expect(marks.map((mark) => mark.textContent)).toEqual(["1", "2"]);
    expect(new Set(marks.map((mark) => mark.className)).size).toBe(1);
  });

  it("shows a week as a table with today marked", () => {
    const hours = {
      kind: "weekly",
      printed: "Mon 9-5",
      periods: [{ days: ["mon"], opens: "09:00", closes: "17:00" }],
      bankHolidays: "not-confirmed",
      evidence: [EVIDENCE],
    };
    const { root } = showRecord({ contacts: [makePhone({ hours })] });
    const rows = [...root.querySelectorAll(".hours tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent).join(": "),
    );
    expect(rows).toEqual(["Monday (today): 9am to 5pm", "Tuesday to Sunday: Closed", "Bank holidays: Not confirmed"]);
    expect(root.querySelector(".today th")?.textContent).toBe("Monday (today)");
  });

  it("marks the row of bank holidays on one, and says why its hours are not known", () => {
    const hours = {
      kind: "weekly",
      printed: "Fri 9-5",
      periods: [{ days: ["fri"], opens: "09:00", closes: "17:00" }],
      bankHolidays: "not-confirmed",
      evidence: [EVIDENCE],
    };
    const christmas = new Date("2026-12-25T14:10:00Z");
    const { root } = showRecordAt(() => christmas, { contacts: [makePhone({ hours })] });
    expect(root.querySelector(".card .open.unsure")?.textContent).toBe("Bank holiday, hours not confirmed");
    expect([...root.querySelectorAll(".today th")].map((cell) => cell.textContent)).toEqual(["Bank holidays (today)"]);
  });

  it("never says open of an unconfirmed contact, and tells its hours as they were printed", () => {
    const hours = { kind: "always", printed: "24/7", bankHolidays: "not-confirmed", evidence: [EVIDENCE] };
    const unconfirmed = makePhone({ hours, standing: "unconfirmed", doubt: "Read in lists only" }) as Contact;
    const { root, text } = showRecord({ contacts: [unconfirmed, { ...unconfirmed, label: "Second line" }] });
    expect([...root.querySelectorAll(".open")].map((badge) => badge.className)).toEqual(["open unsure", "open unsure"]);
    expect(
      text().match(/The contact itself is in doubt, but its own page says 24\/7\. Bank holidays: not confirmed\./g),
    ).toHaveLength(2);
    expect(text()).not.toContain("Open 24 hours");
  });

  it("never says open of hours that only a list gives, and says so before their table", () => {
    const hours = {
      kind: "weekly",
      printed: "Mon 9-5",
      periods: [{ days: ["mon"], opens: "09:00", closes: "17:00" }],
      bankHolidays: "closed",
      evidence: [{ ...EVIDENCE, kind: "third-party-list" }],
    };
    const { root, text } = showRecord({ contacts: [makePhone({ hours }) as Contact] });
    expect(root.querySelector(".card .open.unsure")?.textContent).toBe("Hours not confirmed");
    expect(text()).toContain("Hours not confirmed: a third-party list says");
    expect(root.querySelector(".hours tbody td")?.textContent).toBe("9am to 5pm");
  });

  it("uses no style attributes, which the extension's policy refuses", () => {
    const { root } = showRecord({ contacts: [makePhone({ notFor })], links: [] });
    expect(root.querySelector("[style]")).toBeNull();
  });

  it("leads to topics and back", async () => {
    const { root, onOpenTopic, onBack } = showRecord({});
    await press(button(root, "Label of disclosure"));
    expect(onOpenTopic).toHaveBeenCalledWith("uk:disclosure");
    await press(button(root, "Back to results"));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it("copies for a family only what a family may use", () => {
    const names = (root: HTMLElement) => [...root.querySelectorAll("button")].map((item) => item.textContent);
    const contacts = [makePhone()];
    expect(names(showRecord({ contacts, audiences: ["professionals"] }).root)).not.toContain("For the family");
    expect(names(showRecord({ contacts, audiences: ["adult-survivors"] }).root)).toContain("For the family");
  });
});
