import { findPersonalDetails, type PersonalDetail, type PersonalDetailKind } from "#data/guard/personal-details.ts";
import type { Collection } from "#data/model/collection.ts";
import { knownWords } from "./known-words.ts";
import { type PanelState, reducePanel } from "./panel-state.ts";

const LOOKS_LIKE: Readonly<Record<PersonalDetailKind, string>> = {
  "nhs-number": "an NHS number",
  "national-insurance": "a National Insurance number",
  "name-and-birth-date": "a name with a date of birth",
  "case-reference": "a case reference",
  "postcode-and-house": "a home address",
};

/** What a query seems to hold of a person; the words and numbers of the collection are nobody's. */
export function detailsIn(query: string, collection: Collection): PersonalDetail[] {
  return findPersonalDetails(query, () => knownWords(collection));
}

/** What to say where a query looks as if it held personal details; null for any other. */
export function detailsAdvice(query: string, collection: Collection): string | null {
  const [first] = detailsIn(query, collection);
  return first
    ? `This looks like ${LOOKS_LIKE[first.kind]}: no personal details are needed here, and none are kept.`
    : null;
}

/**
 * The state as it may be kept for the window: without a query that looks as if it held personal details, and without
 * what was suggested for a text.
 */
export function stateToKeep(state: PanelState, collection: Collection): PanelState {
  const places = state.places.filter(({ view }) => view.name !== "suggestions");
  const kept = places.length === state.places.length ? state : { ...state, places };
  return detailsIn(kept.query, collection).length > 0 ? reducePanel(kept, { type: "search", query: "" }) : kept;
}
