import { type Node, nodesOf, textOf } from "./nodes.ts";

/** All but `+`, which puts texts together. */
const ARITHMETIC = /^(?:-|\*|\/|%|\*\*|&|\||\^|<<|>>|>>>)$/;

/** Whether what stands there is a number, whatever its parts are: as a key it names nothing but a place in a list. */
export function isNumber(node: Node): boolean {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number";
    case "UnaryExpression":
      return /^[-+~]$/.test(node.operator as string);
    case "UpdateExpression":
      return true;
    case "BinaryExpression":
      if (node.operator === "+") return isNumber(node.left as Node) && isNumber(node.right as Node);
      return ARITHMETIC.test(node.operator as string);
    default:
      return false;
  }
}

/**
 * Puts a `+` before each key that may be something else: `list[at]` becomes `list[+at]`, which is the same for a number
 * and asks for nothing where it is a name. Keys in which a text stands are left as they are, for the scan to refuse.
 *
 * @param program the tree of the code
 */
export function withNumericKeys(code: string, program: Node): string {
  const inserts: { readonly at: number; readonly text: string }[] = [];
  for (const { node } of nodesOf(program)) {
    if (node.type !== "MemberExpression" || !node.computed) continue;
    const key = node.property as Node;
    if (isNumber(key) || holdsText(key)) continue;
    inserts.push({ at: key.start, text: "+(" }, { at: key.end, text: ")" });
  }
  inserts.sort((a, b) => b.at - a.at);
  return inserts.reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), code);
}

/** Whether a text stands in it anywhere. */
export function holdsText(node: Node): boolean {
  for (const { node: inner } of nodesOf(node)) if (textOf(inner) !== null) return true;
  return false;
}
