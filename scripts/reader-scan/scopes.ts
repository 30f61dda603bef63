import { childrenOf, isNode, type Node, nameOf } from "./nodes.ts";

/** A name that is used, with what stands around it, the nearest first. */
export interface NameUse {
  readonly name: string;
  readonly around: readonly Node[];
  readonly node: Node;
}

/** What declares names, the outermost first. */
type Scope = readonly { readonly by: Node; readonly names: ReadonlySet<string> }[];

/** The names that a program takes from the page or the browser. A name that is declared somewhere else is one of them. */
export function globalsOf(program: Node): NameUse[] {
  return namesOf(program, (declaring) => declaring === null);
}

/** Where a function or a constant is used by its name, its declaration left out. */
export function usesOf(program: Node, { node: declared, around }: { node: Node; around: readonly Node[] }): NameUse[] {
  const home = around.find(isScope);
  const name = nameOf(declared.id as Node);
  // Within itself a function's name may be that of a parameter.
  const isItself = isFunction(declared) && !declaredWithin(declared).has(name);
  const isOurs = (by: Node | null) => by === home || (isItself && by === declared);
  return namesOf(program, isOurs).filter((use) => use.name === name && use.node !== declared.id);
}

/** Uses of names, chosen by what declares them: null where nothing does. */
function namesOf(program: Node, choose: (declaring: Node | null) => boolean): NameUse[] {
  const uses: NameUse[] = [];
  const visit = (node: Node, around: readonly Node[], outer: Scope) => {
    const scope = isScope(node) ? [...outer, { by: node, names: declaredIn(node) }] : outer;
    if (node.type === "Identifier" && !isMerelyAName(node, around[0])) {
      const name = node.name as string;
      const declaring = scope.findLast(({ names }) => names.has(name))?.by ?? null;
      if (choose(declaring)) uses.push({ name, around, node });
    }
    for (const child of childrenOf(node)) visit(child, [node, ...around], scope);
  };
  visit(program, [], []);
  return uses;
}

/** Whether a name is declared by this part of a script itself. */
export function declaringOf(node: Node, name: string): boolean {
  return isScope(node) && declaredIn(node).has(name);
}

/**
 * Whether a function is declared where its name is no other's: one in a block also fills a `var` of that name around the
 * block, outside of strict code.
 */
export function isDeclaredOnce([home, owner]: readonly Node[]): boolean {
  return home?.type === "Program" || (home?.type === "BlockStatement" && owner !== undefined && isFunction(owner));
}

export function isFunction({ type }: Node): boolean {
  return /Function/.test(type);
}

function isScope(node: Node): boolean {
  return isFunction(node) || /^(?:Program|BlockStatement|For\w*|SwitchStatement|CatchClause|Class\w+)$/.test(node.type);
}

/** A member's name after a dot, a key of an object, a label. */
function isMerelyAName(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (parent.type === "MemberExpression") return parent.property === node && !parent.computed;
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type)) {
    return parent.key === node && !parent.computed && !(parent.shorthand && parent.value === node);
  }
  return /^(?:LabeledStatement|BreakStatement|ContinueStatement|MetaProperty)$/.test(parent.type);
}

/** The names that a scope itself declares; `var` belongs to the function around. */
function declaredIn(scope: Node): Set<string> {
  const names = isFunction(scope) ? declaredWithin(scope) : new Set<string>();
  if (isFunction(scope) && isNode(scope.id)) addPattern(scope.id, names);
  // A `var` of the whole script is a member of the global object, and keeps what stands there: it declares nothing.
  if (scope.type === "CatchClause" && isNode(scope.param)) addPattern(scope.param, names);
  if (/^Class/.test(scope.type) && isNode(scope.id)) addPattern(scope.id, names);
  for (const child of childrenOf(scope).flatMap((one) => (one.type === "SwitchCase" ? childrenOf(one) : [one]))) {
    if (child.type === "VariableDeclaration" && child.kind !== "var") addDeclared(child, names);
    if (/^(?:Function|Class)Declaration$/.test(child.type) && isNode(child.id)) addPattern(child.id, names);
  }
  return names;
}

/** The names of a function's parameters, and of each `var` in it. */
function declaredWithin({ params, body }: Node): Set<string> {
  const names = new Set<string>();
  for (const one of params as Node[]) addPattern(one, names);
  addVars(body as Node, names);
  return names;
}

function addVars(node: Node, names: Set<string>): void {
  if (node.type === "VariableDeclaration" && node.kind === "var") addDeclared(node, names);
  for (const child of childrenOf(node)) if (!isFunction(child)) addVars(child, names);
}

function addDeclared(declaration: Node, names: Set<string>): void {
  for (const { id } of declaration.declarations as { id: Node }[]) addPattern(id, names);
}

function addPattern(pattern: Node, names: Set<string>): void {
  switch (pattern.type) {
    case "Identifier":
      names.add(pattern.name as string);
      break;
    case "AssignmentPattern":
      addPattern(pattern.left as Node, names);
      break;
    case "Property":
      addPattern(pattern.value as Node, names);
      break;
    default:
      for (const child of childrenOf(pattern)) addPattern(child, names);
  }
}
