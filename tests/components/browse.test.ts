import { describe, expect, it } from "vitest";
import {
  audienceEntries,
  audienceItems,
  kindEntries,
  kindItems,
  pageSections,
  topicEntries,
  topicNeighbours,
  topicsByCount,
  topicsByLabel,
} from "#components/browse.ts";
import type { Entry, TopicEntry } from "#data/model/collection.ts";
import { makePanelCollection } from "#tests/support/panel-collection.ts";

const collection = makePanelCollection();
const page = collection.sourcePages[0] as Entry;
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

describe("kinds and audiences", () => {
  it("come in one order with the number of their records, those of none left out", () => {
    expect(kindItems(collection).map(({ label, count }) => [label, count])).toEqual([
      ["Guidance", 2],
      ["Phone for advice", 2],
      ["Tools and templates", 1],
    ]);
    for (const { view, count } of [...kindItems(collection), ...audienceItems(collection)]) {
      const entries =
        view.name === "kind"
          ? kindEntries(view.id, collection)
          : view.name === "audience" && audienceEntries(view.id, collection);
      expect(entries && entries.listed.length + entries.added.length).toBe(count);
    }
  });

  it("have the records of the page first, in its order, then those added", () => {
    const { listed, added } = kindEntries("helpline", collection);
    expect([ids(listed), ids(added)]).toEqual([["uk:line"], ["uk:added"]]);
  });
});
