import { describe, expect, it } from "vitest";
import { editorsCollection, searchIn } from "./catalogue-search.ts";
import { measure, readJudgements } from "./judgements.ts";

const collection = editorsCollection();
const search = searchIn(collection);
const known = new Set([...collection.records.keys()].map((id) => id.replace(/^.*:/, "")));

async function firstIds(query: string): Promise<string[]> {
  const { hits } = await search(query, { limit: 5 });
  return hits.map(({ id }) => id.replace(/^.*:/, ""));
}

/** What each set reached when it was last looked at, a little below: a change that loses more is seen here. */
const FLOORS = [
  { file: "queries.tsv", firstRight: 0.94, ndcg5: 0.93, found5: 0.98, empty: 1 },
  { file: "own-queries.tsv", firstRight: 0.94, ndcg5: 0.94, found5: 0.98, empty: 0.85 },
  { file: "held-out-queries.tsv", firstRight: 0.89, ndcg5: 0.87, found5: 0.95, empty: 0.9 },
  { file: "blind-queries.tsv", firstRight: 0.86, ndcg5: 0.88, found5: 0.95, empty: 0.9 },
];

describe("search over the catalogue", () => {
  it.each(FLOORS)("answers the judged searches of $file", async ({ file, ...floor }) => {
    const quality = await measure(readJudgements(file), known, firstIds);
    console.log(file, JSON.stringify(quality));
    expect(quality.firstRight).toBeGreaterThanOrEqual(floor.firstRight);
    expect(quality.ndcg5).toBeGreaterThanOrEqual(floor.ndcg5);
    expect(quality.found5).toBeGreaterThanOrEqual(floor.found5);
    expect(quality.empty).toBeGreaterThanOrEqual(floor.empty);
  });

  it("would be seen to fail: a search that answers nothing scores nothing", async () => {
    const quality = await measure(readJudgements("queries.tsv"), known, async () => []);
    expect(quality.firstRight).toBe(0);
    expect(quality.ndcg5).toBe(0);
    const noisy = await measure(readJudgements("queries.tsv"), known, async () => ["coventry-mash"]);
    expect(noisy.empty).toBe(0);
  });
});
