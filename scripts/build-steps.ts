import { join } from "node:path";
import { ROOT, runTool, type ToolRun } from "./run-tool.ts";

export const TARGETS = ["chrome", "edge", "firefox"] as const;
export type Target = (typeof TARGETS)[number];

/** A step of a build that failed; the message holds what the tool printed. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** The folder that holds the built extension, as a browser loads it. */
export function outputOf(target: Target): string {
  return join(ROOT, ".output", `${target}-mv3`);
}

/** The folder of what `buildForThisMachine` made. */
export function localOutputOf(target: Target): string {
  return `${outputOf(target)}-dev`;
}

/** Compiles the records that people edit into the catalogue that travels in the package. */
export function buildCatalogue(): Promise<ToolRun> {
  return runTool("catalogue", ["build"]);
}

/** Writes the types of the entrypoints, which the type checker and the unit tests read. */
export function prepareTypes(): Promise<ToolRun> {
  return runTool("wxt", ["prepare"]);
}

export function buildExtension(target: Target): Promise<ToolRun> {
  return runTool("wxt", ["build", "-b", target]);
}

/** As `buildExtension`, for this machine: it may also connect to servers that run here. */
export function buildForThisMachine(target: Target): Promise<ToolRun> {
  return runTool("wxt", ["build", "-b", target, "--mode", "development"]);
}

/** Builds and packs; for Firefox also the sources that its reviewers ask for. */
export function zipExtension(target: Target): Promise<ToolRun> {
  return runTool("wxt", ["zip", "-b", target]);
}

/**
 * Says a step's name and time, for a person who waits.
 *
 * @throws BuildError when it failed
 */
export async function announce(name: string, step: Promise<ToolRun>): Promise<void> {
  const { ok, output, seconds } = await step;
  if (!ok) throw new BuildError(`${name} did not work:\n${output}`);
  console.log(`${name}: done in ${seconds.toFixed(1)} s`);
}
