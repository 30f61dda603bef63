import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FIRST_RESULTS,
  initialPanelState,
  isSearch,
  keepLivePlaces,
  MOST_PLACES,
  PAGE_OF_ROWS,
  type PanelAction,
  type PanelState,
  parsePanelState,
  placeNow,
  reducePanel,
  resultsShown,
  rowKey,
  type View,
} from "#components/panel-state.ts";
import { makePanelCollection } from "#tests/support/panel-collection.ts";

const record = (id: string): View => ({ name: "record", id: `uk:${id}` });
const open = (view: View, scroll = 0): PanelAction => ({ type: "open", view, row: rowKey(view), scroll });
const search = (query: string): PanelAction => ({ type: "search", query });
const reduced = (...actions: PanelAction[]) => actions.reduce(reducePanel, initialPanelState);
const path = ({ places }: PanelState) => places.map(({ view }) => rowKey(view));

describe("searching", () => {
  it("puts the results on top of the start", () => {
    expect(path(reduced(search("a")))).toEqual(["start", "results"]);
  });

  it("stays on the results for each further letter, from their top", () => {
    const state = reduced(search("a"), { type: "scroll", scroll: 90 }, { type: "more", row: null }, search("ab"));
    expect(state.query).toBe("ab");
    expect(path(state)).toEqual(["start", "results"]);
    expect(placeNow(state)).toEqual({ view: { name: "results" }, scroll: 0, row: null, shown: FIRST_RESULTS });
  });

  it("changes nothing for the query that stands", () => {
    const state = reduced(search("a"));
    expect(reducePanel(state, search("a"))).toBe(state);
  });

  it("keeps what was read below the results of a new search", () => {
    expect(path(reduced(open(record("x")), search("a")))).toEqual(["start", "uk:x", "results"]);
  });

  it("leaves what was opened from older results", () => {
    expect(path(reduced(search("a"), open(record("x")), search("ab")))).toEqual(["start", "results"]);
  });

  it("returns to the results when the same query is asked again from a record", () => {
    expect(path(reduced(search("a"), open(record("x")), search("a")))).toEqual(["start", "results"]);
  });

  it.each(["", "  ", "\n\t"])("ends with a query that asks for nothing (%j), and keeps what was typed", (query) => {
    const state = reduced(search("a"), search(query));
    expect(path(state)).toEqual(["start"]);
    expect(state.query).toBe(query);
  });

  it("leaves the record that is read on the screen when the search is cleared", () => {
    expect(path(reduced(search("a"), open(record("x")), search("")))).toEqual(["start", "uk:x"]);
  });
});

describe("opening and going back", () => {
  it("remembers how far the view was scrolled and which row was opened", () => {
    const state = reduced(search("a"), open(record("x"), 240));
    expect(state.places[1]).toMatchObject({ scroll: 240, row: "uk:x" });
    expect(placeNow(state)).toMatchObject({ scroll: 0, row: null });
    expect(placeNow(reducePanel(state, { type: "back" }))).toMatchObject({ scroll: 240, row: "uk:x" });
  });

  it("changes nothing for the view that is on the screen", () => {
    const state = reduced(open(record("x")));
    expect(reducePanel(state, open(record("x"), 50))).toBe(state);
  });

  it("tells a record from a topic of the same id", () => {
    expect(path(reduced(open(record("x")), open({ name: "topic", id: "uk:x" })))).toEqual([
      "start",
      "uk:x",
      "topic uk:x",
    ]);
  });

  it("keeps the query when a record is left for its results", () => {
    const state = reduced(search("a"), open(record("x")), { type: "back" });
    expect(path(state)).toEqual(["start", "results"]);
    expect(state.query).toBe("a");
  });

  it("clears the search when the results are left", () => {
    const state = reduced(search("a"), { type: "back" });
    expect(state).toEqual(initialPanelState);
  });

  it("cannot leave the start", () => {
    expect(reducePanel(initialPanelState, { type: "back" })).toBe(initialPanelState);
  });

  it("lets the oldest places go, but not the start and not the results that the query belongs to", () => {
    const many = Array.from({ length: MOST_PLACES + 5 }, (_, place) => open(record(`r${place}`)));
    const state = reduced(search("a"), ...many);
    expect(state.places).toHaveLength(MOST_PLACES);
    expect(path(state).slice(0, 2)).toEqual(["start", "results"]);
    expect(path(state).at(-1)).toBe(`uk:r${MOST_PLACES + 4}`);
  });
});

