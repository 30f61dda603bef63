import { spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** The folder of the project, wherever a command is typed. */
export const ROOT = join(import.meta.dirname, "..");

/** Where each tool begins. Run by path: the shims beside them differ between Windows and the rest. */
const TOOLS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  catalogue: "data/publish/main.ts",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  wxt: "node_modules/wxt/bin/wxt.mjs",
} as const;
export type Tool = keyof typeof TOOLS;

export interface ToolRun {
  readonly ok: boolean;
  /** Both of its outputs, in the order in which they came, without colours. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs a tool of the project to its end and keeps what it prints. Never throws for a tool that fails. */
export async function runTool(tool: Tool, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<ToolRun> {
  const start = performance.now();
  const child = spawn(process.execPath, [TOOLS[tool], ...args], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ok = await new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
  const output = stripVTControlCharacters(Buffer.concat(chunks).toString("utf8"));
  return { ok, output, seconds: (performance.now() - start) / 1000 };
}

/** Runs a tool that stays, such as the development server, with the terminal as its own. Gives its exit code. */
export function runInTerminal(tool: Tool, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [TOOLS[tool], ...args], { cwd: ROOT, stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
