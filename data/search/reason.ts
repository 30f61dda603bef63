import type { AnalysedLine } from "./lines.ts";
import type { Reason } from "./result.ts";
import type { WordGroup } from "./word-group.ts";

/**
 * Why a document was found; null where its title shows it.
 *
 * @param topic the label of the topic that the query named and the document is about, null where there is none
 */
export function reasonFor(
  lines: readonly AnalysedLine[],
  groups: readonly WordGroup[],
  topic: string | null,
): Reason | null {
  const meant = groups.map(({ alternatives, info }) => ({
    terms: new Set(alternatives.map(({ term }) => term)),
    info,
  }));
  const share = (line: AnalysedLine) =>
    meant.reduce((sum, { terms, info }) => sum + (line.terms.some((term) => terms.has(term)) ? info : 0), 0);
  let best: AnalysedLine | null = null;
  let most = 0;
  for (const line of lines) {
    const one = share(line);
    // The title, then other names, win where they say as much.
    if (one > most + 1e-9) {
      best = line;
      most = one;
    }
  }
  const all = meant.reduce((sum, { info }) => sum + info, 0);
  if (topic !== null && most < 0.5 * all) return { kind: "topic", text: topic };
  if (best === null) return topic === null ? null : { kind: "topic", text: topic };
  if (best.kind === "title") return null;
  const kind = best.kind === "alias" || best.kind === "former-name" ? best.kind : "text";
  return { kind, text: best.text };
}
