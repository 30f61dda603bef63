import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { bareDocument } from "#data/search/document.ts";
import { discounted } from "./judgements.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** The Cranfield collection, where SIGNPOST_CRANFIELD says or beside the project; it is no part of the product. */
const FOLDER = process.env.SIGNPOST_CRANFIELD ?? join(dirname(ROOT), "shared", "relevance", "cranfield");
const isThere = existsSync(FOLDER);
const WHY_NOT = "; skipped, because the collection is not there: SIGNPOST_CRANFIELD names its folder";
/** What ranking is to reach in general, for us or for anybody. */
const FLOORS = { anyRelevant: 0.41, graded: 0.37 };

interface CranfieldDocument {
  readonly id: string;
  readonly title: string;
  readonly keywords: string;
  readonly body: string;
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

describe.skipIf(!isThere)(`search over a foreign collection${isThere ? "" : WHY_NOT}`, () => {
  it("ranks the abstracts of Cranfield well, and leaves no question without an answer", async () => {
    const documents = lines("docs.jsonl").map((line) => {
      const { id, title, keywords, body } = JSON.parse(line) as CranfieldDocument;
      return { ...bareDocument(id, title), lines: [keywords, body] };
    });
    const search = createSearchOfDocuments(documents, { topics: [], area: "", now: () => new Date() });
    const judged = relevance();
    const sums = { anyRelevant: 0, graded: 0, questions: 0 };
    for (const line of lines("queries.jsonl")) {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const grades = judged.get(id);
      if (!grades) continue;
      const { hits } = await search(text, { limit: 10 });
      expect.soft(hits.length, text).toBeGreaterThan(0);
      const gained = hits.map((hit) => grades.get(hit.id) ?? 0);
      const ideal = [...grades.values()].sort((a, b) => b - a);
      sums.questions++;
      sums.graded += discounted(gained, 10) / discounted(ideal, 10);
      sums.anyRelevant += discounted(gained.map(isRelevant), 10) / discounted(ideal.map(isRelevant), 10);
    }
    const anyRelevant = sums.anyRelevant / sums.questions;
    const graded = sums.graded / sums.questions;
    console.log("cranfield", JSON.stringify({ anyRelevant, graded, questions: sums.questions }));
    expect(anyRelevant).toBeGreaterThanOrEqual(FLOORS.anyRelevant);
    expect(graded).toBeGreaterThanOrEqual(FLOORS.graded);
  }, 60_000);
});

function isRelevant(grade: number): number {
  return grade > 0 ? 1 : 0;
}
