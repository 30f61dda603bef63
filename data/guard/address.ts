/** A full postcode. Source: Royal Mail's format as in BS 7666. */
const POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[ABD-HJLNP-UW-Z]{2}\b/gi;
/** A house number with the street, or nothing, between it and the postcode: at most six words. */
const HOUSE_BEFORE = /(?:^|[\s,])(?:flat|no|number)?\.?\s*[1-9]\d{0,3}[a-z]?[\s,]+(?:[a-z.'-]+[\s,]+){0,6}$/i;
const HOUSE_AFTER = /^[\s,]*(?:flat|house|no|number)?[\s.,]*[1-9]\d{0,3}[a-z]?[\s,]*$/i;
/** A number before these is a distance, an age or a law's section. */
const NOT_A_HOUSE =
  /\b(?:section|s|file on|part|working together)\.?\s*\d+|\d+\s*(?:miles?|km|minutes?|mins?|years?|yrs?|year old|hours?|days?|weeks?)\b/gi;

/** Whether a text holds a full postcode with a house number, which together name a home. */
export function holdsAddress(text: string): boolean {
  return [...text.matchAll(POSTCODE)].some((match) => {
    const before = text.slice(Math.max(0, match.index - 120), match.index).replace(NOT_A_HOUSE, " ");
    return HOUSE_BEFORE.test(before) || HOUSE_AFTER.test(text.slice(match.index + match[0].length));
  });
}
