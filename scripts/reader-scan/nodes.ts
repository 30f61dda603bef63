/** A node of a syntax tree in the shape of ESTree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** Goes through a tree and gives every node with those around it, the nearest first. */
export function* nodesOf(node: Node, around: readonly Node[] = []): Generator<{ node: Node; around: readonly Node[] }> {
  yield { node, around };
  for (const child of childrenOf(node)) yield* nodesOf(child, [node, ...around]);
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** What a name is called: of an identifier, or of a key in quotation marks. */
export function nameOf(node: Node): string {
  return String(node.name ?? node.value);
}

/** The text that a node is; null where it is something else. */
export function textOf(node: Node): string | null {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node.type === "TemplateElement") return (node.value as { cooked: string }).cooked;
  const quasis = node.type === "TemplateLiteral" ? (node.quasis as Node[]) : [];
  return quasis.length === 1 && quasis[0] ? textOf(quasis[0]) : null;
}
