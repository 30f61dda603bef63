import { type Allowed, MESSAGE, NEVER_A_TEXT, WRAPPER } from "./allowed.ts";
import { isCalledWell, isOfPort, wrongDescriptors } from "./calls.ts";
import { holdsText, isNumber, isOfText } from "./certain.ts";
import { type Node, nameOf, nodesOf, textOf } from "./nodes.ts";
import { wrongResults } from "./results.ts";
import { globalsOf, isFunction, type NameUse } from "./scopes.ts";

/**
 * Says what a built script touches that it may not, one line each; empty when there is nothing. Everything that
 * is not allowed is refused, so that a way out of the page which nobody has thought of is refused as well.
 *
 * @param program the script's syntax tree, in the shape of ESTree
 */
export function breachesOf(program: Node, allowed: Allowed): string[] {
  const globals = globalsOf(program);
  const wrongGlobals = (use: NameUse) => wrongGlobal(use, allowed);
  const found = new Set([...globals.flatMap(wrongGlobals), ...wrongDescriptors(program, allowed.dom)]);
  if (allowed.isYesOrNo) for (const breach of wrongResults(program)) found.add(breach);
  const asked = globals.filter((use) => isAsked(use) && wrongGlobals(use).length === 0);
  const ofGlobals = new Set(asked.map(({ around: [member] }) => member));
  for (const { node, around } of nodesOf(program)) {
    const breaches = ofGlobals.has(node) ? wrongWriting(node, around, allowed) : wrongNode(node, around, allowed);
    for (const breach of breaches) found.add(breach);
  }
  return [...found];
}

function wrongGlobal({ name, around, node }: NameUse, allowed: Allowed): string[] {
  const [parent, grandparent] = around;
  if (!parent || name === "undefined") return [];
  if (isAsked({ around, node })) {
    if (parent.computed) return [`a computed member of ${name}`];
    const member = nameOf(parent.property as Node);
    if (member === "prototype") return wrongPrototype(name, parent, grandparent, allowed);
    const isWell = allows(allowed, name, `.${member}`) && isCalledWell(`${name}.${member}`, parent, grandparent);
    return isWell ? [] : [`${name}.${member}`];
  }
  const use = useOf(parent, node, allowed);
  return allows(allowed, name, use) && isCalledWell(name, node, parent) ? [] : [`${name} (${use})`];
}

/** Whether a member of a global is asked for. */
function isAsked({ around: [parent], node }: Pick<NameUse, "around" | "node">): boolean {
  return parent?.type === "MemberExpression" && parent.object === node;
}

function useOf(parent: Node, node: Node, allowed: Allowed): string {
  if (parent.type === "NewExpression" && parent.callee === node) return "new";
  if (parent.type === "CallExpression") return parent.callee === node ? "()" : `given to ${calledIn(parent, allowed)}`;
  if (parent.type !== "BinaryExpression") return parent.type;
  if (parent.operator === "instanceof" && parent.right === node) return "instanceof";
  const other = (parent.left === node ? parent.right : parent.left) as Node;
  return /^[!=]==$/.test(parent.operator as string) && other.value === null ? "compared" : "BinaryExpression";
}

/** What a call calls: `Object.hasOwn`, or "a function" where that is none of the globals' own. */
function calledIn({ callee }: Node, { globals }: Allowed): string {
  const { type, object, property } = callee as Node & { object?: Node; property?: Node };
  const isOurs =
    type !== "MemberExpression" || object?.type !== "Identifier" || !Object.hasOwn(globals, nameOf(object));
  return isOurs ? "a function" : `${nameOf(object as Node)}.${nameOf(property as Node)}`;
}

function allows({ globals }: Allowed, name: string, use: string): boolean {
  return Object.hasOwn(globals, name) && globals[name]?.includes(use) === true;
}

/** `Node.prototype` may be the first thing that is given to a call whose second names an allowed member of it. */
function wrongPrototype(name: string, member: Node, call: Node | undefined, { dom }: Allowed): string[] {
  const [first, second] = call?.type === "CallExpression" ? (call.arguments as Node[]) : [];
  const wanted = `${name}.${first === member && second ? textOf(second) : "prototype"}`;
  return dom.has(wanted) ? [] : [wanted];
}

