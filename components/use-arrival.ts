import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Place } from "./panel-state.ts";
import { findRow } from "./row-focus.ts";

/**
 * How a person came to the view on the screen: `restored` when the panel was made again, `opened` a new view,
 * `returned` to an older one, `searched` by typing, `cleared` the search, `continued` a long list from its new row.
 */
export type Arrival = "restored" | "opened" | "returned" | "searched" | "cleared" | "continued";

/** How long scrolling may rest before the place is kept, in milliseconds. */
const REST_MS = 150;

/**
 * Puts the scroll position and the focus where they belong when a view comes on the screen, and says where scrolling
 * came to rest.
 *
 * @param ready whether the view has its content; until then nothing is put anywhere
 * @returns tells how the next view is come to; to be called with the change of state
 */
export function useArrival(
  place: Place,
  ready: boolean,
  {
    view,
    field,
    onScroll,
  }: {
    view: RefObject<HTMLElement | null>;
    field: RefObject<HTMLInputElement | null>;
    onScroll: (scroll: number) => void;
  },
): (arrival: Arrival) => void {
  const pending = useRef<Arrival | null>("restored");
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    if (!pending.current || !ready || !view.current || !field.current) return;
    clearTimeout(rest.current);
    arrive(pending.current, place, view.current, field.current);
    pending.current = null;
  });
  useEffect(() => {
    const scrolled = () => {
      clearTimeout(rest.current);
      rest.current = setTimeout(() => onScroll(window.scrollY), REST_MS);
    };
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      clearTimeout(rest.current);
      removeEventListener("scroll", scrolled);
    };
  }, [onScroll]);
  return (arrival) => {
    clearTimeout(rest.current);
    pending.current = arrival;
  };
}

function arrive(arrival: Arrival, { scroll, row }: Place, view: HTMLElement, field: HTMLInputElement): void {
  const target = focusTarget(arrival, findRow(view, row), view, field);
  target?.focus({ preventScroll: arrival !== "continued" });
  if (arrival !== "continued") window.scrollTo(0, arrival === "opened" || arrival === "searched" ? 0 : scroll);
}

function focusTarget(
  arrival: Arrival,
  row: HTMLElement | null,
  view: HTMLElement,
  field: HTMLInputElement,
): HTMLElement | null {
  const heading = view.querySelector<HTMLElement>("h1");
  switch (arrival) {
    case "opened":
      return heading;
    case "returned":
      return row ?? heading;
    case "restored":
      return row ?? field;
    case "cleared":
      return field;
    case "continued":
      return row;
    case "searched":
      return null;
  }
}
