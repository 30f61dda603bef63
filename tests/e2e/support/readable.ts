import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A copy of a built extension to which the browser grants sites at once. It asks a person otherwise, with a window that
 * no page can press; `granting.spec.ts` presses it.
 *
 * @param name of the copy's folder in `.output`
 * @param hosts match patterns
 * @param more what else the copy's manifest says
 */
export function makeReadable(
  extension: string,
  name: string,
  hosts: readonly string[] = ["http://127.0.0.1/*"],
  more: Readonly<Record<string, string>> = {},
): string {
  const copy = join(".output", name);
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts, ...more }));
  return copy;
}
