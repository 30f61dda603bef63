import { dirname, join } from "node:path/posix";

/** A part of the tree that imports are held for; a folder of data/ is one of its own. */
type Zone = string;

const DATA = ["model", "text", "release", "store", "update", "search", "recogniser", "copy", "guard"].map(
  (name) => `data/${name}`,
);

/** Which zone may import which, besides itself. Source: DESIGN.md, the arrows. */
const MAY_IMPORT: Readonly<Record<Zone, readonly Zone[]>> = {
  entrypoints: ["components", "generated", ...DATA],
  components: DATA,
  "data/model": [],
  "data/text": [],
  "data/release": [],
  "data/store": ["data/model"],
  "data/update": ["data/model", "data/release", "data/store"],
  "data/search": ["data/model", "data/text"],
  "data/recogniser": ["data/model", "data/text"],
  "data/copy": ["data/model"],
  "data/guard": [],
  "data/publish": DATA,
  scripts: ["data/publish", ...DATA],
  config: ["scripts", "data/publish", ...DATA],
  tests: ["entrypoints", "components", "generated", "scripts", "config", "data/publish", ...DATA],
};

/** The zones that run on a developer's machine and never in a browser. */
const NODE_ONLY: ReadonlySet<Zone> = new Set(["data/publish", "scripts", "config", "tests"]);
const BROWSER_API = /^(wxt\/browser|webextension-polyfill|@wxt-dev\/webextension-polyfill)/;

/** What the policy of extension pages does not stop, or stops too late; docs/privacy.md says why. */
const NEVER_MENTIONED = [
  "innerHTML",
  "innerText",
  "dangerouslySetInnerHTML",
  "eval",
  "new Function",
  "window.open",
  "RTCPeerConnection",
];

/** A file of the tree: its path from the project's folder, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Says what is wrong with the imports and words of a file, one sentence each; empty when nothing is.
 *
 * @param shipped the packages that may be part of the product (`dependencies` in package.json)
 */
export function breachesOf({ path, text }: SourceFile, shipped: readonly string[]): string[] {
  const zone = zoneOf(path);
  if (zone === null) return [`${path} lies outside every folder that the arrows name`];
  const wrong = importsOf(text).flatMap((specifier) => {
    const reason = wrongWith(specifier, path, zone, shipped);
    return reason === null ? [] : [`${path} imports ${specifier}: ${reason}`];
  });
  return isProduct(zone) ? [...wrong, ...bannedWords(path, text)] : wrong;
}

function wrongWith(specifier: string, path: string, zone: Zone, shipped: readonly string[]): string | null {
  if (specifier.startsWith("node:")) return NODE_ONLY.has(zone) ? null : "this folder runs in a browser";
  if (specifier.startsWith(".") || specifier.startsWith("#")) return wrongFile(specifier, path, zone);
  if (zone === "tests") return null;
  if (BROWSER_API.test(specifier)) return zone === "entrypoints" ? null : "browser.* only in entrypoints/";
  if (NODE_ONLY.has(zone)) return null;
  const isWiring = zone === "entrypoints" && specifier.startsWith("wxt/");
  const isShipped = shipped.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  return isWiring || isShipped ? null : "it is not among the dependencies that are shipped";
}

function wrongFile(specifier: string, path: string, zone: Zone): string | null {
  const target = specifier.startsWith("#") ? specifier.slice(1) : join(dirname(path), specifier);
  const other = zoneOf(target);
  if (other === null) return "it lies outside every folder that the arrows name";
  return other === zone || MAY_IMPORT[zone]?.includes(other) ? null : `no arrow leads from ${zone} to ${other}`;
}

function zoneOf(path: string): Zone | null {
  const [top = "", second = ""] = path.split("/");
  if (second === "") return "config";
  const zone = top === "data" ? `data/${second}` : top;
  return zone in MAY_IMPORT || zone === "generated" ? zone : null;
}

function isProduct(zone: Zone): boolean {
  return zone !== "tests" && zone !== "scripts" && zone !== "config";
}

/** What a module imports, by any of the ways to say so. The name of a module holds no space, a sentence does. */
export function importsOf(text: string): string[] {
  const forms = /\bfrom\s*["']([^"'\s<>]+)["']|\bimport\s*["']([^"'\s<>]+)["']|\bimport\(\s*["'`]([^"'`\s<>]+)["'`]/g;
  return [...text.matchAll(forms)].flatMap((match) => match.slice(1).filter((specifier) => specifier !== undefined));
}

function bannedWords(path: string, text: string): string[] {
  return NEVER_MENTIONED.filter((word) => new RegExp(`\\b${word.replace(".", "\\.")}\\b`).test(text)).map(
    (word) => `${path} mentions ${word}`,
  );
}
