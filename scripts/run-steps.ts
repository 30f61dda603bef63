import type { ToolRun } from "./run-tool.ts";

/** One check of the whole. */
export interface Step {
  readonly name: string;
  /** What the machine must have for it. */
  readonly needs?: readonly string[];
  run(): Promise<ToolRun>;
}

export interface RunOptions {
  /** What the machine lacks. */
  readonly missing: ReadonlySet<string>;
  /** Where everything has to run, a step that cannot is a failure. */
  readonly mayNotSkip: boolean;
  print(line: string): void;
}

/**
 * Runs the steps in their order, on to the end whatever fails, and prints a line for each; what a failed step printed
 * is shown under it. The last line counts, alone, in the form that readers of test logs know.
 *
 * @returns whether nothing failed
 */
export async function runSteps(steps: readonly Step[], { missing, mayNotSkip, print }: RunOptions): Promise<boolean> {
  const failed: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  for (const step of steps) {
    const lacks = (step.needs ?? []).filter((name) => missing.has(name));
    if (lacks.length > 0) {
      const line = `${step.name}: this machine lacks ${lacks.join(", ")}`;
      (mayNotSkip ? failed : skipped).push(line);
      print(`${mayNotSkip ? "FAILED " : "skipped"} ${line}`);
      continue;
    }
    const { ok, output, seconds } = await step.run();
    print(`${ok ? "passed " : "FAILED "} ${step.name}, ${seconds.toFixed(1)} s. ${countLine(output)}`.trimEnd());
    if (ok) passed += 1;
    else {
      failed.push(step.name);
      print(output);
    }
  }
  for (const name of failed) print(`Failed: ${name}`);
  for (const name of skipped) print(`Not run: ${name}`);
  print(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length === 0;
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
