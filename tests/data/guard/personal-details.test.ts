import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownWords } from "#components/known-words.ts";
import { findPersonalDetails, type PersonalDetailKind } from "#data/guard/personal-details.ts";
import { editorsCollection } from "#tests/relevance/catalogue-search.ts";

const known = knownWords(editorsCollection());
const kinds = (text: string) => findPersonalDetails(text, () => known).map(({ kind }) => kind);

/** The two digits that nine digits can end in by the NHS's rule, worked out apart from the code: at most one fits. */
function nhsNumber(nine: string): string | null {
  const weighted = [...nine].map((digit, place) => Number(digit) * (10 - place)).reduce((a, b) => a + b);
  const fits = Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => (weighted + digit) % 11 === 0);
  return fits.length === 1 ? `${nine}${fits[0]}` : null;
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const issued = fc
  .tuple(fc.constantFrom("4", "6", "7", "9", "32", "39"), digits(9))
  .map(([first, rest]) => nhsNumber((first + rest).slice(0, 9)))
  .filter((number) => number !== null);
const spacing = fc.constantFrom("", " ", "-");
const group = (number: string, by: string) => [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(by);
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `siblings ${text}`,
  (text: string) => `NHS no: ${text}, aged 9`,
  (text: string) => `03/04/2014 ${text}`,
  (text: string) => `(${text})`,
);

const FIRST = ["Aisha", "jayden", "Zoë", "SARAH", "Mary-Jane", "O'Neill", "Mohammed"];
const LAST = ["Khan", "smith", "O’Connor", "Nowak", "ALI", "Whitfield-Brown"];
const two = (n: number) => String(n).padStart(2, "0");
const birthday = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1950, max: 2026 }),
);
const inFigures = fc
  .tuple(
    birthday,
    fc.constantFrom("/", ".", "-"),
    fc.constantFrom("day first", "year first", "short year", "unpadded", "spaced", "wide"),
  )
  .map(([[day, month, year], by, form]) => {
    if (form === "year first") return [year, two(month), two(day)].join(by);
    if (form === "spaced") return `${two(day)} ${month} ${year}`;
    if (form === "wide") return [day, two(month), year].join(` ${by} `);
    if (form === "short year") return [two(day), two(month), two(year % 100)].join(by);
    return form === "unpadded" ? [day, month, year].join(by) : [two(day), two(month), year].join(by);
  });

function finds(kind: PersonalDetailKind, text: string): void {
  expect(kinds(text), text).toContain(kind);
}

