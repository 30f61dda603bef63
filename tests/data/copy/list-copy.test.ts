import { describe, expect, it } from "vitest";
import { copyList } from "#data/copy/list-copy.ts";
import type { Contact } from "#data/model/contact.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { entryOf, makeCollection, makePhone } from "#tests/support/copy-collection.ts";
import { makeRecord } from "#tests/support/records.ts";

const now = new Date("2026-11-23T14:10:00Z");

function copyOf(...changes: Partial<CatalogueRecord>[]) {
  const records = changes.map((change, place) =>
    makeRecord({ id: `line-${place}`, title: `Line ${place}`, ...change }),
  );
  const collection = makeCollection(...records);
  return copyList(
    records.map(({ id }) => entryOf(collection, id)),
    { collection, now },
  );
}

describe("the copy of a list", () => {
  it("holds each record in its order, and one stamp at its end", () => {
    const link = { title: "The guide", url: "https://example.org/guide", to: "resource" as const };
    const { text, what } = copyOf({ contacts: [makePhone() as Contact] }, { kind: "guidance", links: [link] });
    expect(what).toBe("a list of 2 entries");
    expect(text).toBe(
      [
        "Line 0",
        "A publisher",
        "Support line: 0808 801 0331",
        "Hours not confirmed.",
        "Not yet checked by the partnership. Source read 23 November 2026.",
        "",
        "Line 1",
        "A publisher",
        "The guide: https://example.org/guide",
        "Not yet checked by the partnership. Source read 23 November 2026.",
        "",
        "Made on 23 November 2026 from the catalogue “National base”, version 1, not yet checked by the partnership. Discard after 21 December 2026.",
        "Copied 23 November 2026, 2:10pm.",
      ].join("\n"),
    );
  });

  it("carries doubts and warnings with the numbers they belong to", () => {
    const notFor = { what: "individual children", instead: "mash" };
    const contacts = [makePhone({ standing: "unconfirmed", doubt: "Read in lists only", notFor }) as Contact];
    const { text } = copyOf({ contacts, status: "unconfirmed", doubt: "It may have moved" });
    expect(text).toContain("Not confirmed: It may have moved.\nNot confirmed: Read in lists only.\nSupport line: 0808");
    expect(text).toContain("Not for individual children. Phone Coventry MASH on 024 7678 8555.");
  });

  it("copies no number of a record or contact that must not be used, and says what to use instead", () => {
    const contacts = [makePhone() as Contact];
    const { text } = copyOf(
      { contacts, status: "withdrawn", reason: "It closed", instead: ["mash"] },
      { contacts, status: "superseded", supersededBy: "mash" },
      { contacts: [makePhone({ standing: "withdrawn", reason: "Too old" }) as Contact] },
      { contacts: [makePhone({ standing: "superseded", supersededBy: "08001111" }) as Contact] },
    );
    expect(text).toContain("Do not use. It closed. Use Multi-Agency Safeguarding Hub.");
    expect(text).toContain("Do not use: this has been replaced. Use Multi-Agency Safeguarding Hub.");
    expect(text).not.toContain("0808 801 0331");
  });

  it("says the same in HTML, where a title stays text", () => {
    const { html } = copyOf({ title: "Us & <them>" });
    expect(html).toContain("<strong>Us &amp; &lt;them&gt;</strong><br>");
    expect(html).toContain("Discard after 21 December 2026.");
  });

  it("holds 200 records", () => {
    expect(copyOf(...Array.from({ length: 200 }, () => ({}))).text.match(/^Line \d+$/gm)).toHaveLength(200);
  });
});
