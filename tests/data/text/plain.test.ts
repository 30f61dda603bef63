import fc from "fast-check";
import { expect, it } from "vitest";
import { isPlain } from "#data/text/plain.ts";
import { tokens } from "#data/text/tokens.ts";

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const plain = units.filter(isPlain);

it("is ASCII, and marks that are no letters, no digits and nothing that nobody sees", () => {
  expect(plain.slice(0, 128)).toEqual(units.slice(0, 128));
  const marks = plain.slice(128);
  expect(marks).toEqual(expect.arrayContaining(["’", "“", "–", "…", "£", "•", "☐", "✓", "\u00a0"]));
  expect(marks.filter((mark) => /[\p{L}\p{M}\p{N}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(mark))).toEqual(
    [],
  );
});

it("is cut into the same words at the same places as any other text", () => {
  const word = fc.constantFrom("He’s", "N.S.P.C.C.", "A&E", "don't", "14", "’tis", "boys’", "a’’b", ".a", "x");
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.constantFrom(...plain))), (parts) => {
      const text = parts.join("");
      expect(tokens(text)).toEqual(tokens(`${text} é`).slice(0, -1));
    }),
  );
});
