import { describe, expect, it, vi } from "vitest";
import { keptEntries } from "#components/kept-entries.ts";
import { ListSheet } from "#components/ListSheet.tsx";
import type { Contact } from "#data/model/contact.ts";
import type { FullId } from "#data/model/ids.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";
import { button, press, show } from "./show.ts";

function showSheet(records: CatalogueRecord[], ids: FullId[], problems: string[] = []) {
  const collection = makeCollection(...records);
  const onPrint = vi.fn();
  const list = keptEntries(ids, collection);
  const now = new Date("2026-11-23T14:10:00Z");
  return { root: show(<ListSheet {...{ list, collection, problems, now, onPrint }} />), onPrint };
}

const old = { dial: "08000853330", shown: "0800 085 3330", label: "Old line" };

describe("the sheet", () => {
  it("is stamped with its day, its source and the day to discard it", async () => {
    const { root, onPrint } = showSheet([makeRecord({ id: "line" })], ["uk:line"]);
    expect(root.querySelector(".stamp")?.textContent).toBe(
      "Made on 23 November 2026 from the catalogue “National base”, version 1, not yet checked by the partnership. Discard after 21 December 2026.",
    );
    await press(button(root, "Print"));
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it("gives numbers that must not be used their warning, struck through", () => {
    const contacts = [
      makePhone(),
      makePhone({ ...old, standing: "superseded", supersededBy: "08088010331" }),
      makePhone({ label: "Closed", shown: "0800 1", standing: "withdrawn", reason: "It closed." }),
    ] as Contact[];
    const { root } = showSheet([makeRecord({ id: "line", contacts })], ["uk:line"]);
    expect([...root.querySelectorAll("b.num")].map((number) => number.textContent)).toEqual(["0808 801 0331"]);
    expect([...root.querySelectorAll("del")].map((number) => number.textContent)).toEqual(["0800 085 3330", "0800 1"]);
    expect(root.textContent).toContain("Do not use Old line: 0800 085 3330 Replaced by 0808 801 0331.");
    expect(root.textContent).toContain("Do not use Closed: 0800 1 It closed.");
  });

  it("says of a withdrawn record what to use instead, and prints no address of it", () => {
    const links = [{ title: "Site", url: "https://example.org/", to: "home" as const }];
    const record = makeRecord({ id: "line", links, status: "withdrawn", reason: "It closed", instead: ["mash"] });
    const { root } = showSheet([record], ["uk:line"]);
    expect(root.textContent).toContain("Do not use. It closed. Use Multi-Agency Safeguarding Hub.");
    expect(root.textContent).not.toContain("example.org");
  });

  it("prints addresses in full, and doubts and warnings before the number", () => {
    const notFor = { what: "individual children", instead: "mash" };
    const contacts = [makePhone({ notFor }), { ...makePhone(), channel: "email", email: "a@example.org" }] as Contact[];
    const links = [{ title: "Site", url: "https://example.org/a/b", to: "page" as const }];
    const { root } = showSheet([makeRecord({ id: "line", contacts, links })], ["uk:line"]);
    const text = root.textContent ?? "";
    expect(text).toContain("Site: https://example.org/a/b");
    expect(text.indexOf("Not for individual children. Phone Coventry MASH")).toBeLessThan(
      text.indexOf("0808 801 0331"),
    );
  });

  it("says that the list is empty, what is gone, and which entries are missing", () => {
    const { root } = showSheet([], ["uk:gone"], ["The local entries could not be read."]);
    expect(root.textContent).toContain("The list of this window is empty.");
    expect(root.textContent).toContain("One entry of the list is no longer in the catalogue");
    expect(root.textContent).toContain("The local entries could not be read.");
    expect(root.querySelector("button")).toBeNull();
  });

  it("holds 200 entries and uses no style attribute", () => {
    const records = Array.from({ length: 200 }, (_, place) => makeRecord({ id: `r${place}` }));
    const ids = records.map(({ id }) => `uk:${id}` as const);
    const { root } = showSheet(records, ids);
    expect(root.querySelectorAll("article")).toHaveLength(200);
    expect(root.querySelector("[style]")).toBeNull();
  });
});
