/**
 * Text of ASCII and of such marks as people write beside it: quotation marks, dashes, bullets, signs of money, arrows,
 * boxes to tick; each is one UTF-16 unit, and none is a letter, a digit or invisible. Nearly all text is such, and needs
 * none of the tables of Unicode, which take a browser many milliseconds to make ready.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole range of ASCII is meant.
const PLAIN = /^[\x00-\x7f\xa0-\xa9\xb0\u2010-\u2027\u2030-\u205e€\u2190-\u22ff\u2500-\u2775]*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}
