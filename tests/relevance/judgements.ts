import { readdirSync, readFileSync } from "node:fs";

/** A search that a person judged: which records answer it, and how well. */
export interface Judgement {
  readonly query: string;
  readonly category: string;
  /** 3 exactly it, 2 good, 1 acceptable, by record id without its catalogue; empty where nothing is relevant. */
  readonly grades: ReadonlyMap<string, number>;
}

/** How well a set of searches is answered, each 0 to 1. */
export interface Quality {
  readonly searches: number;
  /** The first result has grade 2 or 3. */
  readonly firstRight: number;
  readonly ndcg5: number;
  /** A record of grade 3 is among the first five. */
  readonly found5: number;
  /** Of the searches that have no answer, those that bring nothing. */
  readonly empty: number;
}

/** The files of judgements that stand beside this one. */
export function judgedFiles(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".tsv"))
    .sort();
}

/** Reads a file of judgements that stands beside this one: query, category, `id:grade` by commas. */
export function readJudgements(file: string): Judgement[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [query = "", category = "", graded = ""] = line.split("\t");
      const grades = graded.split(",").filter((one) => one !== "");
      return { query, category, grades: new Map(grades.map((one) => gradeOf(one))) };
    });
}

function gradeOf(text: string): [string, number] {
  const [id = "", grade = ""] = text.split(":");
  return [id, Number(grade)];
}

/**
 * Scores a search over judgements. Grades of records that the collection lacks are left out, and searches that only
 * those could answer are not counted.
 *
 * @param firstIds the first five ids that a query brings, without their catalogue
 */
export async function measure(
  judgements: readonly Judgement[],
  known: ReadonlySet<string>,
  firstIds: (query: string) => Promise<readonly string[]>,
): Promise<Quality> {
  const sums = { searches: 0, firstRight: 0, ndcg5: 0, found5: 0, none: 0, empty: 0 };
  for (const { query, category, grades } of judgements) {
    const ids = await firstIds(query);
    if (category === "none") {
      sums.none++;
      sums.empty += ids.length === 0 ? 1 : 0;
      continue;
    }
    const here = new Map([...grades].filter(([id]) => known.has(id)));
    if (![...here.values()].includes(3)) continue;
    const gained = ids.map((id) => here.get(id) ?? 0);
    sums.searches++;
    sums.firstRight += (gained[0] ?? 0) >= 2 ? 1 : 0;
    sums.found5 += gained.includes(3) ? 1 : 0;
    sums.ndcg5 +=
      discounted(gained, 5) /
      discounted(
        [...here.values()].sort((a, b) => b - a),
        5,
      );
  }
  const { searches, none } = sums;
  return {
    searches,
    firstRight: sums.firstRight / searches,
    ndcg5: sums.ndcg5 / searches,
    found5: sums.found5 / searches,
    empty: none === 0 ? 1 : sums.empty / none,
  };
}

/** Discounted cumulative gain of the first `depth` grades, gain 2^grade - 1. */
export function discounted(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
