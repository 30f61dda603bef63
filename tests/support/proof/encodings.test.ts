import { describe, expect, it } from "vitest";
import { CANARIES, CASE_PAGE, NOT_READ, type Place, READ } from "./canaries.ts";
import { canariesIn } from "./encodings.ts";

const PLACES = Object.keys(CANARIES) as Place[];
const { text } = CANARIES;
const letters = (write: (letter: string) => string, between = "") => [...text].map(write).join(between);
const code = (letter: string) => letter.charCodeAt(0);
const bytes = (encoding: BufferEncoding) => Buffer.from(text, encoding);

/** As a program would write it that knows nothing of how it is looked for. */
const WAYS: readonly (readonly [string, Buffer | string])[] = [
  ["text", text],
  ["text", text.toUpperCase()],
  ["text", encodeURIComponent(`said ${text}.`)],
  ["UTF-16", bytes("utf16le")],
  ["UTF-16", bytes("utf16le").swap16()],
  ["UTF-32", Buffer.from(Uint32Array.from([...text], code).buffer)],
  ["hex", Buffer.from(text).toString("hex")],
  ["hex", Buffer.from(text).toString("hex").toUpperCase()],
  ["hex with spaces", letters((letter) => code(letter).toString(16), " ")],
  ["hex with colons", letters((letter) => code(letter).toString(16), ":")],
  ["hex of UTF-16", bytes("utf16le").toString("hex")],
  ["hex of UTF-16", bytes("utf16le").swap16().toString("hex")],
  ["percent signs", letters((letter) => `%${code(letter).toString(16).toUpperCase()}`)],
  ["escapes of JSON", letters((letter) => `\\u${code(letter).toString(16).padStart(4, "0")}`)],
  ["escapes of JavaScript", letters((letter) => `\\x${code(letter).toString(16)}`)],
  ["entities of HTML", letters((letter) => `&#${code(letter)};`)],
  ["entities of HTML in hex", letters((letter) => `&#x${code(letter).toString(16)};`)],
  ["codes with commas", JSON.stringify([...Buffer.from(text)])],
  ["codes with commas and spaces", letters((letter) => `${code(letter)}`, ", ")],
  ["codes with spaces", letters((letter) => `${code(letter)}`, " ")],
  ["reversed", [...`said ${text}.`].reverse().join("")],
];

describe("canaries", () => {
  it("stand each in a place that is read or in one that is not", () => {
    expect([...READ, ...NOT_READ].sort()).toEqual([...PLACES].sort());
  });

  it("hold no two letters in a row twice, and begin and end each in a way of its own", () => {
    const all = Object.values(CANARIES);
    const pairs = all.flatMap((canary) => [...canary].slice(1).map((letter, at) => `${canary[at]}${letter}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const at of [0, -1]) expect(new Set(all.map((canary) => canary.at(at))).size).toBe(all.length);
  });

  it.each(WAYS)("are found as %s", (as, written) => {
    expect(canariesIn(Buffer.concat([Buffer.from("before "), Buffer.from(written), Buffer.from(" after")]))).toEqual(
      new Map([["text", [as]]]),
    );
  });

  it.each(PLACES)("are found in Base64 with anything before and after: %s", (place) => {
    for (const before of ["", "a", "ab", "abc", "said "]) {
      for (const after of ["", "a", "ab", "."]) {
        const whole = Buffer.from(`${before}${CANARIES[place]}${after}`);
        for (const encoding of ["base64", "base64url"] as const) {
          expect(canariesIn(whole.toString(encoding))).toEqual(new Map([[place, ["Base64"]]]));
        }
      }
    }
  });

  it.each(PLACES)("are found in the Base64 of UTF-16 with anything before and after: %s", (place) => {
    for (const before of ["", "a", "ab"]) {
      const whole = Buffer.from(`${before}${CANARIES[place]}.`, "utf16le");
      for (const shifted of [whole, whole.subarray(1), Buffer.from(whole).swap16()]) {
        expect(canariesIn(shifted.toString("base64"))).toEqual(new Map([[place, ["Base64 of UTF-16"]]]));
      }
    }
  });

  it("are not found where there is none", () => {
    expect(canariesIn("He told his teacher what %6c\\u0070&#104; 108,112,104 he saw.")).toEqual(new Map());
    expect(canariesIn(Buffer.alloc(4096, "lphldjhqxfc"))).toEqual(new Map());
  });

  it("are all found in the page, but for the address's and what is typed", () => {
    const there = PLACES.filter((place) => !["address", "typed"].includes(place));
    expect([...canariesIn(CASE_PAGE).keys()].sort()).toEqual(there.sort());
  });
});
