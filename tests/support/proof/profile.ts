import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { NOT_READ, type Place } from "./canaries.ts";
import { canariesIn } from "./encodings.ts";

/** Where Chromium notes titles and addresses by itself, with a reader or without, once it has run for half a minute. */
const TOP_SITES = /Top Sites$/;

/** Where canaries stand in a browser's profile: the file without its numbers, the canary's place and how it is written. */
export function canariesInProfile(profile: string): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const file of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const name = placeNameOf(relative(profile, path));
    for (const [place, ways] of canariesIn(readFileSync(path))) {
      if (TOP_SITES.test(name) && NOT_READ.includes(place)) continue;
      for (const as of ways) found.set(`${name}: ${place} as ${as}`, place);
    }
  }
  return found;
}

/** Firefox keeps the session of its tabs in one file while it runs and in another once it has ended. */
const SESSION = /^sessionstore(?:-backups[/\\]\w+)?\.\w+lz#$/;

/** Names of caches and sessions hold times, ports and hashes; a database and its journal are one place. */
export function placeNameOf(path: string): string {
  return path
    .replace(/[0-9a-f]{16,}/gi, "#")
    .replace(/\d+/g, "#")
    .replace(/-(?:journal|wal)$/, "")
    .replace(SESSION, "sessionstore");
}
