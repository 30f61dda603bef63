/** A node of a syntax tree in the shape of ESTree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** A name that no scope of the program declares, with what stands around it, the nearest first. */
export interface GlobalUse {
  readonly name: string;
  readonly around: readonly Node[];
  readonly node: Node;
}

type Scope = readonly ReadonlySet<string>[];

/** Goes through a tree and gives every node with those around it, the nearest first. */
export function* nodesOf(node: Node, around: readonly Node[] = []): Generator<{ node: Node; around: readonly Node[] }> {
  yield { node, around };
  for (const child of childrenOf(node)) yield* nodesOf(child, [node, ...around]);
}

/** The names that a program takes from the page or the browser. A name that is declared somewhere else is one of them. */
export function globalsOf(program: Node): GlobalUse[] {
  const uses: GlobalUse[] = [];
  const visit = (node: Node, around: readonly Node[], outer: Scope) => {
    const scope = isScope(node) ? [...outer, declaredIn(node)] : outer;
    if (node.type === "Identifier" && !isMerelyAName(node, around[0])) {
      const name = node.name as string;
      if (!scope.some((names) => names.has(name))) uses.push({ name, around, node });
    }
    for (const child of childrenOf(node)) visit(child, [node, ...around], scope);
  };
  visit(program, [], []);
  return uses;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

const isFunction = ({ type }: Node) => /Function/.test(type);

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
  const names = new Set<string>();
  if (isFunction(scope)) {
    for (const one of [...((scope.params as Node[]) ?? []), scope.id]) if (isNode(one)) addPattern(one, names);
    addVars(scope.body as Node, names);
  }
  if (scope.type === "Program") addVars(scope, names);
  if (scope.type === "CatchClause" && isNode(scope.param)) addPattern(scope.param, names);
  if (/^Class/.test(scope.type) && isNode(scope.id)) addPattern(scope.id, names);
  for (const child of childrenOf(scope).flatMap((one) => (one.type === "SwitchCase" ? childrenOf(one) : [one]))) {
    if (child.type === "VariableDeclaration") addDeclared(child, names);
    if (/^(?:Function|Class)Declaration$/.test(child.type) && isNode(child.id)) addPattern(child.id, names);
  }
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
