import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join, normalize } from "node:path";
import { build } from "vite";
import { createService } from "./service.ts";

/** Pages with the editors that case systems are made with, and journeys as such systems have them. */
export interface Gallery {
  /** `http://127.0.0.1:PORT`; `localhost` with the same port is another site. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
/** What is served as its package has it, by how its address begins. */
const PACKAGES: Readonly<Record<string, string>> = {
  "/tinymce/": "node_modules/tinymce",
  "/ckeditor4/": "node_modules/ckeditor4",
  "/govuk/": "node_modules/govuk-frontend/dist/govuk",
  "/assets/": "node_modules/govuk-frontend/dist/govuk/assets",
};
const head =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Case note</title><link rel="icon" href="data:,"></head>';
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
  "/single-page": `<nav><button id="to-note">Add a note</button><button id="to-referral">Refer</button><button id="back">Back</button></nav>
    <main id="view"></main><script>
    const VIEWS = { note: "Note", referral: "Reason" };
    const show = () => {
      const name = location.pathname.split("/")[2];
      view.innerHTML = name ? "<label>" + VIEWS[name] + ' <textarea id="' + name + '" rows="4" cols="50"></textarea></label>' : "<h1>Case</h1>";
    };
    const go = (name) => { history.pushState(null, "", "/single-page/" + name); show(); };
    document.querySelector("#to-note").onclick = () => go("note");
    document.querySelector("#to-referral").onclick = () => go("referral");
    document.querySelector("#back").onclick = () => history.back();
    onpopstate = show;
    show();</script>`,
};

export async function serveGallery(): Promise<Gallery> {
  const scripts = await buildEditors();
  const read = async (path: string): Promise<string | Buffer> => {
    const page = PAGES[path.replace(/^(\/single-page)\/.*/, "$1")];
    if (page !== undefined) return page.startsWith("<!doctype") ? page : `${head}<body>${page}</body></html>`;
    const [, begins = "", file = ""] = /^(\/\w+\/)(.+)$/.exec(normalize(path)) ?? [];
    const folder = PACKAGES[begins];
    if (folder) return readFile(join(folder, file));
    const script = scripts.get(path.slice(1));
    if (script !== undefined) return script;
    const name = basename(path);
    if (!scripts.has(`${name}.js`)) throw new Error(`There is no ${path}`);
    return `${head}<body><div id="place"></div><script type="module" src="/${name}.js"></script></body></html>`;
  };
  const service = createService();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    if (pathname.startsWith("/service")) return service(request, response);
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
