import * as v from "valibot";
import { LIMITS } from "./limits.ts";
import { isReleaseTime } from "./time.ts";

/** The shapes that roots and releases share. Source: docs/release-format, "Signed documents". */

const NAME = /^[a-z0-9][a-z0-9-]{0,31}$/;

/** Whether a text can be the name of a catalogue. */
export function isCatalogueName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value);
}

/** A whole number within bounds. */
export const whole = (min: number, max: number) =>
  v.pipe(
    v.number("is not a number"),
    v.integer("is not a whole number"),
    v.minValue(min, `is below ${min}`),
    v.maxValue(max, `is above ${max}`),
  );

/** The version of a root or of a published release. */
export const Version = whole(1, LIMITS.maxVersion);

/** A moment, `2026-11-23T09:00:00Z`. */
export const Time = v.pipe(v.string(), v.check(isReleaseTime, "is not a time as 2026-11-23T09:00:00Z"));

/** Whether a document ends after it was made. */
export function endsAfterItBegan({ created, expires }: { created: string; expires: string }): boolean {
  return created < expires;
}
