import { describe, expect, it, vi } from "vitest";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { documentsOf, type SearchDocument } from "#data/search/document.ts";
import type { Hit } from "#data/search/result.ts";
import { analyse } from "#data/text/analyse.ts";
import { highlight } from "#data/text/highlight.ts";
import { editorsCollection, JUDGED_ON, searchIn } from "./catalogue-search.ts";
import { judgedFiles, readJudgements } from "./judgements.ts";

/** Each looks at many judged searches. */
vi.setConfig({ testTimeout: 120_000 });

const collection = editorsCollection();
const search = searchIn(collection);
const documents = documentsOf(collection);
const topics = [...collection.topics.values()];
const queries = judgedFiles().flatMap((file) => readJudgements(file).map(({ query }) => query));

/** What each judged search brings, which several look at. */
const answers = await Promise.all(queries.map((query) => search(query, { limit: 5 })));

/** The text that the panel shows as the reason: the title where nothing else is given. */
function shownReason({ reason, title }: Hit): string {
  return reason === null ? title : reason.text;
}

function markedIn(text: string, marks: readonly string[]): string[] {
  return highlight(text, marks).flatMap(({ text: stretch, mark }) => (mark ? [stretch] : []));
}

/** A record without the words that its reason marks, or without the topic or the number that its reason names. */
function withoutReason(document: SearchDocument, hit: Hit, marks: readonly string[]): SearchDocument {
  const { reason } = hit;
  if (reason?.kind === "topic") {
    const named = topics.filter(({ prefLabel }) => prefLabel === reason.text).map(({ id }) => id as string);
    return { ...document, topics: document.topics.filter((id) => !named.includes(id)) };
  }
  if (reason?.kind === "number") {
    return { ...document, numbers: document.numbers.filter(({ shown }) => shown !== reason.text) };
  }
  const gone = new Set(markedIn(shownReason(hit), marks).flatMap((text) => analyse(text).map(({ word }) => word)));
  const strip = (text: string) =>
    analyse(text).reduceRight(
      (left, { word, start, end }) => (gone.has(word) ? left.slice(0, start) + left.slice(end) : left),
      text,
    );
  return {
    ...document,
    title: strip(document.title),
    aliases: document.aliases.map(strip),
    formerNames: document.formerNames.map(strip),
    publisher: strip(document.publisher),
    summary: strip(document.summary),
    lines: document.lines.map(strip),
  };
}

/** How a record stands beside the best of the others, 0 where it is not found. */
function standing(hits: readonly { readonly id: string; readonly score: number }[], id: string): number {
  const others = Math.max(1, ...hits.filter((hit) => hit.id !== id).map(({ score }) => score));
  return (hits.find((hit) => hit.id === id)?.score ?? 0) / others;
}

describe("why a record was found", () => {
  it("is one line in which at least one word or number is marked, or the topic", async () => {
    for (const { query, hits, highlight: marks } of answers) {
      for (const hit of hits) {
        if (hit.reason?.kind === "topic") continue;
        expect.soft(shownReason(hit), `${query}: ${hit.id}`).not.toContain("\n");
        expect.soft(markedIn(shownReason(hit), marks), `${query}: ${hit.id}`).not.toEqual([]);
      }
    }
  });

  it("names a topic only of which the record is", async () => {
    for (const { query, hits } of answers) {
      for (const { id, reason } of hits) {
        if (reason?.kind !== "topic") continue;
        const own = documents.find((document) => document.id === id)?.topics ?? [];
        const labels = own.map((topic) => topics.find((one) => one.id === topic)?.prefLabel);
        expect.soft(labels, `${query}: ${id}`).toContain(reason.text);
      }
    }
  });

  // Where a word stands for another that the record holds too, nothing is lost with it.
  it("is true: without the words that it marks, the record goes or falls, 19 times of 20 at least", async () => {
    const outcomes: { found: string; fell: boolean }[] = [];
    for (const query of queries.filter((_, at) => at % 40 === 0)) {
      const { hits, highlight: marks } = await search(query, { limit: 3 });
      for (const hit of hits) {
        const changed = documents.map((document) =>
          document.id === hit.id ? withoutReason(document, hit, marks) : document,
        );
        const other = createSearchOfDocuments(changed, { topics, area: "coventry", now: () => JUDGED_ON });
        const after = await other(query);
        outcomes.push({
          found: `${query}: ${hit.id}`,
          fell: standing(after.hits, hit.id) < standing(hits, hit.id),
        });
      }
    }
    const untrue = outcomes.filter(({ fell }) => !fell).map(({ found }) => found);
    expect(outcomes.length).toBeGreaterThan(50);
    expect(untrue.length / outcomes.length, untrue.join("; ")).toBeLessThanOrEqual(0.05);
  });

  it("marks in every field of a record no word but those that were searched", async () => {
    for (const { query, hits, highlight: marks } of answers.filter((_, at) => at % 5 === 0)) {
      const beginnings = marks.filter((mark) => mark.endsWith("*")).map((mark) => mark.slice(0, -1));
      for (const { id } of hits) {
        const { title, aliases, formerNames, publisher, summary, lines } = documents.find(
          (one) => one.id === id,
        ) as SearchDocument;
        for (const text of [title, ...aliases, ...formerNames, publisher, summary, ...lines]) {
          expect(
            highlight(text, marks)
              .map((stretch) => stretch.text)
              .join(""),
          ).toBe(text);
          for (const { word, term } of markedIn(text, marks).flatMap(analyse)) {
            const isSearched = marks.includes(term ?? word) || beginnings.some((begun) => word.startsWith(begun));
            expect.soft(isSearched || /\d/.test(word), `${query}: ${word}`).toBe(true);
          }
        }
      }
    }
  });
});

describe("where nothing is found", () => {
  it("offers the nearest topics for words that topics hold", async () => {
    const { hits, nearestTopics } = await search("siblings zanzibar frobnicate xylophone");
    expect(hits).toEqual([]);
    expect(nearestTopics.map((id) => collection.topics.get(id)?.prefLabel)).toContain(
      "Sibling sexual behaviour and abuse",
    );
  });
});
