import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { type Node, nameOf, nodesOf } from "#scripts/reader-scan/nodes.ts";
import { ROOT } from "#scripts/run-tool.ts";

/** A kind of thing in a browser, as TypeScript's own list of them has it. */
interface Kind {
  readonly above: string[];
  readonly members: { readonly name: string; readonly leadsTo: readonly string[] }[];
}

const FILE = `node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/lib.dom.d.ts`;

const kinds = readKinds();

/**
 * Names that are members of something that can be come to by asking for nothing but members of these names, each with
 * whose member it is.
 *
 * @param from the kinds of things that are there to begin with; each stands for all that is a kind of it
 */
export function membersWithin(names: ReadonlySet<string>, from: readonly string[]): Map<string, string[]> {
  const below = Map.groupBy(
    [...kinds].flatMap(([name, { above }]) => above.map((one) => ({ one, name }))),
    ({ one }) => one,
  );
  const owners = new Map<string, string[]>();
  const met = new Set<string>();
  const asked = new Set<string>();
  /** What is said to be a node may be any kind of node. */
  const meet = (name: string) => {
    if (met.has(name)) return;
    met.add(name);
    ask(name);
    for (const one of below.get(name) ?? []) meet(one.name);
  };
  /** ... and has what every node has. */
  const ask = (name: string) => {
    if (asked.has(name)) return;
    asked.add(name);
    for (const member of kinds.get(name)?.members ?? []) {
      if (!names.has(member.name)) continue;
      owners.set(member.name, [...(owners.get(member.name) ?? []), name]);
      for (const one of member.leadsTo) meet(one);
    }
    for (const one of kinds.get(name)?.above ?? []) ask(one);
  };
  for (const name of from) meet(name);
  return owners;
}

/** An alias is taken for a kind that is above all that it may be. */
function readKinds(): Map<string, Kind> {
  const program = parseAst(readFileSync(join(ROOT, FILE), "utf8"), { lang: "dts" }) as unknown as Node;
  const kinds = new Map<string, Kind>();
  const kindOf = (name: string) => {
    const kind = kinds.get(name) ?? { above: [], members: [] };
    kinds.set(name, kind);
    return kind;
  };
  for (const declared of program.body as Node[]) {
    const name = nameOf((declared.id as Node | null) ?? declared);
    if (declared.type === "TSTypeAliasDeclaration") {
      for (const one of typesIn(declared)) kindOf(one).above.push(name);
    }
    if (declared.type !== "TSInterfaceDeclaration") continue;
    const { above, members } = kindOf(name);
    above.push(...(declared.extends as { expression: Node }[]).map(({ expression }) => nameOf(expression)));
    for (const member of (declared.body as Node).body as Node[]) {
      if (member.key) members.push({ name: nameOf(member.key as Node), leadsTo: typesIn(member) });
    }
  }
  return kinds;
}

function typesIn(node: Node): string[] {
  return [...nodesOf(node)].flatMap(({ node: one }) =>
    one.type === "TSTypeReference" ? [nameOf(one.typeName as Node)] : [],
  );
}
