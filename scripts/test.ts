import { parseArgs } from "node:util";
import { buildCatalogue, buildExtension, prepareTypes, TARGETS, zipExtension } from "./build-steps.ts";
import { missingTestPrograms, type TestProgram } from "./launch/need-programs.ts";
import { runTool, type Tool, type ToolRun } from "./run-tool.ts";

interface Step {
  readonly name: string;
  /** What the machine must have for it. */
  readonly needs?: readonly TestProgram[];
  run(): Promise<ToolRun>;
}

const DISPLAY: readonly TestProgram[] = ["Xvfb", "xdotool", "ImageMagick"];

/** The steps in their order: what is quick and tells most comes first, what others read is made before them. */
function steps(isLong: boolean): Step[] {
  const env = { NO_COLOR: "1", FORCE_COLOR: undefined, SIGNPOST_LONG: isLong ? "1" : "0" };
  const tool = (name: Tool, ...args: string[]) => runTool(name, args, env);
  return [
    { name: "Format and lint", run: () => tool("biome", "check", "--error-on-warnings", ".") },
    { name: "Catalogue is built", run: buildCatalogue },
    { name: "Catalogue has no mistakes", run: () => tool("catalogue", "validate") },
    { name: "Entrypoints have their types", run: prepareTypes },
    { name: "Types", run: () => tool("tsc") },
    { name: "Unit tests", run: () => tool("vitest", "run") },
    ...TARGETS.map((target) => ({ name: `Build for ${target}`, run: () => buildExtension(target) })),
    {
      name: "Panel in Chromium",
      needs: ["a Chromium browser", ...DISPLAY],
      run: () => tool("playwright", "test", "--project=chromium"),
    },
    {
      name: "Panel in Firefox",
      needs: ["Firefox", ...DISPLAY],
      run: () => tool("playwright", "test", "--project=firefox"),
    },
    ...(isLong ? longSteps(tool) : []),
  ];
}

function longSteps(tool: (name: Tool, ...args: string[]) => Promise<ToolRun>): Step[] {
  return [
    ...TARGETS.map((target) => ({ name: `Package for ${target}`, run: () => zipExtension(target) })),
    {
      name: "Longer proofs in Chromium",
      needs: ["a Chromium browser", ...DISPLAY],
      run: () => tool("playwright", "test", "--project=long"),
    },
  ];
}

/** The line in which a test runner counts, such as `Tests  120 passed (120)`; empty where there is none. */
function countLine(output: string): string {
  return (
    output
      .split("\n")
      .findLast((line) => /\d+ (passed|failed)/.test(line))
      ?.trim() ?? ""
  );
}

/** `npm test` and, with `--long`, `npm run test:long`: every check, on to the end whatever fails. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { long: { type: "boolean", default: false } } });
  const missing = missingTestPrograms();
  const isCi = process.env.CI === "true";
  const failed: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  for (const step of steps(values.long)) {
    const lacks = (step.needs ?? []).filter((name) => missing.has(name));
    if (lacks.length > 0) {
      const line = `${step.name}: this machine lacks ${lacks.join(", ")}`;
      (isCi ? failed : skipped).push(line);
      console.log(`${isCi ? "FAILED " : "skipped"} ${line}`);
      continue;
    }
    const { ok, output, seconds } = await step.run();
    console.log(`${ok ? "passed " : "FAILED "} ${step.name}, ${seconds.toFixed(1)} s. ${countLine(output)}`.trimEnd());
    if (ok) passed += 1;
    else {
      failed.push(step.name);
      console.log(output);
    }
  }
  for (const name of failed) console.log(`Failed: ${name}`);
  for (const name of skipped) console.log(`Not run: ${name}`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
