import { CANARIES, type Place } from "./canaries.ts";

/** A canary in bytes as it is once somebody wrote it in one of the usual ways. */
interface Written {
  readonly place: Place;
  readonly as: string;
  readonly bytes: Buffer;
}

/** How each letter is written, and what stands between two. Letters and digits are looked for without their case. */
const LETTER_BY_LETTER: Readonly<Record<string, readonly [(letter: string) => string, string]>> = {
  text: [(letter) => letter, ""],
  // Of both orders of bytes: the last zero of the one and the first of the other are left out.
  "UTF-16": [(letter) => letter, "\0"],
  "UTF-32": [(letter) => letter, "\0\0\0"],
  hex: [hex, ""],
  "hex with spaces": [hex, " "],
  "hex with colons": [hex, ":"],
  "hex of UTF-16": [hex, "00"],
  "percent signs": [(letter) => `%${hex(letter)}`, ""],
  "escapes of JSON": [(letter) => `\\u00${hex(letter)}`, ""],
  "escapes of JavaScript": [(letter) => `\\x${hex(letter)}`, ""],
  "entities of HTML": [(letter) => `&#${code(letter)};`, ""],
  "entities of HTML in hex": [(letter) => `&#x${hex(letter)};`, ""],
  "codes with commas": [code, ","],
  "codes with commas and spaces": [code, ", "],
  "codes with spaces": [code, " "],
};

const BASE64 = /^Base64/;

const WRITTEN: readonly Written[] = (Object.entries(CANARIES) as [Place, string][]).flatMap(([place, canary]) => [
  ...Object.entries(LETTER_BY_LETTER).map(([as, [write, between]]) => ({
    place,
    as,
    bytes: Buffer.from([...canary].map(write).join(between)),
  })),
  { place, as: "reversed", bytes: Buffer.from([...canary].reverse().join("")) },
  ...[0, 1, 2].map((shift) => ({ place, as: "Base64", bytes: base64Within(canary, shift) })),
  ...[0, 1, 2].map((shift) => ({ place, as: "Base64 of UTF-16", bytes: base64Within([...canary].join("\0"), shift) })),
]);

function code(letter: string): string {
  return String(letter.charCodeAt(0));
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}

/**
 * The part of its Base64 that does not depend on what stands before and after. Of small letters it holds neither of the
 * two signs in which Base64 for addresses differs.
 */
function base64Within(text: string, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  const encoded = whole.subarray(0, whole.length - (whole.length % 3)).toString("base64");
  return Buffer.from(encoded.slice(shift === 0 ? 0 : 4));
}

/** The canaries that stand in some bytes: their places, each with the ways in which it is written. */
export function canariesIn(bytes: Buffer | string): Map<Place, string[]> {
  const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const folded = Buffer.from(all.toString("latin1").toLowerCase(), "latin1");
  const found = WRITTEN.filter(({ bytes: one, as }) => (BASE64.test(as) ? all : folded).includes(one));
  const ways = Map.groupBy(found, ({ place }) => place);
  return new Map([...ways].map(([place, written]) => [place, [...new Set(written.map(({ as }) => as))]]));
}