function wrongNode(node: Node, around: readonly Node[], allowed: Allowed): string[] {
  switch (node.type) {
    case "MemberExpression":
      return wrongMember(node, around, allowed);
    case "Property":
      return around[0]?.type === "ObjectPattern" ? wrongName(node, allowed) : wrongKey(node);
    case "Literal":
    case "TemplateElement":
      return NEVER_A_TEXT.has(textOf(node) ?? "") ? [`the text "${textOf(node)}"`] : [];
    case "ThrowStatement":
      return isOfWrapper(node, around) ? [] : ["an error that is thrown"];
    case "ImportExpression":
    case "ImportDeclaration":
    case "MetaProperty":
    case "WithStatement":
    case "DebuggerStatement":
    case "TaggedTemplateExpression":
    case "ThisExpression":
      return [node.type];
    case "Identifier":
      // What is put into it is put in the place of a parameter, outside of strict code.
      return nameOf(node) === "arguments" ? ["arguments"] : [];
    default:
      return [];
  }
}

function wrongMember(node: Node, around: readonly Node[], allowed: Allowed): string[] {
  const property = node.property as Node;
  const name = node.computed ? textOf(property) : nameOf(property);
  if (name === null && isNumber(property)) return [];
  if (name === null) return [`a member whose name is ${holdsText(property) ? "put together" : "not known"}`];
  if (name === "prototype") return wrongWriting(node, around, allowed);
  if (allowed.ofTexts.has(name)) return isOfText(node) ? [] : [`.${name} of what may be no text`];
  if (allowed.ofDescriptors.has(name)) return isOfDescriptor(node) ? [] : [`.${name} of what may be no descriptor`];
  if (allowed.called.has(name)) return isCallee(node, around) ? [] : [`.${name} that is not called`];
  if (!allowed.members.has(name)) return [`.${name}`];
  if (name === "postMessage") return wrongMessage(node, around);
  return wrongWriting(node, around, allowed);
}

function isCallee(node: Node, [call]: readonly Node[]): boolean {
  return call?.type === "CallExpression" && call.callee === node;
}

/** Whose descriptor it is, `wrongDescriptors` looks at. */
function isOfDescriptor({ object }: Node): boolean {
  const { type, property } = ((object as Node).callee ?? object) as Node;
  return type === "MemberExpression" && nameOf(property as Node) === "getOwnPropertyDescriptor";
}

function wrongWriting(member: Node, around: readonly Node[], { written }: Allowed): string[] {
  const name = nameOf(member.property as Node);
  return isWritten(member, around) && !written.has(name) ? [`.${name} =`] : [];
}

/** What is taken out of an object by its name is a member of it too. */
function wrongName(property: Node, { members }: Allowed): string[] {
  const name = property.computed ? textOf(property.key as Node) : nameOf(property.key as Node);
  return name !== null && name !== "postMessage" && members.has(name) ? [] : [`{ ${name} }`];
}

/** A table with a node as its prototype has all that the node has. */
function wrongKey({ key }: Node): string[] {
  return nameOf(key as Node) === "__proto__" ? ["the key __proto__"] : [];
}

/** Whether a member is given a value: by itself, or as a place in a pattern. */
function isWritten(node: Node, [parent, grandparent]: readonly Node[]): boolean {
  switch (parent?.type) {
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === node;
    case "Property":
      return grandparent?.type === "ObjectPattern" && parent.value === node;
    case "ArrayPattern":
    case "RestElement":
    case "UpdateExpression":
      return true;
    default:
      return false;
  }
}

function wrongMessage(member: Node, around: readonly Node[]): string[] {
  if (!isOfPort(member, around)) return ["a message to something else than the panel"];
  return isMessage(member, around[0]) ? [] : ["a message with something else in it"];
}

/** The one call that says something: an object with nothing but the members of a message, each a name. */
function isMessage(member: Node, call: Node | undefined): boolean {
  const [message, ...more] =
    call?.type === "CallExpression" && call.callee === member ? (call.arguments as Node[]) : [];
  if (message?.type !== "ObjectExpression" || more.length > 0) return false;
  const properties = message.properties as Node[];
  const names = properties.map(({ type, key, computed, value }) =>
    type === "Property" && !computed && (value as Node).type === "Identifier" ? nameOf(key as Node) : null,
  );
  return names.join() === MESSAGE.join();
}

/** What went wrong is passed on by the name by which it was caught. */
function isOfWrapper({ argument }: Node, around: readonly Node[]): boolean {
  const { type, expressions } = argument as Node & { expressions?: Node[] };
  const [call, passedOn, ...more] = type === "SequenceExpression" ? (expressions as Node[]) : [];
  const [said] = call?.type === "CallExpression" ? (call.arguments as Node[]) : [];
  const catching = around.find((scope) => scope.type === "CatchClause" || isFunction(scope));
  const [caught] = [catching?.param ?? catching?.params].flat() as (Node | undefined)[];
  const isCaught = passedOn?.type === "Identifier" && caught !== undefined && nameOf(caught) === nameOf(passedOn);
  return said !== undefined && WRAPPER.test(textOf(said) ?? "") && isCaught && more.length === 0;
}
