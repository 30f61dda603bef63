/**
 * Two letters, six digits and a letter A to D, with or without spaces. D, F, I, Q, U and V are not used, nor O as the
 * second letter, nor the prefixes named first. Source: HMRC, National Insurance Manual NIM39110.
 */
const NUMBER =
  /(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?(?:\d{6}|\d\d([ -])\d\d\1\d\d)[ -]?[A-D](?![A-Z0-9])/i;

/** Whether a text holds a National Insurance number. */
export function holdsNationalInsuranceNumber(text: string): boolean {
  return NUMBER.test(text);
}
