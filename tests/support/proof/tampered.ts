import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeReadable } from "#tests/e2e/support/readable.ts";

/** A copy of the extension with a page reader of one's own. */
export function tamperWith(extension: string, name: string, reader: string): string {
  const copy = makeReadable(extension, name);
  writeFileSync(join(copy, "page-reader.js"), reader);
  return copy;
}