describe("the guard", () => {
  it("finds every NHS number, in each grouping and among other words", () => {
    fc.assert(
      fc.property(issued, spacing, around, (number, by, put) => finds("nhs-number", put(group(number, by)))),
      { numRuns: 500 },
    );
  });

  it("finds no NHS number where the check digit is wrong", () => {
    fc.assert(
      fc.property(issued, fc.integer({ min: 1, max: 9 }), spacing, (number, more, by) => {
        const wrong = number.slice(0, 9) + ((Number(number[9]) + more) % 10);
        expect(kinds(group(wrong, by)), wrong).not.toContain("nhs-number");
      }),
      { numRuns: 500 },
    );
  });

  it("finds a Scottish number, which begins with a birthday", () => {
    fc.assert(
      fc.property(birthday, digits(3), ([day, month, year], three) => {
        const number = nhsNumber(`${two(day)}${two(month)}${two(year % 100)}${three}`);
        if (number) finds("nhs-number", number);
      }),
    );
  });

  it("finds every National Insurance number, and none with letters that are not used", () => {
    const used = [..."ABCEHJKLMPRSTWXYZ"];
    const number = fc
      .tuple(fc.constantFrom(...used), fc.constantFrom(...used), digits(6), fc.constantFrom(..."ABCDabcd"), spacing)
      .filter(([a, b]) => !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].includes(a + b));
    const write = (prefix: string, six: string, last: string, by: string) =>
      [prefix, six.slice(0, 2), six.slice(2, 4), six.slice(4), last].join(by);
    fc.assert(
      fc.property(number, around, ([a, b, six, last, by], put) => {
        finds("national-insurance", put(write(a + b, six, last, by)));
        finds("national-insurance", put(write(a + b, six, last, by).toLowerCase()));
        for (const never of [`D${b}`, `${a}O`, "GB", "ZZ"]) {
          expect(kinds(write(never, six, last, by))).not.toContain("national-insurance");
        }
        expect(kinds(write(a + b, six, "E", by))).not.toContain("national-insurance");
      }),
    );
  });

  it("finds a name beside a day of birth, whichever comes first and however it is written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), inFigures, (first, last, date) => {
        finds("name-and-birth-date", `${first} ${last} ${date}`);
        finds("name-and-birth-date", `${last.toUpperCase()}, ${first} (${date})`);
        finds("name-and-birth-date", `${date} ${first} ${last}`);
        finds("name-and-birth-date", `${first} ${last} ${date}`.toLowerCase());
        finds("name-and-birth-date", `${first} dob ${date}`);
        finds("name-and-birth-date", `${first} ${last}, date of birth ${date}, sexual exploitation`);
      }),
    );
    finds("name-and-birth-date", "aisha born on 3rd of May 2014");
    finds("name-and-birth-date", "J. Whitfield 03.05.14");
  });

  it("finds a name beside a day with its month as a word, in whatever case", () => {
    const form = fc.constantFrom("12 march 2014", "3rd of May 2014", "Sept 1st, 2009", "12 Mar 14", "12-mar-2014");
    fc.assert(
      fc.property(fc.constantFrom(...FIRST), fc.constantFrom(...LAST), form, (first, last, date) => {
        finds("name-and-birth-date", `${first} ${last} ${date}`);
        finds("name-and-birth-date", `${first} ${last} ${date}`.toLowerCase());
        finds("name-and-birth-date", `referral for ${date} ${last}, j to mash`.toLowerCase());
      }),
    );
  });

  it("finds one word with a capital beside a day, where it is no word of the catalogue", () => {
    const capitalised = FIRST.filter((name) => /^\p{Lu}.*\p{Ll}/u.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...capitalised), inFigures, (first, date) => {
        finds("name-and-birth-date", `${first} ${date}`);
        finds("name-and-birth-date", `strategy meeting about ${first} (${date})`);
      }),
    );
    for (const text of ["Coventry 12/03/2014", "CAFCASS 12/03/2014", "lasagne 12/03/2014", "Ref 12/03/2014"]) {
      expect(kinds(text), text).toEqual([]);
    }
  });

  it("finds no name in a title or a plain search with a day in it", () => {
    for (const text of [
      "mandatory reporting 1 September 2026",
      "Keeping children safe in education 1 September 2026",
      "statutory guidance updated 12/03/2026",
      "disclosed on 12/03/2026",
      "team meeting 12/03/2026",
      "Aisha Khan",
      "12/03/2014",
      "born 12/03/2014",
      "date of birth",
    ]) {
      expect(kinds(text), text).toEqual([]);
    }
  });

  it("finds the number of a case by what it is called, or by its own shape", () => {
    const called = [
      "case",
      "case no.",
      "Case ID:",
      "ref",
      "Ref #",
      "Mosaic",
      "LCS id",
      "URN",
      "crime ref",
      "pupil number",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...called),
        fc.constantFrom("", "A", "CV-", "LCS"),
        fc.integer({ min: 3000, max: 99_999_999 }),
        (name, letters, number) => {
          finds("case-reference", `${name} ${letters}${number}`);
        },
      ),
    );
    for (const text of [
      "BM23C50123",
      "crime ref 20/123456/24",
      "H801200001001",
      "case 2019/00123",
      "case 000123",
      "ref 2019 A00123",
    ]) {
      finds("case-reference", text);
    }
  });

  it("takes a year, a section, a date or a number to phone for no case", () => {
    for (const text of [
      "case review 2025",
      "reference 2023",
      "child 47",
      "case conference 12/03/2026",
      "referral 12/03/2026",
      "mosac 0800 980 1958",
      "ref 024 7678 8555",
      "crime 101",
      "person 116 123",
      "Children Act 1989 section 47",
      "case 2024-25",
      "young person 16-17",
      "child 10-14 years",
      "pupil 11-16yrs",
      "child 1989 act",
      "offences against the person 1861",
      "crime 18001 101",
    ]) {
      expect(kinds(text), text).toEqual([]);
    }
  });

  it("finds a house with its full postcode, and neither alone", () => {
    const house = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom("", "a", "B"));
    const street = fc.constantFrom("High Street", "st mary's road", "Little Park Street, Coventry", "The Green");
    const postcode = fc.constantFrom("CV1 2AB", "cv12ab", "SW1A 1AA", "M1 1AE", "b33 8th");
    fc.assert(
      fc.property(house, street, postcode, ([number, letter], road, code) => {
        finds("postcode-and-house", `${number}${letter} ${road}, ${code}`);
        finds("postcode-and-house", `flat ${number}${letter}, ${road} ${code}`);
        finds("postcode-and-house", `${number} ${code}`);
        finds("postcode-and-house", `${code}, number ${number}`);
        expect(kinds(`${road}, ${code}`)).toEqual([]);
        expect(kinds(`${number}${letter} ${road}`)).toEqual([]);
      }),
    );
    for (const text of ["sarc within 10 miles of CV1 2AB", "section 47 CV1 2AB", "sarc near CV1 2AB 024 7678 8555"]) {
      expect(kinds(text), text).toEqual([]);
    }
  });

  it("names each kind once, and answers any text", () => {
    expect(kinds("943 476 5919 and 943 476 5919, QQ123456C, ab123456c")).toEqual(["nhs-number", "national-insurance"]);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => void kinds(text)));
  });

  it("answers at once where a text is made to be slow", () => {
    for (const part of ["a ", "1 ", "12/", "case ", "1 a, ", "a.", "flat ", "0-"]) kinds(part.repeat(20_000));
  });
});
