import { DOM } from "./allowed.ts";
import { isNode, type Node, nameOf, nodesOf, textOf } from "./nodes.ts";
import { isFunction, usesOf } from "./scopes.ts";

/** What some calls of globals must be given: given anything else, they could ask a node of the page for all that it has. */
const GIVEN: Readonly<Record<string, (given: readonly (Node | undefined)[]) => boolean>> = {
  "Object.defineProperty": ([, name]) => name !== undefined && textOf(name) === "__esModule",
  "Object.getOwnPropertyDescriptor": ([owner, name]) => isIdentifier(owner) && isIdentifier(name),
  "Object.hasOwn": ([, name]) => name !== undefined && textOf(name) !== null,
  // A text would be run as code.
  requestIdleCallback: ([work]) => work !== undefined && isFunction(work),
  setTimeout: ([work]) => work !== undefined && isFunction(work),
};

/** Whether a global, or a member of one, is called as it must be; true for all that is not listed above. */
export function isCalledWell(name: string, callee: Node, call: Node | undefined): boolean {
  const isWell = Object.hasOwn(GIVEN, name) ? GIVEN[name] : undefined;
  if (!isWell) return true;
  return call?.type === "CallExpression" && call.callee === callee && isWell(call.arguments as Node[]);
}

/**
 * Members of the page's nodes are taken from their prototypes by functions that are given a prototype and a name. Each
 * such function passes on what it is given, takes no more than the getter or the method, and is given nothing else.
 */
export function wrongDescriptors(program: Node): string[] {
  const breaches: string[] = [];
  for (const { node, around } of nodesOf(program)) {
    if (node.type !== "MemberExpression" || nameOf(node.property as Node) !== "getOwnPropertyDescriptor") continue;
    if (!isTakenWell(program, around)) breaches.push("a member of something else than a prototype");
  }
  return breaches;
}

function isTakenWell(program: Node, around: readonly Node[]): boolean {
  const [call, member] = around;
  if (call?.type !== "CallExpression" || member?.type !== "MemberExpression" || member.object !== call) return false;
  if (member.computed || !/^(?:get|value)$/.test(nameOf(member.property as Node))) return false;
  const place = around.findIndex(isFunction);
  const taking = around[place];
  if (taking?.type !== "FunctionDeclaration" || !isNode(taking.id)) return false;
  const given = (call.arguments as Node[]).map(nameOf);
  const taken = (taking.params as Node[]).slice(0, 2).map(nameOf);
  if (given.join() !== taken.join() || isAnyAssigned(taking, taken)) return false;
  return usesOf(program, { node: taking, around: around.slice(place + 1) }).every(({ node, around: [use] }) => {
    const [owner, name] = use?.type === "CallExpression" && use.callee === node ? (use.arguments as Node[]) : [];
    if (owner?.type !== "MemberExpression" || owner.computed || !name) return false;
    return nameOf(owner.property as Node) === "prototype" && DOM.has(`${nameOf(owner.object as Node)}.${textOf(name)}`);
  });
}

/** Whether a function gives one of its parameters another value. */
function isAnyAssigned(taking: Node, names: readonly string[]): boolean {
  for (const { node } of nodesOf(taking.body as Node)) {
    if (!/^(?:AssignmentExpression|UpdateExpression|For(?:In|Of)Statement)$/.test(node.type)) continue;
    for (const { node: inner } of nodesOf((node.left ?? node.argument) as Node)) {
      if (isIdentifier(inner) && names.includes(nameOf(inner))) return true;
    }
  }
  return false;
}

function isIdentifier(node: Node | undefined): boolean {
  return node?.type === "Identifier";
}
