import { describe, expect, it } from "vitest";
import {
  pageSections,
  sourcePages,
  topicEntries,
  topicNeighbours,
  topicsByCount,
  topicsByLabel,
} from "#components/browse.ts";
import type { Entry, TopicEntry } from "#data/model/collection.ts";
import { makePanelCollection } from "#tests/support/panel-collection.ts";

const collection = makePanelCollection();
const page = sourcePages(collection)[0] as Entry;
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe("pageSections", () => {
  it("keeps the page's headings and its order under each, the empty one too", () => {
    const sections = pageSections(page, collection);
    expect(sections.map(({ title, entries }) => [title, ids(entries)])).toEqual([
      ["Guides", ["uk:first", "uk:second"]],
      ["Further reading", []],
      ["Lines", ["uk:line"]],
    ]);
  });

  it("has nothing for a record that is no page", () => {
    expect(pageSections(collection.records.get("uk:line") as Entry, collection)).toEqual([]);
  });
});

describe("topics", () => {
  it("come with the number of their records, those of most first, those of none left out", () => {
    expect(topicsByCount(collection)).toEqual([
      { id: "uk:disclosure", label: "When a child tells", count: 5 },
      { id: "uk:grooming", label: "Grooming", count: 1 },
    ]);
    expect(topicsByLabel(collection).map(({ label }) => label)).toEqual(["Grooming", "When a child tells"]);
  });

  it("have the records of the page first, in its order, then those added", () => {
    const { listed, added } = topicEntries("uk:disclosure", collection);
    expect(ids(listed)).toEqual(["uk:pages", "uk:first", "uk:second", "uk:line"]);
    expect(ids(added)).toEqual(["uk:added"]);
  });

  it("are next to their wider, narrower and related topics", () => {
    const neighbours = (id: "uk:disclosure" | "uk:grooming") =>
      ids(topicNeighbours(collection.topics.get(id) as TopicEntry, collection));
    expect(neighbours("uk:disclosure")).toEqual(["uk:grooming", "uk:retraction"]);
    expect(neighbours("uk:grooming")).toEqual(["uk:disclosure"]);
  });
});
