import { build, parseAst } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { FRAME, READER } from "#scripts/reader-scan/allowed.ts";
import { madeCertain } from "#scripts/reader-scan/certain.ts";
import type { Node } from "#scripts/reader-scan/nodes.ts";
import { scanReader } from "#scripts/reader-scan/plugin.ts";
import { breachesOf } from "#scripts/reader-scan/scan.ts";
import { globalsOf } from "#scripts/reader-scan/scopes.ts";
import { buildLeakableReader, type LeakableReader } from "#tests/support/proof/leaking-reader.ts";
import { SABOTAGES } from "#tests/support/proof/sabotages.ts";

const parse = (code: string) => parseAst(code) as unknown as Node;
const scan = (code: string) => breachesOf(parse(code), READER);
/** Code that puts something into a template of its own. */
const asText = (code: string) => `\`\${${code}}\``;
/** What is put around a script, with what the script gives back. */
const DEFINE = 'function define(e) { return e == null || typeof e === "function" ? { main: e } : e; }';
const defined = (main: string) => definedBy(DEFINE, main);
const definedBy = (define: string, main = "() => true") => `${define} const script = define(${main}); script.main();`;
/** What is done with the port that the panel opened. */
const onPort = (code: string) => `function work(port) { ${code} } chrome.runtime.onConnect.addListener(work);`;
const globals = (code: string) => globalsOf(parse(code)).map(({ name }) => name);

