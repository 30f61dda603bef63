import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { type Allowed, SCRIPTS } from "#scripts/reader-scan/allowed.ts";
import type { Node } from "#scripts/reader-scan/nodes.ts";
import { breachesOf } from "#scripts/reader-scan/scan.ts";
import { ROOT } from "#scripts/run-tool.ts";

// Of what was last built; `npm test` builds it first.
describe.each(["chrome-mv3", "firefox-mv3"])("the scripts of %s that could be put into a page", (build) => {
  const folder = join(ROOT, ".output", build);

  it("are those that the scan knows, besides the one that runs in the background", async () => {
    const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js"));
    expect(scripts.sort()).toEqual(["background.js", ...Object.keys(SCRIPTS)].sort());
  });

  it.each(Object.entries(SCRIPTS))("touch nothing that %s may not", async (name, allowed: Allowed) => {
    const program = parseAst(await readFile(join(folder, name), "utf8")) as unknown as Node;
    expect(breachesOf(program, allowed)).toEqual([]);
  });
});
