import type { Plugin } from "vite";
import { type Node, nodesOf } from "./reader-scan/nodes.ts";

/** Methods of MiniSearch's two classes that nothing here calls: it is asked for whole terms of an index that is built once. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  MiniSearch: words(`addAllAsync remove removeAll discard discardAll maybeAutoVacuum replace vacuum conditionalVacuum
    performVacuuming vacuumConditionsMet autoSuggest loadJSON loadJSONAsync getDefault loadJS loadJSAsync
    instantiateMiniSearch toJSON removeTerm warnDocumentChanged removeFieldLength getStoredFields executeWildcardQuery`),
  SearchableMap: words("atPrefix clear delete entries forEach fuzzyGet keys set update values from fromObject"),
};

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** Parts of the browser's interface that webextension-polyfill would wrap and nothing here asks for. */
const UNUSED_APIS = words(`bookmarks browserAction browsingData commands cookies devtools downloads extension
  history i18n identity management notifications pageAction sessions topSites webNavigation webRequest`);

/** ... and calls of the other parts; a browser that has promises answers them without a wrapper, should one be used. */
const UNUSED_CALLS: Readonly<Record<string, readonly string[]>> = {
  alarms: words("clear clearAll getAll"),
  contextMenus: words("remove"),
  idle: words("queryState"),
  permissions: words("getAll"),
  runtime: words("getBackgroundPage getPlatformInfo requestUpdateCheck sendNativeMessage setUninstallURL"),
  storage: words("managed sync"),
  tabs: words(`captureVisibleTab detectLanguage discard duplicate executeScript get getCurrent getZoom getZoomSettings
    goBack goForward highlight insertCSS move reload remove removeCSS sendMessage setZoom setZoomSettings update`),
  windows: words("create get getAll getLastFocused remove update"),
};

/**
 * Leaves out of the bundle what no bundler can know to be unused. It makes the panel's scripts 3 kB smaller, packed. A
 * version of a package that is another stops the build.
 */
export function leaveOutUnused(): Plugin {
  return {
    name: "signpost:leave-out-unused",
    transform(code, id) {
      const choose = id.endsWith("minisearch/dist/es/index.js")
        ? unusedMethods
        : id.includes("webextension-polyfill/dist/browser-polyfill")
          ? unusedApis
          : null;
      if (!choose) return null;
      const found = choose(this.parse(code) as unknown as Node);
      const missing = found.filter((one) => typeof one === "string");
      if (missing.length > 0) this.error(`${id} has no ${missing.join(", ")} any more`);
      const shorter = without(code, found as Node[]);
      return { code: choose === unusedApis ? asModule(shorter) : shorter, map: null };
    },
  };
}

function unusedMethods(program: Node): (Node | string)[] {
  const classes = (program.body as Node[]).filter(({ type }) => type === "ClassDeclaration");
  return classes.flatMap(({ id, body }) => {
    const methods = (body as Node).body as Node[];
    return (UNUSED[nameOf(id)] ?? []).map((name) => methods.find(({ key }) => nameOf(key) === name) ?? name);
  });
}

function unusedApis(program: Node): (Node | string)[] {
  for (const { node } of nodesOf(program)) {
    if (node.type !== "VariableDeclarator" || nameOf(node.id) !== "apiMetadata") continue;
    const inIt = (of: Node | undefined, name: string) =>
      ((of?.properties ?? []) as Node[]).find(({ key }) => nameOf(key) === name);
    const api = (name: string) => inIt(node.init as Node, name);
    return [
      ...UNUSED_APIS.map((name) => api(name) ?? name),
      ...Object.entries(UNUSED_CALLS).flatMap(([name, calls]) =>
        calls.map((call) => inIt(api(name)?.value as Node | undefined, call) ?? `${name}.${call}`),
      ),
    ];
  }
  return ["apiMetadata"];
}

function nameOf(node: unknown): string {
  const { name, value } = node as { name?: string; value?: string };
  return name ?? value ?? "";
}

/**
 * A script that leaves what it exports at `module.exports`, as a module. A bundler would copy that object, and to copy
 * the browser's interface makes the browser set up every part of it, at each opening.
 */
function asModule(code: string): string {
  return `const module = { exports: {} };\nconst exports = module.exports;\n${code}\nexport default module.exports;\n`;
}

/** The text without some of its nodes, and without the comma that follows a property. */
function without(code: string, nodes: readonly Node[]): string {
  return [...nodes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^,/, ""), code);
}
