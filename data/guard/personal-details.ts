import { holdsAddress } from "./address.ts";
import { holdsCaseReference } from "./case-reference.ts";
import { withoutDials } from "./dials.ts";
import type { Known } from "./known.ts";
import { holdsNameAndBirthDate } from "./name-and-birth-date.ts";
import { holdsNationalInsuranceNumber } from "./national-insurance.ts";
import { holdsNhsNumber } from "./nhs-number.ts";

export type PersonalDetailKind =
  | "nhs-number"
  | "national-insurance"
  | "name-and-birth-date"
  | "case-reference"
  | "postcode-and-house";

/** Something in a text that looks as if it belonged to one person. The text itself is left out on purpose. */
export interface PersonalDetail {
  readonly kind: PersonalDetailKind;
}

/** Longest text looked through, in UTF-16 code units: details stand in a line, and a key must be answered at once. */
const MAX_CHARACTERS = 1000;

const FINDERS: readonly [PersonalDetailKind, (text: string, known: () => Known) => boolean][] = [
  ["nhs-number", holdsNhsNumber],
  ["national-insurance", holdsNationalInsuranceNumber],
  ["name-and-birth-date", holdsNameAndBirthDate],
  ["case-reference", holdsCaseReference],
  ["postcode-and-house", holdsAddress],
];

/**
 * The kinds of personal details that a text seems to hold, each once; empty for an ordinary search and for any number
 * to phone. It knows shapes, not people: it can miss a detail, and is no proof that there is none.
 *
 * @param known asked only for a text that has the shape of a detail
 */
export function findPersonalDetails(text: string, known: () => Known): PersonalDetail[] {
  const plain = text
    .slice(0, MAX_CHARACTERS)
    .normalize("NFKC")
    .replace(/[‐-―]/g, "-")
    .replace(/\u200b/g, "");
  const found = FINDERS.filter(([, holds]) => holds(plain, known));
  if (found.length === 0) return [];
  // Figures of a number to phone, with those beside it, can have any shape.
  const rest = withoutDials(plain, known().dials);
  return found.filter(([, holds]) => holds(rest, known)).map(([kind]) => ({ kind }));
}
