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
  /** Where a colour such as `#0B4A43` is first seen within the topmost 100 pixels; null where it is not. */
  findColour(colour: string): { readonly x: number; readonly y: number } | null;
  close(): void;
}

/** Starts Xvfb on a number that it chooses itself. */
export async function openDisplay(): Promise<Display> {
  const server = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-extension", "MIT-SCREEN-SAVER"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const [number] = await once(server.stdio[3] as Readable, "data");
  const env = { DISPLAY: `:${String(number).trim()}` };
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, [...args], { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }).toString();
  return {
    env,
    xdotool: (...args) => run("xdotool", args),
    photograph: (path) => void run("import", ["-window", "root", path]),
    findColour(colour) {
      const top = run("import", ["-window", "root", "-crop", "1280x100+0+0", "-depth", "8", "txt:-"]);
      const [, x, y] = top.match(new RegExp(`^(\\d+),(\\d+):.*${colour}`, "im")) ?? [];
      return x && y ? { x: Number(x), y: Number(y) } : null;
    },
    close: () => void server.kill(),
  };
}
