import { describe, expect, it } from "vitest";
import { editorsCollection, searchIn } from "./catalogue-search.ts";
import { judgedFiles, measure, readJudgements } from "./judgements.ts";
import { notTunedOn, parts, tunedFiles } from "./parts.ts";
import { measureTyping } from "./typing-quality.ts";
import { asTyped, flips, halfTyped, withSlips } from "./variants.ts";

const collection = editorsCollection();
const search = searchIn(collection);
const known = new Set([...collection.records.keys()].map((id) => id.replace(/^.*:/, "")));

/** What was asked, with its answer: searches begin alike, and are asked letter by letter. */
const asked = new Map<string, string[]>();

async function firstIds(query: string): Promise<string[]> {
  const before = asked.get(query);
  if (before) return before;
  const { hits } = await search(query, { limit: 5 });
  const ids = hits.map(({ id }) => id.replace(/^.*:/, ""));
  asked.set(query, ids);
  return ids;
}

/** What each set reached when it was last looked at, a little below: a change that loses more is seen here. */
const FLOORS: Readonly<Record<string, { firstRight: number; ndcg5: number; found5: number; empty: number }>> = {
  "blind-queries.tsv": { firstRight: 0.94, ndcg5: 0.94, found5: 0.98, empty: 1 },
  "fresh-queries.tsv": { firstRight: 0.98, ndcg5: 0.93, found5: 0.99, empty: 0.96 },
  "haste-queries.tsv": { firstRight: 0.95, ndcg5: 0.93, found5: 0.97, empty: 1 },
  "held-out-queries.tsv": { firstRight: 0.95, ndcg5: 0.91, found5: 0.97, empty: 1 },
  "kept-queries.tsv": { firstRight: 0.94, ndcg5: 0.92, found5: 0.98, empty: 0.86 },
  "names-queries.tsv": { firstRight: 0.95, ndcg5: 0.95, found5: 0.97, empty: 1 },
  "natural-queries.tsv": { firstRight: 0.88, ndcg5: 0.9, found5: 0.97, empty: 1 },
  "own-queries.tsv": { firstRight: 0.98, ndcg5: 0.96, found5: 0.99, empty: 1 },
  "unseen-queries.tsv": { firstRight: 0.97, ndcg5: 0.94, found5: 0.99, empty: 0.96 },
  "queries.tsv": { firstRight: 0.98, ndcg5: 0.97, found5: 0.98, empty: 1 },
};
/** What typing may cost, over all sets together. */
const TYPING = { slipCost: 0.05, halfCost: 0.1, flipsASearch: 0.07 };
/** Every so-maniest search is typed letter by letter. */
const TYPED_EVERY = 3;

describe("search over the catalogue", () => {
  it("has a floor for every set of judged searches", () => {
    expect(judgedFiles()).toEqual(Object.keys(FLOORS).sort());
  });

  it("knows of every judged search whether it was tuned on", () => {
    const [open, tuned, notTuned, alone] = parts().map(({ judgements }) => judgements);
    expect([...(open ?? []), ...(tuned ?? []), ...(notTuned ?? [])]).toHaveLength(
      judgedFiles().flatMap(readJudgements).length,
    );
    expect(tunedFiles()).not.toContain("kept-queries.tsv");
    const tunedWords = new Set(tuned?.map(({ query }) => query.toLowerCase()));
    expect(notTuned?.some(({ query }) => tunedWords.has(query.toLowerCase()))).toBe(true);
    expect(alone?.filter(({ query }) => tunedWords.has(query.toLowerCase()))).toEqual([]);
    expect(alone?.length).toBeGreaterThan(300);
  });

  it.each(Object.entries(FLOORS))("answers the judged searches of %s", async (file, floor) => {
    const quality = await measure(readJudgements(file), known, firstIds);
    console.log(file, JSON.stringify(quality));
    expect(quality.firstRight).toBeGreaterThanOrEqual(floor.firstRight);
    expect(quality.ndcg5).toBeGreaterThanOrEqual(floor.ndcg5);
    expect(quality.found5).toBeGreaterThanOrEqual(floor.found5);
    expect(quality.empty).toBeGreaterThanOrEqual(floor.empty);
  });

  it("bears a slip of the fingers and half a word, and stays steady while one types", async () => {
    const judgements = judgedFiles().flatMap(readJudgements);
    const typing = await measureTyping(
      judgements.filter((_, at) => at % TYPED_EVERY === 0),
      known,
      firstIds,
    );
    console.log("typing", JSON.stringify(typing));
    expect(typing.slipCost).toBeLessThanOrEqual(TYPING.slipCost);
    expect(typing.halfCost).toBeLessThanOrEqual(TYPING.halfCost);
    expect(typing.flips / typing.searches).toBeLessThanOrEqual(TYPING.flipsASearch);
  }, 120_000);

  it("bears a slip of the fingers and half a word in the searches it was not tuned on too", async () => {
    const typing = await measureTyping(notTunedOn(), known, firstIds);
    console.log("typing, not tuned on", JSON.stringify(typing));
    expect(typing.searches).toBeGreaterThan(400);
    expect(typing.slipCost).toBeLessThanOrEqual(TYPING.slipCost);
    expect(typing.halfCost).toBeLessThanOrEqual(TYPING.halfCost);
  }, 120_000);

  it("would be seen to fail: a search that answers nothing scores nothing", async () => {
    const quality = await measure(readJudgements("queries.tsv"), known, async () => []);
    expect(quality.firstRight).toBe(0);
    expect(quality.ndcg5).toBe(0);
    const noisy = await measure(readJudgements("queries.tsv"), known, async () => ["coventry-mash"]);
    expect(noisy.empty).toBe(0);
  });
});

describe("what is measured of typing", () => {
  it("is four slips in a word of five letters or more, and none in shorter ones", () => {
    const slipped = withSlips("fgm survivors");
    expect(slipped).toHaveLength(4);
    for (const query of slipped) expect(query).toMatch(/^fgm (?!survivors$)/);
    expect(withSlips("nspcc fgm")).toHaveLength(4);
    expect(withSlips("fgm")).toEqual([]);
  });

  it("is half of a last word of five letters or more", () => {
    expect(halfTyped("fgm survivors")).toBe("fgm survi");
    expect(halfTyped("survivors fgm")).toBeNull();
  });

  it("is what stands in the field after each letter", () => {
    expect(asTyped("a bc")).toEqual(["a", "a b", "a bc"]);
  });

  it("counts a first hit that goes away and comes back, nothing found too", () => {
    expect(flips(["a", "a", "b", "b"])).toBe(0);
    expect(flips(["a", "b", "a"])).toBe(1);
    expect(flips(["a", null, "a", null])).toBe(2);
  });
});
