import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bareDocument, type SearchDocument } from "#data/search/document.ts";
import { discounted } from "./judgements.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** The Cranfield collection, where SIGNPOST_CRANFIELD says or beside the project; it is no part of the product. */
const FOLDER = process.env.SIGNPOST_CRANFIELD ?? join(dirname(ROOT), "shared", "relevance", "cranfield");

export const isCranfieldThere = existsSync(FOLDER);

/** Its 1,400 abstracts. */
export function cranfieldDocuments(): SearchDocument[] {
  return lines("docs.jsonl").map((line) => {
    const { id, title, keywords, body } = JSON.parse(line) as Record<"id" | "title" | "keywords" | "body", string>;
    return { ...bareDocument(id, title), lines: [keywords, body] };
  });
}

/** Means over its questions. */
export interface CranfieldQuality {
  readonly questions: number;
  /** nDCG of the first ten where any judged document counts alike. */
  readonly anyRelevant: number;
  /** The same with the grades of the judges. */
  readonly graded: number;
  /** Questions that bring nothing at all. */
  readonly empty: readonly string[];
}

/** Asks its 225 questions, of which each has judged documents. */
export async function measureCranfield(
  firstIds: (query: string, limit: number) => readonly string[] | Promise<readonly string[]>,
): Promise<CranfieldQuality> {
  const judged = relevance();
  const sums = { anyRelevant: 0, graded: 0, questions: 0 };
  const empty: string[] = [];
  for (const line of lines("queries.jsonl")) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const grades = judged.get(id);
    if (!grades) continue;
    const ids = await firstIds(text, 10);
    if (ids.length === 0) empty.push(text);
    const gained = ids.map((one) => grades.get(one) ?? 0);
    const ideal = [...grades.values()].sort((a, b) => b - a);
    sums.questions++;
    sums.graded += discounted(gained, 10) / discounted(ideal, 10);
    sums.anyRelevant += discounted(gained.map(isRelevant), 10) / discounted(ideal.map(isRelevant), 10);
  }
  const { questions, anyRelevant, graded } = sums;
  return { questions, anyRelevant: anyRelevant / questions, graded: graded / questions, empty };
}

function lines(file: string): string[] {
  return readFileSync(join(FOLDER, file), "utf8").trim().split("\n");
}

function relevance(): Map<string, Map<string, number>> {
  const byQuery = new Map<string, Map<string, number>>();
  for (const line of lines("qrels.tsv")) {
    const [query = "", document = "", grade = ""] = line.split("\t");
    const grades = byQuery.get(query) ?? new Map<string, number>();
    byQuery.set(query, grades.set(document, Number(grade)));
  }
  return byQuery;
}

function isRelevant(grade: number): number {
  return grade > 0 ? 1 : 0;
}
