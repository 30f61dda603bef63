import * as v from "valibot";

/** The id of a record or topic inside its catalogue, and its file's name. */
export const LocalId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "is not an id (lower-case letters, digits and hyphens, up to 64)"),
);

/** A reference: `napac` inside its own catalogue, `uk:napac` to another. */
export const Ref = v.pipe(
  v.string(),
  v.regex(/^([a-z0-9][a-z0-9-]{0,31}:)?[a-z0-9][a-z0-9-]{0,63}$/, "is not an id or a catalogue:id"),
);

/** A reference to another catalogue: always with its prefix. */
export const PrefixedRef = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,31}:[a-z0-9][a-z0-9-]{0,63}$/, "is not a catalogue:id"),
);

/** `catalogue:id`, what everything outside a release calls a record or a topic. */
export type FullId = `${string}:${string}`;

/** Makes a reference that stands in `catalogue` a full id; one with a prefix already is one. */
export function fullId(catalogue: string, ref: string): FullId {
  return (ref.includes(":") ? ref : `${catalogue}:${ref}`) as FullId;
}
