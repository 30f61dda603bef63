import * as v from "valibot";
import { type Collection, findRecord } from "#data/model/collection.ts";
import { type FullId, PrefixedRef } from "#data/model/ids.ts";
import { AUDIENCES } from "#data/model/record.ts";
import { KIND_GROUPS } from "./kind-groups.ts";

const Id = v.pipe(
  PrefixedRef,
  v.transform((text) => text as FullId),
);

const View = v.variant("name", [
  v.object({ name: v.literal("start") }),
  v.object({ name: v.literal("results") }),
  /** What may be relevant to selected text. */
  v.object({ name: v.literal("suggestions") }),
  /** What is read of the page beside the panel, and what may be relevant to it. */
  v.object({ name: v.literal("reading") }),
  v.object({ name: v.literal("topics") }),
  v.object({ name: v.literal("pinned") }),
  v.object({ name: v.literal("list") }),
  /** What the last updates changed. */
  v.object({ name: v.literal("changes") }),
  v.object({ name: v.literal("record"), id: Id }),
  v.object({ name: v.literal("topic"), id: Id }),
  v.object({ name: v.literal("kind"), id: v.picklist(KIND_GROUPS) }),
  v.object({ name: v.literal("audience"), id: v.picklist(AUDIENCES) }),
  /** A partnership's page, by the id of the record that holds its headings. */
  v.object({ name: v.literal("page"), id: Id }),
]);
/** What the part below the search field shows. */
export type View = v.InferOutput<typeof View>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A view a person has been to, and where in it they were. */
const Place = v.object({
  view: View,
  /** How far it was scrolled, in CSS pixels. */
  scroll: v.pipe(v.number(), v.minValue(0)),
  /** The row that had the focus or was opened, by its `rowKey`; null where none had. */
  row: v.nullable(v.string()),
  /** How many rows are shown; used by the results, the pins and the list. */
  shown: count,
});
export type Place = v.InferOutput<typeof Place>;

/** Results shown before "Show more": they are drawn anew at each letter, and who needs the seventh asks another way. */
export const FIRST_RESULTS = 6;
/** Rows of any other list shown before "Show more", and by each press of it: a long list must not be drawn at once. */
export const PAGE_OF_ROWS = 50;
/** Places kept to go back through; the oldest after the start are let go. */
export const MOST_PLACES = 40;

const PanelState = v.object({
  /** The query applied; empty where nothing is searched. */
  query: v.string(),
  /** Where a person has been, the start first and the view on the screen last. */
  places: v.pipe(v.array(Place), v.minLength(1), v.maxLength(MOST_PLACES)),
  /** Whether lists show only what can be phoned now. */
  openNow: v.optional(v.boolean(), false),
});
export type PanelState = v.InferOutput<typeof PanelState>;

export type PanelAction =
  /** A query is applied; an empty one ends the search. */
  | { readonly type: "search"; readonly query: string }
  /** A view is opened on top of the present one, which is left as it was scrolled. */
  | { readonly type: "open"; readonly view: View; readonly row: string | null; readonly scroll: number }
  | { readonly type: "back" }
  | { readonly type: "scroll"; readonly scroll: number }
  | { readonly type: "focus"; readonly row: string | null }
  | { readonly type: "open-now"; readonly on: boolean }
  /** More rows are shown; `row` is the first of them. */
  | { readonly type: "more"; readonly row: string | null };

/** The same view for every query, so that the rows of the last answer are not drawn again while one types. */
const RESULTS: View = { name: "results" };

/** Where a panel begins that has not been anywhere. */
export const initialPanelState: PanelState = { query: "", places: [placeOf({ name: "start" })], openNow: false };

/** Reads a kept state of any age or shape; what it does not know gives the initial state. Never throws. */
export function parsePanelState(kept: unknown): PanelState {
  const result = v.safeParse(PanelState, kept);
  if (!result.success) return initialPanelState;
  const { query, places } = result.output;
  const searching = places.some(({ view }) => view.name === "results");
  const whole = places[0]?.view.name === "start" && searching === isSearch(query);
  return whole ? result.output : initialPanelState;
}

