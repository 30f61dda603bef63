import { parseArgs } from "node:util";
import { announce, buildCatalogue, buildExtension, outputOf, TARGETS, zipExtension } from "./build-steps.ts";
import { runMain } from "./run-main.ts";
import { runInTerminal } from "./run-tool.ts";

/** `npm run build`, `npm run zip` (with `--zip`) and `npm run dev` (with `--dev`). */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { zip: { type: "boolean" }, dev: { type: "boolean" } } });
  await announce("Catalogue", buildCatalogue());
  if (values.dev) return runInTerminal("wxt", []);
  for (const target of TARGETS) {
    if (values.zip) await announce(`Packed for ${target}`, zipExtension(target));
    else await announce(`Built for ${target}, ${outputOf(target)}`, buildExtension(target));
  }
  return 0;
}

await runMain(main);
