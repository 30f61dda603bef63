/** What people call the number of a case, a person or a report in their system, and words that may follow it. */
const NAMED =
  /\b(?:case|ref|reference|referral|client|person|child|pupil|patient|hospital|mosaic|liquidlogic|lcs|lac|eclipse|systmone|emis|cpoms|crime|incident|log|urn|upn|pid|mrn|ics)\b[\s.:#-]*(?:(?:case|ref|reference|id|no|num|number|record|is)\b[\s.:#-]*){0,3}([a-z]{0,4}[-/]?\d[\d/ -]*[a-z]?\d*)/gi;

/** Shapes that need no name: a family court's case (BM23C50123), a school pupil (H801200001001). */
const BARE = /(?<![A-Z0-9])(?:[A-Z]{2}\d{2}[A-Z]\d{5}|[A-HJ-NP-RT-Z]\d{11}[0-9A-Z])(?![A-Z0-9])/i;

/** Fewest digits that tell one case from another; a law's section or an age has fewer. */
const FEWEST_DIGITS = 4;

/** Whether a text holds the number of a case, or of a person in a case system. */
export function holdsCaseReference(text: string): boolean {
  if (BARE.test(text)) return true;
  return [...text.matchAll(NAMED)].some(([, number = ""]) => isReference(number));
}

function isReference(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  const isYear = /^\s*(?:19|20)\d\d(?:[-/ ]+(?:\d\d|(?:19|20)\d\d))?\s*$/.test(number);
  return digits.length >= FEWEST_DIGITS && !isYear && !isDate(number) && !isForPhoning(digits);
}

function isDate(number: string): boolean {
  return /^\s*\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?!\d)/.test(number);
}

/** A number to phone begins with 0 or the country's code, or is 116 and three more. */
function isForPhoning(digits: string): boolean {
  return /^(?:0\d*|44\d{10}|116\d{3})$/.test(digits);
}
