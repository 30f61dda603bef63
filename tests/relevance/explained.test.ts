import { describe, expect, it, vi } from "vitest";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { documentsOf, type SearchDocument } from "#data/search/document.ts";
import type { Hit } from "#data/search/result.ts";
import { analyse, terms } from "#data/text/analyse.ts";
import { highlight } from "#data/text/highlight.ts";
import { editorsCollection, JUDGED_ON, searchIn } from "./catalogue-search.ts";
import { judgedFiles, readJudgements } from "./judgements.ts";

/** Each looks at many judged searches. */
vi.setConfig({ testTimeout: 120_000 });

const collection = editorsCollection();
const search = searchIn(collection);
const documents = documentsOf(collection);
const topics = [...collection.topics.values()];
const queries = [...new Set(judgedFiles().flatMap((file) => readJudgements(file).map(({ query }) => query)))];

/** Every so-maniest search is proved in the ordinary run, each in the long one. */
const PROVED_EVERY = process.env.SIGNPOST_LONG === "1" ? 1 : 40;

/** Proving takes a tenth of a second a hit. */
const LONGEST = 1_800_000;

/**
 * Hits that stay as they are without their reason, because something else says as much: the record has a further one,
 * by its kind. What is left is given as the reason then.
 */
const SAID_TWICE: Readonly<Record<string, readonly string[]>> = {
  // its title says it as well
  title: [
    "1 in 6: uk:1in6",
    "honour violence: uk:forced-marriage-unit",
    "paceuk: uk:pace",
    "teaching consent: uk:ceop-education",
  ],
  // a further name says it, or a word that stands for it
  alias: [
    "CSA Centre: uk:csa-centre",
    "CSPR: uk:cspr-panel-notice",
    "DSL: uk:csa-safety-planning-education",
    "NG76: uk:nice-ng76",
    "abuse by a priest: coventry:coventry-lado",
    "counselling for sexual abuse in Coventry: uk:crasac",
    "counselling in coventry: uk:csa-support-directory",
    "coventry threshold guidance: coventry:coventry-effective-support",
    "csa centre: uk:csa-centre",
    "organisations for survivors: uk:survivors-uk",
    "parents portect: coventry:non-abusing-parent-assessment",
    "statistics for my report: uk:csa-scale-nature",
    "support family brother harmed sister: uk:csa-sibling-guide",
    "thresholds: coventry:coventry-effective-support",
  ],
  // a further topic of it means the word
  topic: [
    "CHISVA: uk:blue-sky-centre-sarc",
    "age of consent: uk:brook-traffic-light",
    "child drew a worrying picture: uk:nspcc-helpline",
    "child won't talk but something is wrong: uk:csa-communicating-with-children",
    "domestc abuse helpline: uk:national-domestic-abuse-helpline",
    "husband has been looking at child images: uk:iwf",
    "is the service any good evidence: uk:wm-cyp-sas",
    "kcsie part five: uk:kcsie-2026",
    "law on age of consent: uk:brook-traffic-light",
    "lesson plans: uk:csa-whole-school",
    "modern slavery helpline unseen: uk:modern-slavery-helpline",
    "mum doesn't believe her daughter: coventry:non-abusing-parent-assessment",
    "mum says she had no idea: uk:mind-infoline",
    "reports on interventions and responses: coventry:coventry-mash",
    "research on perpetrators: uk:csa-key-messages-series",
    "stop blaming the girl in notes: uk:stop-it-now-helpline",
    "stop it now: uk:stop-it-now-helpline",
    "teacher accused of abuse: uk:csa-institutional",
    "therapy for abused child: uk:mosac",
    "victim of crime: uk:modern-slavery-helpline",
    "victims of crime: uk:modern-slavery-helpline",
    "what professionals need to know: coventry:coventry-effective-support",
    "wording for reports: uk:childrens-society",
  ],
  // a further number of it begins so
  number: ["0808 196: uk:nhs111-mental-health-coventry"],
};

/** What each judged search brings, which several look at. */
const answers = await Promise.all(queries.map((query) => search(query, { limit: 5 })));

/** The text that the panel shows as the reason: the title where nothing else is given. */
function shownReason({ reason, title }: Hit): string {
  return reason === null ? title : reason.text;
}

function markedIn(text: string, marks: readonly string[]): string[] {
  return highlight(text, marks).flatMap(({ text: stretch, mark }) => (mark ? [stretch] : []));
}

/** Words of searches that are not marked where they stand, with the reason. */
const UNMARKED: Readonly<Record<string, string>> = {
  b: "at the end it may yet become a word that says nothing, such as by, and is not searched",
};

/** Whether each letter of a text is marked. */
function placesMarked(text: string, marks: readonly string[]): boolean[] {
  return highlight(text, marks).flatMap(({ text: stretch, mark }) =>
    Array.from({ length: stretch.length }, () => mark),
  );
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

  it("has every word of the search marked where it stands in the line or the title", async () => {
    const unmarked = new Map<string, string>();
    let looked = 0;
    for (const { query, hits, highlight: marks } of answers) {
      const asked = new Set(terms(query));
      for (const hit of hits) {
        for (const text of new Set([hit.title, ...(hit.reason?.kind === "topic" ? [] : [shownReason(hit)])])) {
          const shown = placesMarked(text, marks);
          for (const { word, term, start, end } of analyse(text)) {
            if (term === null || !asked.has(term)) continue;
            looked++;
            if (!shown.slice(start, end).every(Boolean)) unmarked.set(word, query);
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(5000);
    expect([...unmarked.keys()], [...unmarked.values()].join("; ")).toEqual(Object.keys(UNMARKED));
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

  it(
    "is true: without the words that it marks, the record goes or falls, but where something else says as much",
    async () => {
      const proved = queries.filter((_, at) => at % PROVED_EVERY === 0);
      const untrue: string[] = [];
      let tried = 0;
      for (const query of proved) {
        const { hits, highlight: marks } = await search(query, { limit: 3 });
        for (const hit of hits) {
          const changed = documents.map((document) =>
            document.id === hit.id ? withoutReason(document, hit, marks) : document,
          );
          const other = createSearchOfDocuments(changed, { topics, area: "coventry", now: () => JUDGED_ON });
          const after = await other(query);
          tried++;
          if (standing(after.hits, hit.id) < standing(hits, hit.id)) continue;
          const found = `${query}: ${hit.id}`;
          untrue.push(found);
          const left = after.hits.find(({ id }) => id === hit.id)?.reason;
          expect.soft(left, found).not.toEqual(hit.reason);
          expect.soft(SAID_TWICE[left?.kind ?? "title"], found).toContain(found);
        }
      }
      const expected = Object.values(SAID_TWICE)
        .flat()
        .filter((found) => proved.some((query) => found.startsWith(`${query}: `)));
      expect(tried).toBeGreaterThan(2 * proved.length);
      expect(untrue.sort()).toEqual(expected.sort());
    },
    LONGEST,
  );

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
