import type { RefObject } from "preact";
import { useEffect, useReducer, useRef } from "preact/hooks";
import type { FullId } from "#data/model/ids.ts";
import type { PanelProps } from "./Panel.tsx";
import {
  isSearch,
  keepLivePlaces,
  type PanelState,
  type Place,
  placeNow,
  reducePanel,
  resultsShown,
  rowKey,
  type View,
} from "./panel-state.ts";
import { stateToKeep } from "./personal-details.ts";
import { rowAt } from "./row-focus.ts";
import { type Answer, useAnswer } from "./use-answer.ts";
import { useArrival } from "./use-arrival.ts";
import { useCover } from "./use-cover.ts";
import { useLatest } from "./use-latest.ts";
import { usePanelKeys } from "./use-panel-keys.ts";

/** The most results that are asked for to find those that are open: the largest catalogue designed for. */
const MOST_RESULTS = 2000;

/** Where a person is in the panel, what was found, and the ways from there. The functions stay the same ones. */
export interface Navigation {
  readonly state: PanelState;
  /** The latest answer to the query; null where there is none yet. */
  readonly answer: Answer | null;
  /** Whether the results are on the screen. */
  readonly onResults: boolean;
  /** The place on the screen, and the view below it: until a search has its first answer, where the person was. */
  readonly drawn: Drawn;
  /** Where the view and the search field are put. */
  readonly view: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Where the cover's button is put. */
  readonly show: RefObject<HTMLButtonElement | null>;
  /** Applies what was typed. */
  readonly applyQuery: (query: string) => void;
  /** Puts words into the field, with the focus, and searches them. */
  readonly searchFor: (query: string) => void;
  readonly open: (view: View) => void;
  /** Shows more rows, from this one on. */
  readonly showMore: (next: FullId) => void;
  /** Shows only what is open now, or everything. */
  readonly showOpenNow: (on: boolean) => void;
  readonly back: () => void;
  /** Keeps the row that has the focus. */
  readonly noteFocus: (element: Element) => void;
}

interface Drawn {
  readonly place: Place;
  readonly below: View | undefined;
}

export function useNavigation({
  collection,
  search,
  initial,
  covered,
  onState,
}: Pick<PanelProps, "collection" | "search" | "initial" | "covered" | "onState">): Navigation {
  const [state, dispatch] = useReducer(reducePanel, initial, (kept) => keepLivePlaces(kept, collection));
  const place = placeNow(state);
  const onResults = place.view.name === "results";
  const drawn = useRef<Drawn>({ place, below: undefined });
  // One more than is shown tells that there are more; what is open is looked for in all that was found.
  const answer = useAnswer(search, state.query, state.openNow ? MOST_RESULTS : resultsShown(state) + 1);
  if (!onResults || answer) drawn.current = { place, below: state.places.at(-2)?.view };
  const view = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  useCover(covered, { show, field });
  // Behind the cover nothing is scrolled, and nothing can be put anywhere until it is taken away.
  const onScroll = useLatest((scroll: number) => {
    if (!covered) dispatch({ type: "scroll", scroll });
  });
  const ready = !covered && (!onResults || answer?.query === state.query);
  const arriveBy = useArrival(place, ready, { view, field, onScroll });

  const applyQuery = useLatest((query: string) => {
    if (onResults && query === state.query) return;
    if (isSearch(query)) arriveBy("searched");
    else if (onResults) arriveBy("cleared");
    dispatch({ type: "search", query });
  });
  const searchFor = useLatest((query: string) => {
    applyQuery(query);
    field.current?.focus();
  });
  const open = useLatest((opened: View) => {
    const row = rowKey(opened);
    if (row === rowKey(place.view)) return;
    arriveBy("opened");
    dispatch({ type: "open", view: opened, row, scroll: window.scrollY });
  });
  const showMore = useLatest((next: FullId) => {
    // Until results have come, what stands there is not theirs.
    if (drawn.current.place !== place) return;
    arriveBy("continued");
    dispatch({ type: "more", row: rowKey({ name: "record", id: next }) });
  });
  const showOpenNow = useLatest((on: boolean) => dispatch({ type: "open-now", on }));
  const back = useLatest(() => {
    if (state.places.length === 1) return;
    arriveBy("returned");
    if (drawn.current.place !== place) dispatch({ type: "back" });
    dispatch({ type: "back" });
  });
  const noteFocus = useLatest((element: Element) => dispatch({ type: "focus", row: rowAt(element) }));
  const onEscape = () => (onResults || state.places.length === 1 ? searchFor("") : back());
  usePanelKeys({ view, field, covered, onEscape });
  useEffect(() => onState(stateToKeep(state, collection)), [state, collection, onState]);

  return {
    state,
    answer,
    onResults,
    drawn: drawn.current,
    view,
    field,
    show,
    applyQuery,
    searchFor,
    open,
    showMore,
    showOpenNow,
    back,
    noteFocus,
  };
}
