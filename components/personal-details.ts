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

/** The state as it may be kept for the window: without a query that looks as if it held personal details. */
export function stateToKeep(state: PanelState): PanelState {
  return findPersonalDetails(state.query).length > 0 ? reducePanel(state, { type: "search", query: "" }) : state;
}
