import { build, parseAst } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { scanReader } from "#scripts/reader-scan/plugin.ts";
import { breachesOf } from "#scripts/reader-scan/scan.ts";
import { globalsOf, type Node } from "#scripts/reader-scan/scopes.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { SABOTAGES } from "#tests/support/proof/sabotages.ts";

const parse = (code: string) => parseAst(code) as unknown as Node;
const scan = (code: string) => breachesOf(parse(code));
const globals = (code: string) => globalsOf(parse(code)).map(({ name }) => name);

describe("the names that a script takes from outside", () => {
  it.each([
    ["let a = b;", ["b"]],
    ["function f(x) { return x + y; }", ["y"]],
    ["{ let fetch = 1; } fetch();", ["fetch"]],
    ["if (a) { var b = 1; } b;", ["a"]],
    ["const { a: b, ...c } = d; a; b; c;", ["d", "a"]],
    ["try {} catch ({ message }) { message; e; }", ["e"]],
    ["({ fetch: 1 }).fetch; ({ fetch });", ["fetch"]],
    ["for (const a of b) a; a;", ["b", "a"]],
    ["(function g() { g; }); g;", ["g"]],
    ["class A { fetch() { return B; } } A;", ["B"]],
    ["outer: for (;;) break outer;", []],
  ])("of %s are %j", (code, names) => {
    expect(globals(code)).toEqual(names);
  });
});

describe("the scan of the page reader", () => {
  let reader: LeakableReader;
  beforeAll(async () => {
    reader = await buildLeakableReader("chrome");
  }, 60_000);

  it("finds nothing in the reader as it is built for either browser", async () => {
    expect(scan(reader.clean)).toEqual([]);
    expect(scan((await buildLeakableReader("firefox")).clean)).toEqual([]);
  });

  it("stops the build of a package", async () => {
    const building = (entry: string) =>
      build({
        configFile: false,
        logLevel: "silent",
        plugins: [
          {
            name: "entry",
            resolveId: (id) => (id === "entry" ? id : null),
            load: (id) => (id === "entry" ? entry : null),
          },
          scanReader(),
        ],
        build: { write: false, rolldownOptions: { input: "entry", output: { entryFileNames: "page-reader.js" } } },
      });
    await expect(building("frameElement === null && Math.max(1, 2);")).resolves.toBeDefined();
    await expect(building("fetch('/');")).rejects.toThrow("touches what it may not: fetch");
  });

  it.each(Object.keys(SABOTAGES))("catches a reader with a way out by %s", (name) => {
    const sabotage = SABOTAGES[name]?.({ http: "http://leak.example", udp: 9 }) ?? "";
    const breaches = scan(reader.with(sabotage));
    expect(breaches.filter((breach) => !breach.includes("leakPort"))).not.toEqual([]);
  });

  it.each([
    ["a computed member of a global", "globalThis[name];"],
    ["a member whose name is put together", 'node["default" + "View"];'],
    ["a name in a text", 'const name = "defaultView"; node[name];'],
    ["a member by a text", 'node["ownerDocument"];'],
    ["a member taken out", "const { defaultView } = node;"],
    ["code from text", 'Reflect.apply(String["constructor"], null, [code])();'],
    ["a prototype by itself", "const all = Node.prototype;"],
    ["a member of the page that is not read", 'take(Node.prototype, "textContent");'],
    ["a member of the page by a name that is not known", "take(Node.prototype, name);"],
    ["a change of a field", "field.value = text;"],
    ["a message of something else", "port.postMessage(text);"],
    ["a message with a text in it", "port.postMessage({ v, ids: [text], part, frames });"],
    ["a message with more", "port.postMessage({ v, ids, part, frames, text });"],
    ["an error of its own", "throw text;"],
    ["another script", 'import("./other.js");'],
    ["the page's own global object", "this.open;"],
  ])("catches %s", (_, code) => {
    expect(scan(`function f(node, port, field, text, name, code, take, v, ids, part, frames) { ${code} }`)).not.toEqual(
      [],
    );
  });
});
