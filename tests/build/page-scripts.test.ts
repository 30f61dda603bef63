import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { TARGETS } from "#scripts/build-steps.ts";
import { type Allowed, SCRIPTS } from "#scripts/reader-scan/allowed.ts";
import { isNode, type Node, nameOf, nodesOf, textOf } from "#scripts/reader-scan/nodes.ts";
import { breachesOf } from "#scripts/reader-scan/scan.ts";
import { ROOT } from "#scripts/run-tool.ts";

// Of what was last built; `npm test` builds it first.
const folderOf = (target: string) => join(ROOT, ".output", `${target}-mv3`);
const parsed = async (target: string, name: string) =>
  parseAst(await readFile(join(folderOf(target), name), "utf8")) as unknown as Node;

describe.each(TARGETS)("the scripts for %s that could be put into a page", (target) => {
  it("are those that the scan knows, besides the one that runs in the background", async () => {
    const files = await readdir(folderOf(target), { recursive: true });
    const scripts = files.filter((name) => name.endsWith(".js") && !name.startsWith("chunks"));
    expect(scripts.sort()).toEqual(["background.js", ...Object.keys(SCRIPTS)].sort());
  });

  it.each(Object.entries(SCRIPTS))("touch nothing that %s may not", async (name, allowed: Allowed) => {
    expect(breachesOf(await parsed(target, name), allowed)).toEqual([]);
  });
});

/** All names and texts that stand in a script. */
function namesIn(program: Node): (string | null)[] {
  return [...nodesOf(program)].flatMap(({ node }) => [
    textOf(node),
    ...[node.property, node.key].filter(isNode).map((name) => nameOf(name)),
  ]);
}

it.each(Object.entries(SCRIPTS))("%s has a use for every member on its lists", async (name, allowed: Allowed) => {
  const programs = await Promise.all(["chrome", "firefox"].map((target) => parsed(target, name)));
  const used = new Set(programs.flatMap(namesIn));
  const { members, called, ofTexts, ofDescriptors, written, dom } = allowed;
  const listed = [...members, ...called, ...ofTexts, ...ofDescriptors, ...written];
  const ofNodes = [...dom].map((path) => path.slice(path.indexOf(".") + 1));
  expect([...listed, ...ofNodes].filter((one) => !used.has(one))).toEqual([]);
});
