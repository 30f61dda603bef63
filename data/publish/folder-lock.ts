import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How often a process that waits looks again, and how long a lock without a name in it may be one being written. */
const LOOK_MS = 100;
const UNNAMED_MS = 5000;

/**
 * Runs work while no other process does that holds the same folder. The lock of a process that is no longer there is
 * taken away. A folder in which no lock can be written is worked on without: the work itself tells what is wrong.
 */
export async function aloneInFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(folder, "lock");
  const mine = await acquire(folder, lock);
  try {
    return await work();
  } finally {
    if (mine) await rm(lock, { force: true });
  }
}

async function acquire(folder: string, lock: string): Promise<boolean> {
  for (;;) {
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(lock, String(process.pid), { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
    }
    if (await isLeft(lock)) await rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Whether the process that made a lock is gone. */
async function isLeft(lock: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(lock, "utf8"));
    if (!pid) return Date.now() - (await stat(lock)).mtimeMs > UNNAMED_MS;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
