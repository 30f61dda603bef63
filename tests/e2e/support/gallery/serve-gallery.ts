import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, normalize } from "node:path";
import { build } from "vite";

/** Pages with the editors that case systems are made with, and journeys as such systems have them. */
export interface Gallery {
  /** `http://127.0.0.1:PORT`; `localhost` with the same port is another site. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
/** Editors that are served as their packages have them. */
const PACKAGES = /^\/(?:tinymce|ckeditor4)\//;
const head = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Case note</title></head>';
const NOTE = '<label>Note <textarea rows="4" cols="50"></textarea></label>';

/** Pages by their paths; what stands under `/editors/NAME` is built of `editors/NAME.ts`. */
const PAGES: Readonly<Record<string, string>> = {
  "/textarea": NOTE,
  "/editable": '<div contenteditable="true" style="min-height: 60px"></div>',
  "/tinymce": `<textarea id="tiny"></textarea><script src="/tinymce/tinymce.min.js"></script>
    <script>tinymce.init({ selector: "#tiny", license_key: "gpl", promotion: false, menubar: false, statusbar: false });</script>`,
  "/ckeditor4": `<textarea id="four"></textarea><script src="/ckeditor4/ckeditor.js"></script>
    <script>CKEDITOR.replace("four", { versionCheck: false });</script>`,
  "/mirrored": `<div contenteditable="true" oninput="twin.value = this.textContent"></div><textarea id="twin" style="display: none"></textarea>`,
  "/frame": '<iframe src="/textarea" width="600" height="200"></iframe>',
  "/frameset": `${head}<frameset cols="20%,*"><frame src="/menu"><frame src="/textarea"></frameset></html>`,
  "/menu": '<nav><a href="#">Child sexual exploitation</a></nav>',
  "/cross-origin":
    '<iframe id="other" width="600" height="200"></iframe><script>other.src = location.href.replace("127.0.0.1", "localhost").replace("cross-origin", "textarea");</script>',
  "/single-page": `<nav><button onclick="go('/single-page/note', NOTE)">Add a note</button></nav><main id="view"><h1>Case</h1></main>
    <script>const NOTE = ${JSON.stringify(NOTE)}; function go(path, html) { history.pushState(null, "", path); view.innerHTML = html; }</script>`,
  "/journey":
    '<main><h1>Whom is this about?</h1><form action="/journey-2"><label>Reference <input name="reference"></label><button>Continue</button></form></main>',
  "/journey-2": `<main><h1>What has happened?</h1><form action="/journey-3"><label for="n">Do not give names</label><textarea id="n" rows="4"></textarea><button>Continue</button></form></main>`,
};

export async function serveGallery(): Promise<Gallery> {
  const scripts = await buildEditors();
  const read = async (path: string): Promise<string | Buffer> => {
    const page = PAGES[path.replace("/single-page/note", "/single-page")];
    if (page !== undefined) return page.startsWith("<!doctype") ? page : `${head}<body>${page}</body></html>`;
    if (PACKAGES.test(path)) return readFile(join("node_modules", normalize(path)));
    const script = scripts.get(path.slice(1));
    if (script !== undefined) return script;
    const name = basename(path);
    if (!scripts.has(`${name}.js`)) throw new Error(`There is no ${path}`);
    return `${head}<body><div id="place"></div><script type="module" src="/${name}.js"></script></body></html>`;
  };
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://127.0.0.1");
    try {
      const body = await read(pathname);
      response.setHeader("content-type", TYPES[extname(pathname)] ?? "text/html; charset=utf-8").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function buildEditors(): Promise<ReadonlyMap<string, string>> {
  const files = globSync(join(import.meta.dirname, "editors/*.ts")).filter((path) => !path.endsWith("place.ts"));
  const output = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: {
      write: false,
      target: "esnext",
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(files.map((path) => [basename(path, ".ts"), path])),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", assetFileNames: "[name][extname]" },
      },
    },
  });
  const made = [output].flat().flatMap((one) => ("output" in one ? one.output : []));
  return new Map(made.map((file) => [file.fileName, file.type === "chunk" ? file.code : String(file.source)]));
}