/** The same state without the places that the collection does not hold (any more). */
export function keepLivePlaces(state: PanelState, collection: Collection): PanelState {
  const places = state.places.filter(({ view }) => isLive(view, collection));
  return places.length === state.places.length ? state : { ...state, places };
}

/** The view on the screen and where in it the person is. */
export function placeNow({ places }: PanelState): Place {
  return places[places.length - 1] as Place;
}

/** How many results are to be shown. */
export function resultsShown({ places }: PanelState): number {
  return places.find(({ view }) => view.name === "results")?.shown ?? FIRST_RESULTS;
}

/** What a row that opens a view is known by: a record by its id, anything else also by its name, lest two be alike. */
export function rowKey(view: View): string {
  if (view.name === "record") return view.id;
  return "id" in view ? `${view.name} ${view.id}` : view.name;
}

/** Whether a query asks for anything. */
export function isSearch(query: string): boolean {
  return query.trim() !== "";
}

/** The state after an action. Pure. */
export function reducePanel(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case "search":
      return search(state, action.query);
    case "open":
      return open(state, action);
    case "back":
      return back(state);
    case "scroll":
      return changeNow(state, { scroll: action.scroll });
    case "focus":
      return changeNow(state, { row: action.row });
    case "open-now":
      return { ...state, openNow: action.on };
    case "more":
      return changeNow(state, { shown: placeNow(state).shown + PAGE_OF_ROWS, row: action.row });
  }
}

/** The results stand where they stood, or on top; what was opened from older results is left. */
function search(state: PanelState, query: string): PanelState {
  const at = state.places.findIndex(({ view }) => view.name === "results");
  if (!isSearch(query)) return { ...state, query, places: at < 0 ? state.places : state.places.toSpliced(at, 1) };
  const onResults = placeNow(state).view.name === "results";
  if (onResults && query === state.query) return state;
  const below = at < 0 ? state.places : state.places.slice(0, at);
  return { ...state, query, places: bounded([...below, placeOf(RESULTS)]) };
}

function open(state: PanelState, { view, row, scroll }: Extract<PanelAction, { type: "open" }>): PanelState {
  if (rowKey(view) === rowKey(placeNow(state).view)) return state;
  const { places } = changeNow(state, { scroll, row });
  return { ...state, places: bounded([...places, placeOf(view)]) };
}

/** Leaves the view on the screen; leaving the results clears the search. The start cannot be left. */
function back(state: PanelState): PanelState {
  if (placeNow(state).view.name === "results") return search(state, "");
  return state.places.length > 1 ? { ...state, places: state.places.slice(0, -1) } : state;
}

function changeNow(state: PanelState, change: Partial<Place>): PanelState {
  const now = placeNow(state);
  const next = { ...now, ...change };
  const same = next.scroll === now.scroll && next.row === now.row && next.shown === now.shown;
  return same ? state : { ...state, places: [...state.places.slice(0, -1), next] };
}

function placeOf(view: View): Place {
  return { view, scroll: 0, row: null, shown: view.name === "results" ? FIRST_RESULTS : PAGE_OF_ROWS };
}

/** Lets the oldest places go, but never the start or the results, which the query belongs to. */
function bounded(places: readonly Place[]): Place[] {
  const [start, ...rest] = places;
  while (rest.length + 1 > MOST_PLACES) rest.splice(rest[0]?.view.name === "results" ? 1 : 0, 1);
  return [start as Place, ...rest];
}

function isLive(view: View, collection: Collection): boolean {
  // The text that they were for is kept nowhere, so a panel made anew has none.
  if (view.name === "suggestions") return false;
  if (view.name === "record") return findRecord(collection, view.id) !== undefined;
  if (view.name === "topic") return collection.topics.has(view.id);
  if (view.name === "page") return findRecord(collection, view.id)?.page !== undefined;
  return true;
}
