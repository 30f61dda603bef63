import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";

/** A screen that nobody sees, for browsers with windows. */
export interface Display {
  /** To be added to the environment of what shall be shown on it. */
  readonly env: NodeJS.ProcessEnv;
  /** Presses keys or moves the mouse, as a person at the machine would. */
  xdotool(...args: readonly string[]): string;
  /** Takes a picture of the whole screen. */
  photograph(path: string): void;
  close(): void;
}

/** Starts Xvfb on a number that it chooses itself. */
export async function openDisplay(): Promise<Display> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(server.stdio[3] as Readable, "data");
  const env = { DISPLAY: `:${String(number).trim()}` };
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, [...args], { env: { ...process.env, ...env } }).toString();
  return {
    env,
    xdotool: (...args) => run("xdotool", args),
    photograph: (path) => void run("import", ["-window", "root", path]),
    close: () => void server.kill(),
  };
}
