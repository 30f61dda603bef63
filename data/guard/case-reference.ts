import type { Known } from "./known.ts";

/** What people call the number of a case, a person or a report in their system; words between bars. */
export const CALLED =
  "case|ref|reference|referral|client|person|child|pupil|patient|hospital|mosaic|liquidlogic|lcs|lac|eclipse|systmone|emis|cpoms|crime|incident|log|urn|upn|pid|mrn|ics";

const NAMED = new RegExp(
  `\\b(?:${CALLED})\\b[\\s.:#-]*(?:(?:case|ref|reference|id|no|num|number|record|is)\\b[\\s.:#-]*){0,3}([a-z]{0,4}[-/]?\\d+(?:(?:[ /-]{1,3}[a-z]?|[a-z]{1,3})\\d+){0,14})`,
  "gi",
);

/** Shapes that need no name: a family court's case (BM23C50123), a school pupil (H801200001001). */
const BARE = /(?<![A-Z0-9])(?:[A-Z]{2}\d{2}[A-Z]\d{5}|[A-HJ-NP-RT-Z]\d{11}[0-9A-Z])(?![A-Z0-9])/i;

/** Fewest digits that tell one case from another. */
const FEWEST_DIGITS = 4;

/** Figures that tell nobody from another: an age, a section of a law, a day or month, a year, a number such as 111, 24/7. */
const COMMON = /^(?:\d\d?|(?:18|19|20)\d\d|1\d\d|999|247)$/;

/** A number to phone begins with 0 or the country's code, or is 116 and three more. */
const TO_PHONE = /^(?:0[1-9]|0044|44\d{10}$|116\d{3}$)/;

/** Whether a text holds the number of a case, or of a person in a case system. */
export function holdsCaseReference(text: string, known: () => Known): boolean {
  if (BARE.test(text)) return true;
  return [...text.matchAll(NAMED)].some(([, number = ""]) => isReference(number, known));
}

/** One group of its figures must stand for nothing else: `16-17`, `1989` and `12/03/2014` have none, `20/12345` has. */
function isReference(number: string, known: () => Known): boolean {
  const groups = number.match(/\d+/g) ?? [];
  const digits = groups.join("");
  if (digits.length < FEWEST_DIGITS || groups.every((group) => COMMON.test(group)) || TO_PHONE.test(digits))
    return false;
  // Half of a number is typed before its other half, and `1111` is how Childline's is remembered.
  return !known().dials.some((dial) => dial.startsWith(digits) || dial.endsWith(digits));
}
