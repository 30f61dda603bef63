import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** How large a file of the build is, in bytes. */
export interface FileSize {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/** What one page of the extension, or its background, loads before it can work. */
export interface EntrySize {
  readonly entry: string;
  readonly files: readonly FileSize[];
}

const PAGES = ["sidepanel.html", "options.html"] as const;

/** The scripts and styles of each entry of a built extension, with everything that they import. */
export async function sizesOf(extension: string): Promise<EntrySize[]> {
  const pages = PAGES.map(async (page) => ({
    entry: page,
    files: await sizesFrom(extension, await linkedFrom(extension, page)),
  }));
  return [
    ...(await Promise.all(pages)),
    { entry: "background.js", files: await sizesFrom(extension, ["background.js"]) },
  ];
}

async function linkedFrom(extension: string, page: string): Promise<string[]> {
  const html = await readFile(join(extension, page), "utf8");
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path as string);
}

/** The files and, of scripts, whatever they import, each once. */
async function sizesFrom(extension: string, first: readonly string[]): Promise<FileSize[]> {
  const sizes = new Map<string, FileSize>();
  for (const queue = [...first]; queue.length > 0; ) {
    const file = queue.shift() as string;
    if (sizes.has(file)) continue;
    const bytes = await readFile(join(extension, file));
    sizes.set(file, { file, raw: bytes.length, gzip: gzipSync(bytes).length });
    if (file.endsWith(".js")) queue.push(...importedBy(bytes.toString("utf8")).map((name) => `chunks/${name}`));
  }
  return [...sizes.values()];
}

/** The chunks that a built script names; all of them stand in one folder. */
function importedBy(script: string): string[] {
  return [...script.matchAll(/(?:from|import)\s*\(?["'`]\.\/(?:chunks\/)?([\w.-]+\.js)["'`]/g)].map(
    ([, name]) => name as string,
  );
}

/** The sum over the files with one ending, `.js` or `.css`. */
export function totalOf(files: readonly FileSize[], ending: string): { readonly raw: number; readonly gzip: number } {
  const some = files.filter(({ file }) => file.endsWith(ending));
  const sum = (unit: "raw" | "gzip") => some.reduce((total, size) => total + size[unit], 0);
  return { raw: sum("raw"), gzip: sum("gzip") };
}
