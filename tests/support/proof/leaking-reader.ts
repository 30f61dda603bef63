import { join } from "node:path";
import { build, type Plugin, parseAst } from "vite";
import { madeCertain } from "#scripts/reader-scan/certain.ts";
import type { Node } from "#scripts/reader-scan/nodes.ts";
import { ROOT } from "#scripts/run-tool.ts";

/** Stands in the built reader where a sabotage is put in. */
const PLACE = "SIGNPOST_LEAK";
const WRAPPER = "signpost-wrapper";

/** The page reader as it is built, with a place at which each text that it reads can be taken hold of. */
export interface LeakableReader {
  /** As it is, but for its packing. */
  readonly clean: string;
  /** With a sabotage, the source of a function that takes a text. */
  with(sabotage: string): string;
}

/** Builds the reader with its own sources, for one of the browsers. */
export async function buildLeakableReader(browser: "chrome" | "firefox"): Promise<LeakableReader> {
  const clean = await buildReader(browser, []);
  const leakable = await buildReader(browser, [openPlace()]);
  if (!leakable.includes(PLACE)) throw new Error("The place for a sabotage is not in the built reader");
  return { clean, with: (sabotage) => leakable.replaceAll(PLACE, `(${sabotage})`) };
}

async function buildReader(browser: string, plugins: Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    define: { "import.meta.env.FIREFOX": JSON.stringify(browser === "firefox") },
    plugins: [wrapper(), ...plugins],
    build: {
      write: false,
      target: "es2024",
      lib: { entry: WRAPPER, name: "SignpostReader", formats: ["iife"] },
    },
  });
  const [file] = [output].flat().flatMap((one) => ("output" in one ? one.output : []));
  if (file?.type !== "chunk") throw new Error("The reader was not built");
  const code = madeCertain(file.code, parseAst(file.code) as unknown as Node);
  return `(() => {${code}\nreturn SignpostReader;})();`;
}

/** Stands for what WXT puts around a script. */
function wrapper(): Plugin {
  const entry = JSON.stringify(join(ROOT, "entrypoints/page-reader/index.ts"));
  return {
    name: "signpost:wrapper",
    enforce: "pre",
    resolveId: (id) => (id.endsWith(WRAPPER) ? WRAPPER : null),
    load: (id) => (id === WRAPPER ? `import script from ${entry}; export default script.main();` : null),
  };
}

/** Calls the place with each text, keeps the port and the last order within its reach, and gives back what it left. */
function openPlace(): Plugin {
  return {
    name: "signpost:open-place",
    enforce: "pre",
    transform(code, id) {
      if (id.endsWith("page-reader/page-text.ts")) {
        return code.replace(/(function asPageText\(text: string\): PageText \{)/, `$1 ${PLACE}(text);`);
      }
      if (id.endsWith("page-reader/index.ts")) {
        return code
          .replace(/(function work\(port: ReaderPort\): void \{)/, "$1 globalThis.leakPort = port;")
          .replace(/(addListener\(\(\{ v, vocabulary \}\) => \{)/, "$1 globalThis.leakPortOrder = { v, vocabulary };")
          .replace("return !globalThis.signpostReads", "return globalThis.leakResult ?? !globalThis.signpostReads");
      }
      return null;
    },
  };
}
