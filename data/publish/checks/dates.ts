import type { FieldPath } from "#data/publish/finding.ts";
import type { Check, Problem } from "./check.ts";
import { leavesOf } from "./leaves.ts";

/** Names of fields that hold a day which has been. */
const PAST = new Set(["dated", "read", "reviewed", "created"]);

/** A day in the future where only the past can stand. */
export const futureDate: Check = {
  name: "future-date",
  rule: "nothing was dated, read or reviewed after the day of this check",
  usesToday: true,
  find: ({ catalogues, today }) =>
    catalogues.flatMap(({ files }) =>
      files.flatMap((file) =>
        leavesOf(file.raw)
          .filter(({ path, value }) => isPastField(path) && isDate(value) && isAfter(value, today))
          .map(({ path }): Problem => ({ file, path, remedy: "correct the date" })),
      ),
    ),
};

/** A review that was due before it was done, or is due though none was done. */
export const reviewDueBeforeReviewed: Check = {
  name: "review-due-before-reviewed",
  rule: "a review is due after the day of the last one, and only once there was one",
  find: ({ records }) =>
    records
      .filter(
        ({ value: { reviewed, reviewDue } }) => reviewDue !== null && (reviewed === null || reviewDue <= reviewed),
      )
      .map(({ file }) => ({ file, path: ["reviewDue"], remedy: "correct one of the two dates" })),
};

function isPastField(path: FieldPath): boolean {
  return PAST.has(String(path.at(-1)));
}

/** What is no date at all is a mistake of shape. */
function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}(-\d{2}){0,2}(T|$)/.test(value);
}

/** Compares as far as the shorter of the two goes: `2026` is not after `2026-11-23`. */
function isAfter(date: string, today: string): boolean {
  const length = Math.min(date.length, today.length);
  return date.slice(0, length) > today.slice(0, length);
}
