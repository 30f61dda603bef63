import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "#data/store/policy.ts";

/** What stands in a build for "no organisation has said anything". */
const NOTHING_SAID = "={fixed:{}}";

/**
 * A copy of a built extension in which an organisation has said something. In this version nothing else fills the gate.
 *
 * @param name of the copy's folder in `.output`
 */
export function withPolicy(extension: string, name: string, policy: Policy): string {
  const copy = join(".output", name);
  cpSync(extension, copy, { recursive: true });
  const scripts = globSync(join(copy, "**/*.js")).filter((path) => readFileSync(path, "utf8").includes(NOTHING_SAID));
  // One in the background, and one that the panel and the settings share.
  if (scripts.length !== 2)
    throw new Error(`The policy gate stands in ${scripts.length} scripts of the build, not in 2.`);
  for (const path of scripts) {
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(NOTHING_SAID, `=${JSON.stringify(policy)}`));
  }
  return copy;
}
