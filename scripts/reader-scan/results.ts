import { isNode, type Node, nameOf, nodesOf, textOf } from "./nodes.ts";
import { isDeclaredOnce, isFunction, type NameUse, usesOf } from "./scopes.ts";

/**
 * What a script gives back goes to who put it into a page. It is what WXT's wrapper gets by calling `main` of the one
 * thing that the script was defined as, and that must be a yes or a no.
 */
export function wrongResults(program: Node): string[] {
  const calls = [...nodesOf(program)].filter(
    ({ node }) => node.type === "MemberExpression" && nameOf(node.property as Node) === "main",
  );
  const isWell = calls.length > 0 && calls.every(({ node }) => isDefinedWell(program, node.object as Node));
  return isWell ? [] : ["a result that may be more than yes or no"];
}

/** `const script = defineUnlistedScript(() => …)`, where nothing else is done with `script` than to call its `main`. */
function isDefinedWell(program: Node, object: Node): boolean {
  for (const { node, around } of nodesOf(program)) {
    if (node.type !== "VariableDeclarator" || nameOf(node.id as Node) !== nameOf(object)) continue;
    const home = around[0]?.kind === "var" ? around.slice(around.findIndex(isFunction)) : around;
    const uses = usesOf(program, { node, around: home });
    if (!uses.some((use) => use.node === object)) continue;
    return uses.every(isAskedForMember) && definesYesOrNo(program, node.init as Node | null);
  }
  return false;
}

function isAskedForMember({ node, around: [member] }: NameUse): boolean {
  return member?.type === "MemberExpression" && member.object === node;
}

function definesYesOrNo(program: Node, call: Node | null): boolean {
  const [main, ...more] = call?.type === "CallExpression" ? (call.arguments as Node[]) : [];
  if (!isDefining(program, call?.callee as Node)) return false;
  if (!main || !isFunction(main) || main.async || main.generator || more.length > 0) return false;
  if (main.expression) return isYesOrNo(main.body as Node);
  const given = returnsOf(main.body as Node);
  return given.length > 0 && given.every(isYesOrNo);
}

/** A function that is nothing but called, and gives back what it is given, or that as a `main`. */
function isDefining(program: Node, callee: Node): boolean {
  const found = [...nodesOf(program)].find(
    (one) => one.node.type === "FunctionDeclaration" && usesOf(program, one).some(({ node }) => node === callee),
  );
  if (!found || !isDeclaredOnce(found.around) || !usesOf(program, found).every(isCalled)) return false;
  if (isDeclaredAgain(program, found)) return false;
  const [given, ...more] = found.node.params as Node[];
  const [statement, ...others] = (found.node.body as Node).body as Node[];
  if (given?.type !== "Identifier" || more.length > 0 || statement?.type !== "ReturnStatement" || others.length > 0) {
    return false;
  }
  const parts = isNode(statement.argument) ? [...nodesOf(statement.argument)] : [];
  return parts.length > 0 && parts.every(({ node, around }) => isOfGiven(node, around[0], nameOf(given)));
}

/** Whether another function has its name; one in a block takes its place around the block, outside of strict code. */
function isDeclaredAgain(program: Node, { node: declared, around }: { node: Node; around: readonly Node[] }): boolean {
  const home = around.find(isFunction);
  return [...nodesOf(program)].some(
    (other) =>
      other.node.type === "FunctionDeclaration" &&
      other.node !== declared &&
      nameOf(other.node.id as Node) === nameOf(declared.id as Node) &&
      other.around.find(isFunction) === home,
  );
}

function isCalled({ node, around: [call] }: NameUse): boolean {
  return call?.type === "CallExpression" && call.callee === node;
}

function isOfGiven(node: Node, parent: Node | undefined, given: string): boolean {
  if (node.type === "Property") return !node.computed && nameOf(node.key as Node) === "main";
  if (parent?.type === "Property" && parent.key === node) return true;
  if (node.type === "Identifier") return nameOf(node) === given;
  return /^(?:(?:Conditional|Logical|Binary|Unary|Object)Expression|Literal)$/.test(node.type) || isPlain(node);
}

/** A text in oblique quotation marks that stands as it is written. */
function isPlain(node: Node): boolean {
  return node.type === "TemplateElement" || (node.type === "TemplateLiteral" && textOf(node) !== null);
}

/** What the functions within give back is theirs. */
function returnsOf(body: Node): (Node | null)[] {
  return [...nodesOf(body)]
    .filter(({ node, around }) => node.type === "ReturnStatement" && !around.some(isFunction))
    .map(({ node }) => node.argument as Node | null);
}

function isYesOrNo(node: Node | null): boolean {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "boolean";
    case "UnaryExpression":
      return node.operator === "!";
    case "BinaryExpression":
      return /^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(node.operator as string);
    case "LogicalExpression":
      return node.operator !== "??" && isYesOrNo(node.left as Node) && isYesOrNo(node.right as Node);
    case "ConditionalExpression":
      return isYesOrNo(node.consequent as Node) && isYesOrNo(node.alternate as Node);
    case "SequenceExpression":
      return isYesOrNo((node.expressions as Node[]).at(-1) ?? null);
    default:
      return false;
  }
}
