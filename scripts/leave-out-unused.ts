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

/** What webextension-polyfill says where its list of the interface is empty, as it is left here. */
const EMPTY = "api-metadata.json has not been included in browser-polyfill";
/** What it declares and wraps that nothing here asks for: of `tabs` it wraps `sendMessage` alone; and ways to a wrapper. */
const UNUSED_DECLARED = words("onRequestFinishedWrappers settingMetadata");
const UNUSED_WRAPPED = words(
  "devtools tabs onMessageExternal hasListener removeListener defineProperty deleteProperty",
);

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

/**
 * The list of calls to be wrapped so that they give promises, which every browser that this runs in gives by itself; and
 * what is never asked for.
 */
function unusedApis(program: Node): (Node | string)[] {
  const nodes = [...nodesOf(program)];
  const declared = (name: string) =>
    nodes.find(({ node }) => node.type === "VariableDeclarator" && nameOf(node.id) === name);
  const metadata = declared("apiMetadata")?.node;
  const listed = propertiesOf(metadata?.init);
  const wrapped = nodes
    .map(({ node }) => node)
    .filter(({ type, start }) => type === "Property" && start > (metadata?.end ?? 0));
  const complaint = nodes.find(({ node }) => node.type === "Literal" && node.value === EMPTY);
  const addition = nodes.find(({ node }) => node.type === "ExpressionStatement" && isPrivacy(node));
  const ifs = nodes.map(({ node }) => node).filter(({ type }) => type === "IfStatement");
  const counting = ifs.filter(({ test }) => isOfMetadata((test as Node).right));
  const listing = ifs.filter(({ test }) => ((test as Node).arguments as Node[] | undefined)?.some(isMetadata));
  return [
    ...(listed.length > 0 ? listed : ["apiMetadata"]),
    ...UNUSED_DECLARED.map((name) => declared(name)?.around[0] ?? name),
    ...UNUSED_WRAPPED.map((name) => wrapped.find(({ key }) => nameOf(key) === name) ?? name),
    complaint?.around.find(({ type }) => type === "IfStatement") ?? EMPTY,
    addition?.node ?? "privacy",
    ...(counting.length > 0 ? counting : ["counting of arguments"]),
    // What comes otherwise stays.
    ...(listing.length > 0 ? listing.map(toAlternate) : ["wrapping by the list"]),
  ];
}

function isMetadata(node: Node): boolean {
  return nameOf(node) === "metadata";
}

/** `metadata.minArgs` */
function isOfMetadata(node: unknown): boolean {
  const { object } = (node ?? {}) as { object?: Node };
  return object !== undefined && isMetadata(object);
}

/** An `if` up to what comes otherwise. */
function toAlternate(one: Node): Node {
  return { ...one, end: (one.alternate as Node).start };
}

/** `apiMetadata.privacy = …` */
function isPrivacy({ expression }: Node): boolean {
  const { left } = expression as Node & { left?: Node };
  return left?.type === "MemberExpression" && nameOf(left.property) === "privacy";
}

function propertiesOf(object: unknown): Node[] {
  return ((object as Node | undefined)?.properties ?? []) as Node[];
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
