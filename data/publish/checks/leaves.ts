import type { FieldPath } from "#data/publish/finding.ts";

/** A value that holds no others, and where it stands. */
export interface Leaf {
  readonly path: FieldPath;
  readonly value: unknown;
}

/** Every text, number and null of a YAML document, in its order. */
export function leavesOf(value: unknown, path: FieldPath = []): Leaf[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, [...path, at]));
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, [...path, name]));
}
