import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { build } from "vite";

/** A page with the editors that case systems are made with, served on this computer alone. */
export interface EditorsPage {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
const TINYMCE = "/tinymce/";

/** Builds CKEditor of its packages, and serves it with TinyMCE's own files. */
export async function serveEditors(): Promise<EditorsPage> {
  const made = await buildCkeditor();
  const read = async (path: string): Promise<string | Buffer> => {
    if (path === "/") return readFile(join(import.meta.dirname, "editors.html"));
    if (path.startsWith(TINYMCE)) return readFile(join("node_modules", normalize(path)));
    const text = made.get(path.slice(1));
    if (text === undefined) throw new Error(`There is no ${path}`);
    return text;
  };
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    try {
      const body = await read(pathname);
      response.setHeader("content-type", TYPES[extname(pathname) || ".html"] ?? "application/octet-stream").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function buildCkeditor(): Promise<ReadonlyMap<string, string>> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "esnext",
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(import.meta.dirname, "ckeditor.ts"),
        output: { entryFileNames: "ckeditor.js", assetFileNames: "ckeditor[extname]" },
      },
    },
  });
  const files = [output].flat().flatMap((one) => ("output" in one ? one.output : []));
  return new Map(files.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]));
}
