/**
 * Reads JSON in UTF-8 without a byte order mark, the way `JSON.parse` reads it. Rule: docs/release-format, "Signed
 * documents".
 *
 * @throws SyntaxError | TypeError where it is something else
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  // A byte order mark is kept, so that JSON.parse refuses it.
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
}

/** Whether a parsed document is an object, and neither a list nor null. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an object has exactly these members of its own. */
export function hasExactly(object: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return Object.keys(object).length === names.length && names.every((name) => Object.hasOwn(object, name));
}
