import * as v from "valibot";

/** Zero-width and direction-changing characters, the byte order mark, and control characters other than newline. */
const FORBIDDEN = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * Whether a text holds what no text of a catalogue may, lone surrogates included: it hides or reorders what a person
 * reads. Rule: docs/release-format (Signed documents, "Strings that this page or the schema names").
 */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text) || !text.isWellFormed();
}

/** Longest text of each size, in UTF-16 code units: what fits a panel, and a bound on hostile input. */
const MAX = { term: 120, line: 300, paragraph: 2000 } as const;

const plain = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, "is empty"),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((text) => !hasForbiddenCharacter(text), "holds a control, zero-width or direction-changing character"),
    // A pattern, so that the JSON Schema says it too.
    v.regex(/^\S(?:[\s\S]*\S)?$/, "begins or ends with white space"),
  );

/** A word or short phrase: an alias, an acronym, a label. */
export const Term = plain(MAX.term);
/** One line: a title, a publisher, a point. */
export const Line = plain(MAX.line);
/** A few sentences: a summary. */
export const Paragraph = plain(MAX.paragraph);

/** `2026-11-23`: a day that exists, without a time. */
export const PlainDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "is not a date as 2026-11-23"),
  v.check((text) => dayExists(text), "is a day that does not exist"),
);

/** `2023`, `2023-05` or `2023-05-17`: as much of a date as the evidence tells. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is not a date as 2026, 2026-11 or 2026-11-23"),
  v.check((text) => dayExists(`${text}-01-01`.slice(0, 10)), "is a day that does not exist"),
);

function dayExists(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