describe("moving inside a view", () => {
  it("keeps the scroll position and the row", () => {
    const state = reduced({ type: "scroll", scroll: 12 }, { type: "focus", row: "topic uk:x" });
    expect(placeNow(state)).toMatchObject({ scroll: 12, row: "topic uk:x" });
  });

  it("is the same state where nothing moved", () => {
    const state = reduced({ type: "scroll", scroll: 12 });
    expect(reducePanel(state, { type: "scroll", scroll: 12 })).toBe(state);
    expect(reducePanel(state, { type: "focus", row: null })).toBe(state);
  });

  it("shows another page of results, from the first of them", () => {
    const state = reduced(search("a"), { type: "more", row: "uk:x" });
    expect(placeNow(state)).toMatchObject({ shown: FIRST_RESULTS + PAGE_OF_ROWS, row: "uk:x" });
    expect(resultsShown(reducePanel(state, open(record("x"))))).toBe(FIRST_RESULTS + PAGE_OF_ROWS);
    expect(resultsShown(initialPanelState)).toBe(FIRST_RESULTS);
  });
});

describe("parsePanelState", () => {
  it.each([
    undefined,
    null,
    "start",
    [],
    {},
    { query: "a" },
    { query: 1, places: initialPanelState.places },
    { query: "", places: [] },
    { query: "", places: [{ view: { name: "elsewhere" }, scroll: 0, row: null, shown: 50 }] },
    { query: "", places: [{ view: { name: "record", id: "no id" }, scroll: 0, row: null, shown: 50 }] },
    { query: "", places: [{ view: { name: "start" }, scroll: -1, row: null, shown: 50 }] },
    { query: "", places: Array.from({ length: MOST_PLACES + 1 }, () => initialPanelState.places[0]) },
  ])("gives the initial state for %j", (kept) => {
    expect(parsePanelState(kept)).toEqual(initialPanelState);
  });

  it.each([
    ["does not begin at the start", { query: "", places: reduced(open(record("x"))).places.slice(1) }],
    ["has results without a query", { query: "", places: reduced(search("a")).places }],
    ["has a query without results", { query: "a", places: initialPanelState.places }],
  ])("gives the initial state for one that %s", (_, kept) => {
    expect(parsePanelState(kept)).toEqual(initialPanelState);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (kept) => parsePanelState(kept).places.length > 0));
  });
});

describe("keepLivePlaces", () => {
  const collection = makePanelCollection();

  it("leaves out what the collection does not hold", () => {
    const views: View[] = [
      record("gone"),
      record("line"),
      { name: "topic", id: "uk:gone" },
      { name: "topic", id: "uk:grooming" },
      { name: "page", id: "uk:line" },
      { name: "page", id: "uk:pages" },
      { name: "topics" },
    ];
    const state = reduced(...views.map((view) => open(view)));
    expect(path(keepLivePlaces(state, collection))).toEqual([
      "start",
      "uk:line",
      "topic uk:grooming",
      "page uk:pages",
      "topics",
    ]);
  });

  it("is the same state where all of it is held", () => {
    const state = reduced(open(record("line")));
    expect(keepLivePlaces(state, collection)).toBe(state);
  });
});

describe("after any actions", () => {
  const id = fc.constantFrom("uk:a" as const, "uk:b" as const);
  const view = fc.oneof(
    fc.record({ name: fc.constantFrom("record" as const, "topic" as const, "page" as const), id }),
    fc.record({ name: fc.constant("topics" as const) }),
  ) as fc.Arbitrary<View>;
  const action: fc.Arbitrary<PanelAction> = fc.oneof(
    fc.constantFrom("", " ", "a", "ab").map(search),
    fc.tuple(view, fc.nat()).map(([opened, scroll]) => open(opened, scroll)),
    fc.constant<PanelAction>({ type: "back" }),
    fc.constant<PanelAction>({ type: "more", row: null }),
    fc.nat().map((scroll): PanelAction => ({ type: "scroll", scroll })),
    fc.option(fc.string()).map((row): PanelAction => ({ type: "focus", row })),
  );
  const states = fc.array(action, { maxLength: 80 }).map((actions) => reduced(...actions));

  it("begins at the start, and holds results once where there is a query and never otherwise", () => {
    fc.assert(
      fc.property(states, (state) => {
        const names = state.places.map((place) => place.view.name);
        expect(names[0]).toBe("start");
        expect(names.filter((name) => name === "results")).toHaveLength(isSearch(state.query) ? 1 : 0);
        expect(names.length).toBeLessThanOrEqual(MOST_PLACES);
      }),
    );
  });

  it("is the same when it was kept and read again", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parsePanelState(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  it("goes back to the start in as many steps as there are places", () => {
    fc.assert(
      fc.property(states, (state) => {
        const steps = state.places.slice(1).map((): PanelAction => ({ type: "back" }));
        expect(path(steps.reduce(reducePanel, state))).toEqual(["start"]);
      }),
    );
  });
});
