import { describe, expect, it } from "vitest";
import { FRAME, READER } from "#scripts/reader-scan/allowed.ts";
import { membersWithin } from "#tests/support/dom-types.ts";

/** All that the browser puts into the reader's hands; no window, and nothing of the extension's. */
const AT_HAND = ["Node", "Event", "MutationObserver", "MutationRecord", "AbortController", "IdleDeadline"];

/**
 * Names on the list that are also members of something of the page's, or lead there. Each is here because somebody has
 * looked at all its owners.
 */
const SHARED: Readonly<Record<string, string>> = {
  // The reader's own use of them.
  abort: "ends the reader's own listeners",
  disconnect: "ends the reader's own observer",
  observe: "has the reader told of changes",
  signal: "the reader's own, for its listeners",
  firstChild: "the way through the page",
  nextSibling: "the way through the page",
  nodeType: "the way through the page",
  timeRemaining: "how long the page has nothing to do",
  localName: "the way through the page",
  // Read, they tell something of the page to the reader alone; none of them may be written.
  error: "what went wrong, in an event",
  index: "the place of an option",
  inputType: "what kind of typing an event tells of",
  kind: "the kind of a track",
  length: "how long something is",
  list: "the choices that belong to a field",
  size: "how wide a field is",
  step: "the steps of a field: a text, which cannot be called",
  text: "the text of a link, an option or a script",
  value: "the text of a field",
  values: "the numbers of a drawing's filter",
  // Called, they carry nothing: they are given nothing, or nobody is told.
  clear: "does nothing, by the standard, on a document",
  start: "sets a marquee moving",
  stop: "has a marquee stand still",
};

describe("the names that the page reader may use", () => {
  it("are a member of nothing in the page that can carry a word, or change the page", () => {
    const shared = membersWithin(READER.members, AT_HAND);
    expect([...shared.keys()].filter((name) => !Object.hasOwn(SHARED, name))).toEqual([]);
    expect(Object.keys(SHARED).filter((name) => !shared.has(name))).toEqual([]);
  });

  it("and write to are no member of anything in the page", () => {
    expect(
      [...membersWithin(new Set([...READER.members, ...READER.written]), AT_HAND).keys()].filter((one) =>
        READER.written.has(one),
      ),
    ).toEqual([]);
  });

  it("of what a node has too are asked of nothing but texts", () => {
    expect([...membersWithin(READER.ofTexts, AT_HAND).keys()]).toEqual([...READER.ofTexts]);
    for (const name of READER.ofTexts) expect(READER.members).not.toContain(name);
  });

  it.each(["after", "before", "part", "add", "replaceWith", "innerHTML", "normalize", "ownerDocument"])(
    "are held against the browser's types, which know %s",
    (name) => {
      expect(membersWithin(new Set([name]), AT_HAND).size).toBe(1);
    },
  );
});

describe("the names that the script which asks whose a frame is may use", () => {
  it("lead from windows, documents and elements to windows and numbers alone", () => {
    const shared = membersWithin(FRAME.members, ["Window", "Document", "Element"]);
    expect([...shared.keys()].sort()).toEqual(["length", "parent"]);
    expect(shared.get("parent")).toEqual(["Window"]);
  });
});
