import { isNode, type Node, nameOf, nodesOf, textOf } from "./nodes.ts";
import { declaringOf, isDeclaredOnce, isFunction, usesOf } from "./scopes.ts";

/** What some calls of globals must be given: given anything else, they could ask a node of the page for all that it has. */
const GIVEN: Readonly<Record<string, (given: readonly (Node | undefined)[]) => boolean>> = {
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
export function wrongDescriptors(program: Node, dom: ReadonlySet<string>): string[] {
  const breaches: string[] = [];
  for (const { node, around } of nodesOf(program)) {
    if (node.type !== "MemberExpression" || nameOf(node.property as Node) !== "getOwnPropertyDescriptor") continue;
    if (!isTakenWell(program, around, dom)) breaches.push("a member of something else than a prototype");
  }
  return breaches;
}

function isTakenWell(program: Node, around: readonly Node[], dom: ReadonlySet<string>): boolean {
  const [call, member] = around;
  if (call?.type !== "CallExpression" || member?.type !== "MemberExpression" || member.object !== call) return false;
  if (member.computed || !/^(?:get|value)$/.test(nameOf(member.property as Node))) return false;
  const place = around.findIndex(isFunction);
  const taking = around[place];
  if (taking?.type !== "FunctionDeclaration" || !isNode(taking.id)) return false;
  if (!isDeclaredOnce(around.slice(place + 1))) return false;
  const given = (call.arguments as Node[]).map(nameOf);
  const taken = (taking.params as Node[]).slice(0, 2).map(nameOf);
  const areTaken = given.every((name) => around.find((scope) => declaringOf(scope, name)) === taking);
  if (given.join() !== taken.join() || !areTaken || isAnyAssigned(taking, taken)) return false;
  return usesOf(program, { node: taking, around: around.slice(place + 1) }).every(
    ({ node, around: [use, ...outer] }) => {
      const [owner, name] = use?.type === "CallExpression" && use.callee === node ? (use.arguments as Node[]) : [];
      if (owner?.type !== "MemberExpression" || owner.computed || !name) return false;
      if (outer.some((scope) => declaringOf(scope, nameOf(owner.object as Node)))) return false;
      return (
        nameOf(owner.property as Node) === "prototype" && dom.has(`${nameOf(owner.object as Node)}.${textOf(name)}`)
      );
    },
  );
}

/**
 * Whether a member is asked of the port that the browser gives to a function: one that does nothing but wait for it, and
 * keeps it by the name that it came by.
 */
export function isOfPort(member: Node, around: readonly Node[]): boolean {
  const object = member.object as Node;
  const place = around.findIndex((scope) => isIdentifier(object) && declaringOf(scope, nameOf(object)));
  const taking = around[place];
  const [port] = taking?.type === "FunctionDeclaration" ? (taking.params as Node[]) : [];
  if (!taking || !isIdentifier(port) || nameOf(port as Node) !== nameOf(object)) return false;
  if (isAnyAssigned(taking, [nameOf(object)]) || !isDeclaredOnce(around.slice(place + 1))) return false;
  const uses = usesOf(around.at(-1) as Node, { node: taking, around: around.slice(place + 1) });
  return uses.length > 0 && uses.every(({ node, around: [call] }) => isWaiting(call, node));
}

/** `chrome.runtime.onConnect.addListener(…)`, and the same that takes it away. */
function isWaiting(call: Node | undefined, waiting: Node): boolean {
  if (call?.type !== "CallExpression" || (call.arguments as Node[])[0] !== waiting) return false;
  return /^chrome\.runtime\.onConnect\.(?:add|remove)Listener$/.test(pathOf(call.callee as Node));
}

/** Names with dots between them, as they stand there; empty for anything else. */
function pathOf({ type, name, computed, object, property }: Node): string {
  if (type === "Identifier") return String(name);
  return type === "MemberExpression" && !computed ? `${pathOf(object as Node)}.${nameOf(property as Node)}` : "";
}

/** Whether a function gives one of its parameters another value. */
function isAnyAssigned(taking: Node, names: readonly string[]): boolean {
  for (const { node } of nodesOf(taking)) {
    if (!/^(?:AssignmentExpression|UpdateExpression|VariableDeclarator|For(?:In|Of)Statement)$/.test(node.type))
      continue;
    for (const { node: inner } of nodesOf((node.left ?? node.argument ?? node.id) as Node)) {
      if (isIdentifier(inner) && names.includes(nameOf(inner))) return true;
    }
  }
  return false;
}

function isIdentifier(node: Node | undefined): boolean {
  return node?.type === "Identifier";
}
