/** Roles that a screen reader moves by, and what can be pressed. Words that only stand there are left out. */
const KEPT =
  /^(banner|complementary|search|searchbox|main|contentinfo|heading|button|link|article|region|group|radio|combobox|checkbox|textbox|img|table|navigation)\b/;
/** Of a long list the first items tell the rest. */
const MOST_ITEMS = 2;

/** A role, its name and its states, without the text that may follow. */
const NAMED = /^[a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[(?!active|cursor|ref)[^\]]+\])*/;

interface Node {
  readonly line: string;
  readonly children: Node[];
}

/**
 * The outline of an accessibility tree in Playwright's notation: landmarks, headings and controls by name, in reading
 * order, with the parents that hold them. It fits the tree that it was made from, and goes on fitting where a sentence
 * changes.
 */
export function outlineOf(snapshot: string): string {
  return `${linesOf(parse(snapshot), 0).join("\n")}\n`;
}

function parse(snapshot: string): Node[] {
  const root: Node = { line: "", children: [] };
  const open = [root];
  for (const text of snapshot.split("\n").filter((line) => line.trim().startsWith("- "))) {
    const depth = (text.length - text.trimStart().length) / 2;
    const node = { line: unquoted(text.trim().slice(2)), children: [] };
    open[depth]?.children.push(node);
    open.splice(depth + 1, Number.POSITIVE_INFINITY, node);
  }
  return root.children;
}

function linesOf(nodes: readonly Node[], depth: number): string[] {
  let items = 0;
  return nodes.flatMap(({ line, children }) => {
    const inner = linesOf(children, depth + 1);
    const role = line.match(/^[a-z]+/)?.[0] ?? "";
    if (role === "listitem" && ++items > MOST_ITEMS) return [];
    const kept = KEPT.test(line);
    if (!kept && inner.length === 0) return [];
    const name = kept ? quoted(line.match(NAMED)?.[0] ?? role) : role;
    return [`${"  ".repeat(depth)}- ${name}${inner.length > 0 ? ":" : ""}`, ...inner];
  });
}

/** YAML puts a line in quotes where its name holds a colon. */
function unquoted(line: string): string {
  return line.startsWith("'") ? line.replace(/^'((?:[^']|'')*)'.*$/, "$1").replaceAll("''", "'") : line;
}

function quoted(name: string): string {
  return /: | #/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
}
