import { findPersonalDetails, type PersonalDetailKind } from "#data/guard/personal-details.ts";
import { type PanelState, reducePanel } from "./panel-state.ts";

const LOOKS_LIKE: Readonly<Record<PersonalDetailKind, string>> = {
  "nhs-number": "an NHS number",
  "national-insurance": "a National Insurance number",
  "name-and-birth-date": "a name with a date of birth",
  "case-reference": "a case reference",
  "postcode-and-house": "a home address",
};

/** What to say where a query looks as if it held personal details; null for any other. */
export function detailsAdvice(query: string): string | null {
  const [first] = findPersonalDetails(query);
  return first
    ? `This looks like ${LOOKS_LIKE[first.kind]}: no personal details are needed here, and none are kept.`
    : null;
}

/**
 * The state as it may be kept for the window: without a query that looks as if it held personal details, and without
 * what was suggested for a text.
 */
export function stateToKeep(state: PanelState): PanelState {
  const places = state.places.filter(({ view }) => view.name !== "suggestions");
  const kept = places.length === state.places.length ? state : { ...state, places };
  return findPersonalDetails(kept.query).length > 0 ? reducePanel(kept, { type: "search", query: "" }) : kept;
}