describe("the names that a script takes from outside", () => {
  it.each([
    ["let a = b;", ["b"]],
    ["function f(x) { return x + y; }", ["y"]],
    ["{ let fetch = 1; } fetch();", ["fetch"]],
    ["function f() { if (a) { var b = 1; } b; }", ["a"]],
    // At the top of a script it keeps what the page or the browser has put there.
    ["var fetch; fetch();", ["fetch", "fetch"]],
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
  /** What is caught in every build that is made for sabotages. */
  let others: ReadonlySet<string>;
  beforeAll(async () => {
    reader = await buildLeakableReader("chrome");
    others = new Set(scan(reader.with("(text) => text")));
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
    const start = "const script = define(() => true); try { script.main(); } catch { script.main(); }";
    const script = `(() => { ${DEFINE} ${start} })();`;
    await expect(building(script)).resolves.toBeDefined();
    await expect(building(`${script} fetch('/');`)).rejects.toThrow("page-reader.js touches what it may not: fetch");
  });

  it.each(Object.keys(SABOTAGES))("catches a reader with a way out by %s", (name) => {
    const sabotage = SABOTAGES[name]?.({ http: "http://leak.example", udp: 9 }) ?? "";
    const breaches = scan(reader.with(sabotage)).filter((breach) => !others.has(breach));
    expect(breaches.filter((breach) => !breach.includes("leakPort"))).not.toEqual([]);
  });

  it.each([
    ["a computed member of a global", "globalThis[name];"],
    ["a computed member of another name of a global", "const all = globalThis; all[name];"],
    ["a global that is given away", "take(globalThis);"],
    ["a computed member of what may be a global", "node[name];"],
    ["a computed member by a sum, which may be a text", "node[name + code];"],
    ["a computed member by a call", "node[take()];"],
    ["a computed member by a choice", "node[v ? 1 : name];"],
    ["a computed member that is written", "node[name] = text;"],
    ["a computed member where it may be", "node?.[name];"],
    ["a computed member taken out", "const { [name]: all } = node;"],
    ["a computed member in a place of a list", "[node[name]] = [text];"],
    ["a member whose name is put together", 'node["default" + "View"];'],
    ["a name in a text", 'const name = "defaultView"; node[name];'],
    ["a member by a text", 'node["ownerDocument"];'],
    ["a member taken out", "const { defaultView } = node;"],
    ["a member taken out that nobody has thought of", "const { open } = node; open(text);"],
    ["a member taken out of what is given", "take(({ view }) => view);"],
    ["all that a node has", "Object.entries(node);"],
    ["all that a node has in a table", "Object.entries({ ...node });"],
    [
      "all that a node has by way of a table",
      "const o = { list: node }; Object.entries(o.list).forEach(([at, one]) => one.replace(text));",
    ],
    [
      "all that a copy of a node has",
      "const o = { list: { ...node } }; for (const [at, one] of Object.entries(o.list)) one.replace(text);",
    ],
    ["all that a table has", "Object.entries({ v });"],
    ["a way to ask for all that a node has", "take(Object.entries);"],
    ["a table that has all of a node's members", "const o = { __proto__: node };"],
    ["a table that has them by a key in quotation marks", 'const o = { "__proto__": node };'],
    ["a getter of a node itself", "take(Object.getOwnPropertyDescriptor(node, name).get);"],
    ["a setter", "function g(a, b) { return Object.getOwnPropertyDescriptor(a, b).set; }"],
    [
      "a getter of something else",
      "function g(a, b) { return Object.getOwnPropertyDescriptor(a, b).get; } g(node, name);",
    ],
    [
      "a getter whose owner is changed for another",
      'function g(a, b) { a = node; return Object.getOwnPropertyDescriptor(a, b).get; } g(Node.prototype, "nodeType");',
    ],
    ["a getter that is given away", "function g(a, b) { return Object.getOwnPropertyDescriptor(a, b).get; } take(g);"],
    ["an address by a name of the whole script", "})(); var location = code; (() => {"],
    ["code from text, later", "setTimeout(text);"],
    ["code from text, when idle", "requestIdleCallback(code);"],
    ["code from text", 'Reflect.apply(String["constructor"], null, [code])();'],
    ["a prototype by itself", "const all = Node.prototype;"],
    ["a member of the page that is not read", 'take(Node.prototype, "textContent");'],
    ["a member of the page by a name that is not known", "take(Node.prototype, name);"],
    ["a change of a field", "field.value = text;"],
    ["a change of a field in a list", "[field.value] = [text];"],
    ["a change of a field in a table", "({ value: field.value } = node);"],
    ["a change of a field in a loop", "for (field.value of text) take();"],
    ["a text put after a node", "node.after(text);"],
    ["a text put before a node", "node.before(text);"],
    ["a text put beside a node within", "node.firstChild.after(text);"],
    ["a text in an attribute by the name of a part", "node.part = text;"],
    ["a text among the parts of a node", "node.part.add(text);"],
    ["the parts of a node taken out", "const { part } = node;"],
    ["nodes that are put together", "node.normalize();"],
    ["nodes that are put together as if they were a text", 'node.normalize("NFKC");'],
    ["a way to put nodes together", "const { normalize } = node;"],
    ["an option that is moved to another list", "node.add(field);"],
    ["a member of a global of something else", "node.apply(text);"],
    ["a global's member that is changed", "Math.max = take;"],
    ["a number out of a text", "Number(text);"],
    ["a text out of anything", "String(node);"],
    ["a message of something else", onPort("port.postMessage(text);")],
    ["a message with a text in it", onPort("port.postMessage({ v, ids: [text], part, frames });")],
    ["a message with more", onPort("port.postMessage({ v, ids, part, frames, text });")],
    ["a message to something else than a port", "node.list.postMessage({ v, ids, part, frames, goesOn });"],
    ["a message to what stands in a port's place", "port.postMessage({ v, ids, part, frames, goesOn });"],
    ["a message to something beside a port", onPort("node.postMessage({ v, ids, part, frames, goesOn });")],
    [
      "a message to a port that became another",
      onPort("port = node; port.postMessage({ v, ids, part, frames, goesOn });"),
    ],
    [
      "a message to what is declared in its place",
      onPort("var port = node; port.postMessage({ v, ids, part, frames, goesOn });"),
    ],
    [
      "a message to what is given in its place",
      `${onPort("port.postMessage({ v, ids, part, frames, goesOn });")} work(node);`,
    ],
    [
      "a way to say something, taken out",
      onPort("const { postMessage: say } = port; Reflect.apply(say, port, [text]);"),
    ],
    [
      "a way to say something, taken out of what is given",
      "take(({ postMessage: say }) => Reflect.apply(say, node, [text]));",
    ],
    [
      "a message to what a parameter puts in a port's place",
      "function work(port, v = (port = node)) { port.postMessage({ v, ids, part, frames, goesOn }); } chrome.runtime.onConnect.addListener(work);",
    ],
    [
      "a message to what arguments put in a port's place",
      onPort("var arguments; arguments[0] = node; port.postMessage({ v, ids, part, frames, goesOn });"),
    ],
    [
      "a getter of something else that has a global's name",
      'const Node = { prototype: node }; function g(a, b) { return Object.getOwnPropertyDescriptor(a, b).get; } g(Node.prototype, "nodeType");',
    ],
    [
      "a getter of what an error puts in its owner's place",
      'function g(a, b) { try { take(); } catch (a) { return Object.getOwnPropertyDescriptor(a, b).get; } } g(Node.prototype, "nodeType");',
    ],
    ["another prototype", "node.prototype = text;"],
    [
      "a message to what is given by a name that a block lets out",
      `var work; { ${onPort("port.postMessage({ v, ids, part, frames, goesOn });")} } work(node);`,
    ],
    [
      "a getter of something else by a name that a block lets out",
      `var g; { function g(a, b) { return Object.getOwnPropertyDescriptor(a, b).get; } g(Node.prototype, "nodeType"); } g(node, name);`,
    ],
    [
      "a getter whose owner another parameter changes",
      'function g(a, b, v = (a = node)) { return Object.getOwnPropertyDescriptor(a, b).get; } g(Node.prototype, "nodeType");',
    ],
    ["a result that is a text", defined("() => text")],
    ["a result that may be a text", defined("() => v === 1 && text")],
    ["a result that is a text some day", defined("async () => true")],
    ["a result of many", defined("() => { if (v) return text; return false; }")],
    ["a result of something else than what is defined", definedBy("function define(e) { return { main: take }; }")],
    ["a result of what makes another of it", definedBy("function define(e) { return { main: () => [e()] }; }")],
    ["a result of what is defined in another way", definedBy("function define(e) { return (take(e), { main: e }); }")],
    ["a result of what became another way to define", `define = take; ${defined("() => true")}`],
    ["a result of what is given beside", definedBy("function define(e, t) { return { main: e }; }")],
    [
      "a result of what is defined twice",
      `${DEFINE} ${definedBy("function define(e) { return { main: () => text }; }")}`,
    ],
    [
      "a result of what a block defines again",
      `${DEFINE} { function define(e) { return { main: () => text }; } } const script = define(() => true); script.main();`,
    ],
    ["a result of two ways to define", `var define = take; ${defined("() => true")}`],
    ["a result of nothing that is known", "const script = take; script.main();"],
    ["a result of what became another", "let script = Array(() => true); script = take; script.main();"],
    ["a result that is there already", "const script = { main: text }; script.main();"],
    ["an error of its own", "throw text;"],
    ["a text passed on as an error", `throw (take('The unlisted script "page-reader" crashed on startup!'), text);`],
    ["another script", 'import("./other.js");'],
    ["the page's own global object", "this.open;"],
  ])("catches %s", (_, code) => {
    expect(scan(within(code))).not.toEqual([]);
  });

  it.each([
    "node[0];",
    "node[v - 1];",
    "node[1 + 2];",
    "node[+name];",
    "node[v++];",
    "node[v >> 1];",
    "const { phrase } = node;",
    'function g(a, b) { return Object.getOwnPropertyDescriptor(a, b)?.get; } g(Node.prototype, "nodeType");',
    "setTimeout(() => take());",
    onPort("port.postMessage({ v, ids, part, frames, goesOn });"),
    onPort("take(() => port.postMessage({ v, ids, part: code, frames, goesOn }));"),
    "Math.max(v, 1);",
    defined("() => v === 1 || (take(), !part)"),
    defined("() => { take(() => text); return v > 1 ? true : !part; }"),
    `${asText("text")}.normalize("NFKC");`,
  ])("lets %s through", (code) => {
    expect(scan(within(code))).toEqual([]);
  });
});

describe("the scan of the script that asks whose a frame is", () => {
  const scanFrame = (code: string) => breachesOf(parse(`(function f(frame, parent) { ${code} })(self, self);`), FRAME);

  it.each([
    ["what stands in a frame by its name", "return frame.value;"],
    ["what stands in a frame by another name", "return frame.get;"],
    ["what stands in a frame by the name of what is called", "return frame.main;"],
    ["the same as a text", `return ${asText("frame.error")};`],
    ["the same taken out", "const { error } = frame; return error;"],
    ["what stands in what a function gives", "return parent().value;"],
    ["a title", "return document.title;"],
    ["a window's document", "return frame.document;"],
    ["a message", "frame.postMessage(1);"],
    ["an address", "return frame.location;"],
    ["a window's name", "return frame.name;"],
    ["its site given to something", "parent(origin);"],
    ["a request", "fetch(1);"],
    ["a change", "frame.length = 1;"],
    ["a member of an element that is not asked for", 'take(Element.prototype, "innerHTML");'],
    ["a frame by a name that is not known", "return frame[parent];"],
  ])("catches %s", (_, code) => {
    expect(scanFrame(code)).not.toEqual([]);
  });

  it.each([
    "return { origin };",
    "return frame.parent.length;",
    "const place = []; place.unshift(frame[0] === parent);",
    'function g(a, b) { return Object.getOwnPropertyDescriptor(a, b)?.value; } g(Element.prototype, "checkVisibility");',
  ])("lets %s through", (code) => {
    expect(scanFrame(code)).toEqual([]);
  });
});

const within = (code: string) =>
  `(function f(node, port, field, text, name, code, take, v, ids, part, frames, goesOn) { ${code} })(); (() => { ${defined("() => true")} })();`;

describe("what the names in a script do not tell", () => {
  const certain = (code: string) => madeCertain(code, parse(code));

  it.each([
    ["list[at];", "list[+(at)];"],
    ["list[at + 1]?.[other[at]];", "list[+(at + 1)]?.[+(other[+(at)])];"],
    ["list[at - 1] + list[0] + list[at++];", "list[at - 1] + list[0] + list[at++];"],
    ['list["defaultView"]; list[a + "View"];', 'list["defaultView"]; list[a + "View"];'],
    ["line.trim().normalize(form);", `${asText("line.trim()")}.normalize(form);`],
    ["list[line.normalize()];", `list[+(${asText("line")}.normalize())];`],
    [`${asText("line")}.normalize();`, `${asText("line")}.normalize();`],
  ])("is made certain: %s becomes %s", (code, expected) => {
    expect(certain(code)).toBe(expected);
  });

  it("asks for nothing where a key is a name", () => {
    const ask = new Function("node", "name", `return ${certain("node[name];")}`);
    expect([ask(["a", "b"], 1), ask({ defaultView: "a window" }, "defaultView")]).toEqual(["b", undefined]);
  });

  it("does nothing to a node where a text is meant", () => {
    const ask = new Function("line", `return ${certain("line.normalize('NFKC');")}`);
    const node = { normalize: () => "changed", toString: () => "ﬁ" };
    expect([ask("ﬁ"), ask(node)]).toEqual(["fi", "fi"]);
  });
});
