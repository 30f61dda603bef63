import { highlight } from "#data/text/highlight.ts";

/** Longest excerpt, in characters: about two lines of a narrow panel. */
const LONGEST = 110;
/** How much of the text before the first marked word is kept, in characters. */
const LEAD = 30;
const ELLIPSIS = "…";

/** The part of a text around its first marked word, cut between words; the whole text where it is short. */
export function excerpt(text: string, words: readonly string[]): string {
  if (text.length <= LONGEST) return text;
  const start = startNear(text, firstMark(text, words));
  const end = endBefore(text, start + LONGEST);
  return `${start > 0 ? ELLIPSIS : ""}${text.slice(start, end)}${end < text.length ? ELLIPSIS : ""}`;
}

function firstMark(text: string, words: readonly string[]): number {
  let at = 0;
  for (const stretch of highlight(text, words)) {
    if (stretch.mark) return at;
    at += stretch.text.length;
  }
  return 0;
}

function startNear(text: string, mark: number): number {
  if (mark <= LEAD) return 0;
  const space = text.indexOf(" ", mark - LEAD);
  return space < 0 || space >= mark ? mark : space + 1;
}

function endBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(" ", limit);
  return space > limit - LEAD ? space : limit;
}
