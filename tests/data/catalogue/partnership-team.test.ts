import { describe, expect, it } from "vitest";
import { copyNumber } from "#data/copy/copy-content.ts";
import { collect } from "#data/model/collection.ts";
import { isNumbered, offeredNumbers } from "#data/model/contact.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";

const collection = collect(loadCatalogues("data/catalogue").map(({ catalogue }) => catalogue));
const team = collection.records.get("coventry:coventry-cscp");
const mash = collection.records.get("coventry:coventry-mash");

describe("the partnership team's number in the catalogue", () => {
  it("says that it is not for individual children or families, and leads to MASH", () => {
    const warnings = (team?.contacts ?? []).filter(isNumbered).map(({ notFor }) => notFor);
    expect(warnings).toEqual([{ what: "individual children or families", instead: "coventry:coventry-mash" }]);
  });

  it("is copied with the warning and MASH's number", () => {
    if (!team || !mash) throw new TypeError("the team or MASH is not in the catalogue");
    const [number] = offeredNumbers(team);
    const [instead] = offeredNumbers(mash);
    if (!number || !instead) throw new TypeError("the team or MASH offers no number");
    const { text } = copyNumber(team, number, collection);
    for (const part of [number.shown, "individual children or families", instead.shown]) expect(text).toContain(part);
  });
});
