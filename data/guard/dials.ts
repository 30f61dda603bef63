/** What is dialled before a number to phone it by text. Source: Relay UK. */
const RELAY = ["18000", "18001", "18002"];

/** Fewest digits of a number that is no part of another: 111 stands in many. */
const FEWEST_DIGITS = 5;

/** A text without the numbers to phone or to text that the catalogues hold, however their digits are spaced. */
export function withoutDials(text: string, dials: readonly string[]): string {
  const spaced = [...RELAY, ...dials]
    .filter((dial) => dial.length >= FEWEST_DIGITS)
    .map((dial) => [...dial].join("[ /-]*"));
  return text.replace(new RegExp(`(?<!\\d)(?:${spaced.join("|")})(?!\\d)`, "g"), ",");
}
