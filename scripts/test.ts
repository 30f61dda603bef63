import { parseArgs } from "node:util";
import {
  buildCatalogue,
  buildExtension,
  buildForThisMachine,
  prepareTypes,
  TARGETS,
  zipExtension,
} from "./build-steps.ts";
import { missingTestPrograms, type TestProgram } from "./launch/need-programs.ts";
import { runMain } from "./run-main.ts";
import { runSteps, type Step } from "./run-steps.ts";
import { runTool, type Tool, type ToolRun } from "./run-tool.ts";

/** The shortcut and the sidebar are tried in a real window, on a screen that is not shown. */
const SCREEN: readonly TestProgram[] = ["Xvfb", "xdotool", "ImageMagick"];
const CHROMIUM: readonly TestProgram[] = ["a Chromium browser", ...SCREEN];
const NGINX: readonly TestProgram[] = ["nginx"];
const FIREFOX: readonly TestProgram[] = ["Firefox 142 or newer", ...SCREEN];

type TestStep = Step & { readonly needs?: readonly TestProgram[] };
type RunTool = (name: Tool, ...args: string[]) => Promise<ToolRun>;

/** The steps in their order: what is quick and tells most comes first, what others read is made before them. */
function steps(isLong: boolean, missing: ReadonlySet<string>): TestStep[] {
  const env = { SIGNPOST_LONG: isLong ? "1" : "0" };
  const tool = (name: Tool, ...args: string[]) => runTool(name, args, env);
  return [
    { name: "Format and lint", run: () => tool("biome", "check", "--error-on-warnings", ".") },
    { name: "Catalogue is built", run: buildCatalogue },
    { name: "Catalogue has no mistakes", run: () => tool("catalogue", "validate") },
    { name: "Entrypoints have their types", run: prepareTypes },
    { name: "Types", run: () => tool("tsc") },
    ...TARGETS.map((target) => ({ name: `Build for ${target}`, run: () => buildExtension(target) })),
    ...TARGETS.map((target) => ({
      name: `Build for ${target} with a publisher on this machine`,
      run: () => buildForThisMachine(target),
    })),
    { name: "Unit tests", run: () => tool("vitest", "run") },
    ...browserSteps(tool, missing),
    ...(isLong ? longSteps(tool) : []),
  ];
}

/** Both browsers side by side: each waits for much. Where one is missing, the other alone. */
function browserSteps(tool: RunTool, missing: ReadonlySet<string>): TestStep[] {
  const chromium = { name: "Panel in Chromium", needs: CHROMIUM };
  const firefox = { name: "Panel in Firefox", needs: FIREFOX };
  if ([...CHROMIUM, ...FIREFOX].some((program) => missing.has(program))) {
    return [
      { ...chromium, run: () => tool("playwright", "test", "--project=chromium") },
      { ...firefox, run: () => tool("playwright", "test", "--project=firefox") },
    ];
  }
  const both = ["--project=chromium", "--project=firefox"];
  return [{ name: "Panel in Chromium and Firefox", run: () => tool("playwright", "test", ...both) }];
}

function longSteps(tool: RunTool): TestStep[] {
  return [
    ...TARGETS.map((target) => ({ name: `Package for ${target}`, run: () => zipExtension(target) })),
    {
      name: "Longer proofs in Chromium",
      needs: [...CHROMIUM, ...NGINX],
      run: () => tool("playwright", "test", "--project=long"),
    },
  ];
}

/** `npm test` and, with `--long`, `npm run test:long`. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { long: { type: "boolean", default: false } } });
  const missing = missingTestPrograms([...new Set([...CHROMIUM, ...FIREFOX, ...(values.long ? NGINX : [])])]);
  const ok = await runSteps(steps(values.long, missing), {
    missing,
    mayNotSkip: process.env.CI === "true",
    print: (line) => console.log(line),
  });
  return ok ? 0 : 1;
}

await runMain(main);
