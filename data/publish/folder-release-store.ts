import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type ReleaseStore, ReleaseStoreError } from "#data/store/release-store.ts";

const POINTERS = ["pointer", "pointer.copy"] as const;
const LOG = "log.json";

/** Keeps one catalogue's releases in a folder, as a panel keeps them in IndexedDB. The folder is made where it is missing. */
export function createFolderReleaseStore(folder: string): ReleaseStore {
  const files = join(folder, "files");
  return {
    async readPointers() {
      const [first, copy] = await Promise.all(POINTERS.map((name) => readText(join(folder, name))));
      return [first ?? null, copy ?? null];
    },
    async writePointer(text) {
      for (const name of POINTERS) await write(folder, name, Buffer.from(text));
    },
    async readFile(sha256) {
      const bytes = await read(join(files, sha256));
      return bytes && new Uint8Array(bytes);
    },
    async writeFiles(added) {
      for (const [name, bytes] of added) await write(files, name, bytes);
    },
    keepOnly: (names) =>
      answered(async () => {
        const old = existsSync(files) ? (await readdir(files)).filter((name) => !names.has(name)) : [];
        await Promise.all(old.map((name) => rm(join(files, name), { force: true })));
      }),
    async readLog() {
      const text = await readText(join(folder, LOG));
      return text === null ? null : parseJson(text);
    },
    writeLog: (log) => write(folder, LOG, Buffer.from(JSON.stringify(log))),
  };
}

/** Null for what a kill left half written; the log is not worth more. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function readText(path: string): Promise<string | null> {
  return (await read(path))?.toString("utf8") ?? null;
}

function read(path: string): Promise<Buffer | null> {
  return answered(() =>
    readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    }),
  );
}

/** Replaces a file in one step: whoever looks finds the old bytes or the new. */
function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  return answered(async () => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    const beside = `${path}.${process.pid}.new`;
    const file = await open(beside, "w");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  });
}

const FULL: ReadonlySet<string | undefined> = new Set(["ENOSPC", "EDQUOT"]);

async function answered<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ReleaseStoreError(FULL.has(code) ? "storage-full" : "storage-broken", message, { cause });
  }
}
