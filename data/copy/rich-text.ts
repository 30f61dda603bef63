/** A piece of a line: plain, strong, or a link. */
export type Piece = string | { readonly strong: string } | { readonly href: string };
/** One line of what is copied. */
export type RichLine = readonly Piece[];

/** The lines as plain text, one a line. */
export function plainText(lines: readonly RichLine[]): string {
  return lines.map((line) => line.map(pieceText).join("")).join("\n");
}

/**
 * The same lines as HTML, with a line break between two. No paragraph stands around them: an editor would break the
 * sentence into which they are pasted.
 */
export function htmlText(lines: readonly RichLine[]): string {
  return lines.map((line) => line.map(pieceHtml).join("")).join("<br>\n");
}

function pieceText(piece: Piece): string {
  if (typeof piece === "string") return piece;
  return "strong" in piece ? piece.strong : piece.href;
}

function pieceHtml(piece: Piece): string {
  const text = escapeHtml(pieceText(piece));
  if (typeof piece === "string") return text;
  return "strong" in piece ? `<strong>${text}</strong>` : `<a href="${text}">${text}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}
