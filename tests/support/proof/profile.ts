import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { canariesIn } from "./canaries.ts";

/** Where canaries stand in a browser's profile: the file without its numbers, the canary and how it is written. */
export function canariesInProfile(profile: string): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    for (const canary of canariesIn(readFileSync(path))) {
      found.add(`${placeOf(relative(profile, path))}: ${canary}`);
    }
  }
  return found;
}

/** Names of caches and sessions hold times, ports and hashes. */
function placeOf(path: string): string {
  return path.replace(/[0-9a-f]{16,}/gi, "#").replace(/\d+/g, "#");
}
