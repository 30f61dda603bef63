import { READER } from "./allowed.ts";
import { type Node, nameOf, nodesOf, textOf } from "./nodes.ts";

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

/** Whether a member is asked of a text, whatever is put into it. */
export function isOfText(member: Node): boolean {
  return (member.object as Node).type === "TemplateLiteral";
}

/**
 * Makes certain what the names in a script do not tell, and changes nothing where it is so already:
 *
 * - a key that may be something else than a number becomes one. `list[at]` is `list[+(at)]`, which asks for nothing where
 *   it is a name. Keys in which a text stands are left as they are, for the scan to refuse.
 * - what is asked for a member that only texts are to be asked for becomes a text: `line.normalize()` is
 *   `${line}.normalize()` in backticks, which does nothing to a node.
 *
 * @param program the tree of the code
 */
export function madeCertain(code: string, program: Node): string {
  const inserts: Insert[] = [];
  // From within, so that of two that begin at one place the outer comes to stand around the inner.
  for (const { node } of [...nodesOf(program)].reverse()) {
    if (node.type === "MemberExpression") inserts.push(...(node.computed ? ofKey(node) : ofReceiver(node)));
  }
  inserts.sort((a, b) => b.at - a.at);
  return inserts.reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), code);
}

interface Insert {
  readonly at: number;
  readonly text: string;
}

function ofKey({ property }: Node): Insert[] {
  const key = property as Node;
  return isNumber(key) || holdsText(key) ? [] : around(key, "+(", ")");
}

function ofReceiver(member: Node): Insert[] {
  if (!READER.ofTexts.has(nameOf(member.property as Node)) || isOfText(member)) return [];
  return around(member.object as Node, "`${", "}`");
}

function around({ start, end }: Node, before: string, after: string): Insert[] {
  return [
    { at: start, text: before },
    { at: end, text: after },
  ];
}

/** Whether a text stands in it anywhere. */
export function holdsText(node: Node): boolean {
  for (const { node: inner } of nodesOf(node)) if (textOf(inner) !== null) return true;
  return false;
}
