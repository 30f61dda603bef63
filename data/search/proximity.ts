import type { SearchDocument } from "./document.ts";
import { type AnalysedLines, linesOf } from "./lines.ts";
import type { WordGroup } from "./word-group.ts";

/**
 * How far neighbouring words of the query are neighbours in the document, 0 to 1: 1 where every pair stands together,
 * in order, in its title or another name; less elsewhere.
 */
export function closeness(groups: readonly WordGroup[], document: SearchDocument): number {
  const telling = groups.filter(({ alternatives, role }) => alternatives.length > 0 && role !== "asking");
  if (telling.length < 2) return 0;
  const meant = telling.map(({ alternatives }) => new Set(alternatives.map(({ term }) => term)));
  const lines = linesOf(document);
  let sum = 0;
  for (let at = 0; at + 1 < meant.length; at++) {
    sum += bestPair(lines, meant[at] as ReadonlySet<string>, meant[at + 1] as ReadonlySet<string>);
  }
  return sum / (meant.length - 1);
}

const SHARE = { title: 1, alias: 1, "former-name": 1, text: 0.6 };

function bestPair(lines: AnalysedLines, one: ReadonlySet<string>, next: ReadonlySet<string>): number {
  let best = 0;
  for (const { terms, kind } of lines) {
    if (SHARE[kind] <= best) continue;
    for (let at = 0; at + 1 < terms.length; at++) {
      if (one.has(terms[at] as string) && next.has(terms[at + 1] as string)) {
        best = SHARE[kind];
        break;
      }
    }
  }
  return best;
}
