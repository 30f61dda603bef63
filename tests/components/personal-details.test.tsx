import { describe, expect, it } from "vitest";
import { initialPanelState, type PanelState, reducePanel } from "#components/panel-state.ts";
import { detailsAdvice, stateToKeep } from "#components/personal-details.ts";
import { nothingFoundText } from "#components/result-text.ts";
import { makePanelCollection } from "#tests/support/panel-collection.ts";

const collection = makePanelCollection();

const searched = (query: string): PanelState => reducePanel(initialPanelState, { type: "search", query });

describe("a search with personal details", () => {
  it("is told in one sentence that none are needed", () => {
    expect(detailsAdvice("943 476 5919", collection)).toBe(
      "This looks like an NHS number: no personal details are needed here, and none are kept.",
    );
    expect(detailsAdvice("Jane Doe 12/03/2014", collection)).toContain("a name with a date of birth");
    expect(detailsAdvice("napac", collection)).toBeNull();
  });

  it("is not kept for the window, but the record opened from it is", () => {
    const state = reducePanel(searched("Jane Doe 12/03/2014"), {
      type: "open",
      view: { name: "record", id: "uk:napac" },
      row: "uk:napac",
      scroll: 40,
    });
    const kept = stateToKeep(state, collection);
    expect(JSON.stringify(kept)).not.toContain("Jane");
    expect(kept.query).toBe("");
    expect(kept.places.map(({ view }) => view.name)).toEqual(["start", "record"]);
    const ordinary = searched("napac");
    expect(stateToKeep(ordinary, collection)).toBe(ordinary);
  });

  it("is not repeated where nothing is found", () => {
    expect(nothingFoundText("NHS no 943 476 5919", collection)).toBe("Nothing found");
    expect(nothingFoundText("kinship  allowance", collection, ["“", "”"])).toBe(
      "Nothing found for “kinship allowance”",
    );
  });
});
