import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FullId } from "#data/model/ids.ts";
import { editorsCollection, searchIn } from "./catalogue-search.ts";

const collection = editorsCollection();
const search = searchIn(collection);
const topics = [...collection.topics.values()];
const used = new Set<string>([...collection.records.values()].flatMap((record) => record.topics));
/** The words of the field by topic, as they were collected before any of them was in the catalogue. */
const collected: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL("../fixtures/vocabulary.json", import.meta.url), "utf8"),
);

/** Terms that lead elsewhere, with the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  PA: "two letters begin the words of many records",
  "PoT MARF": "MARF means the referral form, which the hub answers",
  CPD: "asks for training of any kind, which it gets",
  "A&E": "is one letter beside a word that says nothing",
  "deaf child": "is answered by the record that says how the deaf reach 999",
  SMS: "means a text message to most people",
  culture: "stands in records about the culture of a school",
  "mother abused": "means a mother whose child was abused as well, and finds her service",
};

/** Outdated terms that are not answered with their own wording of today, with the reason. */
const UNSAID: Readonly<Record<string, string>> = {
  "grooming gangs": "is taken for the search word groomed by a gang",
  "made an allegation": "is taken for the label allegation",
  alleges: "is taken for the label allegation",
  "child prostitute": "is taken for child prostitution, and answered with the wording for that",
  absconder: "is taken for absconded, and answered with the wording for that",
};

/** Every term with the topics that it belongs to. */
function termsOfTopics(): Map<string, Set<FullId>> {
  const found = new Map<string, Set<FullId>>();
  const add = (id: FullId, terms: readonly string[]) => {
    for (const term of terms) found.set(term, (found.get(term) ?? new Set()).add(id));
  };
  for (const { id, prefLabel, shortLabel, altLabels, acronyms, outdated } of topics) {
    add(id, [prefLabel, ...(shortLabel ? [shortLabel] : []), ...altLabels, ...acronyms]);
    add(
      id,
      outdated.map(({ term }) => term),
    );
  }
  for (const [topic, terms] of Object.entries(collected)) add(`uk:${topic}`, terms);
  return found;
}

function withNeighbours(ids: ReadonlySet<FullId>): ReadonlySet<string> {
  const towards = topics.filter(({ broader, related }) => [...broader, ...related].some((id) => ids.has(id as FullId)));
  const own = [...ids].flatMap((id) => collection.topics.get(id) ?? []);
  return new Set([
    ...ids,
    ...own.flatMap(({ broader, related }) => [...broader, ...related]),
    ...towards.map(({ id }) => id),
  ]);
}

/** The topics that a term leads to: those of the first hits, else those that are offered instead. */
async function topicsFor(term: string): Promise<string[]> {
  const { hits, nearestTopics, emptyTopics } = await search(term, { limit: 10 });
  return hits.length > 0
    ? hits.flatMap(({ id }) => collection.records.get(id)?.topics ?? [])
    : [...nearestTopics, ...emptyTopics];
}

describe("the words of the field", () => {
  const terms = termsOfTopics();

  it("lead to their topic or to one beside it, each of them", async () => {
    const astray: string[] = [];
    for (const [term, ids] of terms) {
      const near = withNeighbours(ids);
      if (!(await topicsFor(term)).some((id) => near.has(id))) astray.push(term);
    }
    expect(terms.size).toBeGreaterThan(900);
    expect(astray.sort()).toEqual(Object.keys(ELSEWHERE).sort());
  });

  it("lead to a topic that has records, where they find none", async () => {
    for (const term of terms.keys()) {
      const { hits, nearestTopics } = await search(term);
      if (hits.length > 0 || term in ELSEWHERE) continue;
      expect.soft(nearestTopics, term).not.toEqual([]);
      for (const id of nearestTopics) expect.soft(used.has(id), `${term}: ${id}`).toBe(true);
    }
  });
});

describe("a word of the field that is outdated", () => {
  const outdated = topics.flatMap(({ id, outdated }) => outdated.map((one) => ({ id, ...one })));
  const written = (term: string) => [term, term.toUpperCase(), `a ${term} now`];

  it("leads to its topic, each of them", async () => {
    expect(outdated.length).toBeGreaterThan(50);
    for (const { id, term } of outdated) {
      for (const query of written(term)) expect.soft(await topicsFor(query), query).toContain(id);
    }
  });

  it("is answered with today's wording, each of them", async () => {
    const unsaid = new Set<string>();
    for (const { term, say } of outdated) {
      for (const query of written(term)) {
        const { sayInstead } = await search(query);
        if (!sayInstead.some((one) => one.say === say)) unsaid.add(term);
      }
    }
    expect([...unsaid].sort()).toEqual(Object.keys(UNSAID).sort());
  });
});

describe("the words of a topic that no record is about", () => {
  const empty = topics.filter(({ id }) => !used.has(id));

  it("are those of some topics", () => {
    expect(empty.map(({ id }) => id)).toContain("uk:disability");
  });

  it.each(empty.map((topic) => [topic.prefLabel, topic] as const))(
    "say so where they find nothing: %s",
    async (_, { id, prefLabel, shortLabel = prefLabel, altLabels, acronyms }) => {
      for (const term of [prefLabel, shortLabel, ...altLabels, ...acronyms]) {
        const { hits, emptyTopics } = await search(term);
        if (hits.length === 0) expect.soft(emptyTopics, term).toContain(id);
      }
    },
  );
});

describe("a parent who wants to talk tonight", () => {
  it.each([
    "mother tonight",
    "mum wants to talk",
    "dad tonight",
    "parent needs to talk",
    "a mother asks whom she can talk to tonight",
    "who can a carer talk to",
    "someone for a parent to talk to",
    "helpline for parents",
  ])("is led to a line that can be rung, for parents or for anybody: %s", async (query) => {
    const { hits } = await search(query, { limit: 1 });
    const first = collection.records.get(hits[0]?.id as FullId);
    expect(first?.contacts.some(({ channel, standing }) => channel === "phone" && standing === "current")).toBe(true);
    expect(["uk:stop-it-now-helpline", "uk:nspcc-helpline", "uk:samaritans"]).toContain(first?.id);
  });

  it("finds a helpline that nobody can ring after those that can be rung", async () => {
    const { hits } = await search("someone to talk to tonight", { limit: 3 });
    for (const { id } of hits) {
      const { contacts = [] } = collection.records.get(id) ?? {};
      expect
        .soft(
          contacts.some(({ channel, standing }) => channel === "phone" && standing === "current"),
          id,
        )
        .toBe(true);
    }
  });
});
