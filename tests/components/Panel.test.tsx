import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Panel, type PanelProps } from "#components/Panel.tsx";
import { initialPanelState, type PanelState, reducePanel } from "#components/panel-state.ts";
import type { Search, SearchResult } from "#data/search/result.ts";
import { NO_PAGE } from "#tests/support/page.ts";
import { makeHit, makePanelCollection, makeResult, recogniseNothing } from "#tests/support/panel-collection.ts";
import { makeCatalogueUpdates, makeLog, makeUpdates, NO_UPDATES } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const collection = makePanelCollection();
const NOTHING_KEPT = { pins: [], list: [] };
const HITS = [makeHit("added", { kind: "helpline" }), makeHit("line"), makeHit("first", { kind: "tool" })];
const findAll: Search = async (query) => makeResult({ query, hits: HITS, alsoSearched: ["other words"] });

/** A panel with its own props, and what it reports. */
function showPanel(changes: Partial<PanelProps> = {}) {
  const states: PanelState[] = [];
  const panel = (more: Partial<PanelProps>) => (
    <Panel
      collection={collection}
      area="uk"
      search={findAll}
      recognise={recogniseNothing}
      urgent={[{ id: "uk:police-emergency", label: "Immediate danger", dial: "999", shown: "999" }]}
      problems={[]}
      version="0.1.0"
      phoneHere={false}
      {...NO_PAGE}
      {...NO_UPDATES}
      initial={initialPanelState}
      onState={(state) => states.push(state)}
      onCopy={async () => true}
      onSettings={() => undefined}
      covered={false}
      onCover={() => undefined}
      kept={NOTHING_KEPT}
      onPins={async () => true}
      onList={() => undefined}
      onSheet={() => undefined}
      now={() => new Date("2026-11-23T14:10:00Z")}
      lookup={null}
      {...changes}
      {...more}
    />
  );
  const root = show(panel({}));
  const field = root.querySelector("input") as HTMLInputElement;
  return { root, field, states, again: (more: Partial<PanelProps>) => show(panel(more)) };
}

/** Waits for an answer and for what it draws. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await act(async () => void (await Promise.resolve()));
}

/** Puts text into the field as a keyboard does, and waits for what it finds. */
async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.value = text;
  act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  await settle();
}

async function key(name: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...init });
  act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
  await settle();
  return event;
}

const rows = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("main [data-open]")];
const opened = (root: HTMLElement) => rows(root).map(({ dataset }) => dataset.open);
const focused = () => document.activeElement as HTMLElement;
const heading = (root: HTMLElement) => root.querySelector("main h1")?.textContent;
const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;

describe("opening the panel", () => {
  it("puts the focus in the search field", () => {
    const { field } = showPanel();
    expect(focused()).toBe(field);
  });

  it("shows the urgent numbers, the partnership's page and topics to browse, and where the catalogue came from", () => {
    const { root } = showPanel();
    expect(root.querySelector(".band")?.textContent).toContain("999");
    expect(opened(root)).toEqual(["page uk:pages", "topic uk:disclosure", "topic uk:grooming"]);
    expect(root.querySelector("footer")?.textContent).toContain("Came with Signpost 0.1.0. No update address is set.");
  });

  it("says which entries could not be read", () => {
    const { root } = showPanel({ problems: ["The local entries could not be read."] });
    expect(root.querySelector("main .note")?.textContent).toContain("The local entries could not be read.");
  });

  it("is where it was: query, results, row", async () => {
    const first = showPanel();
    await type(first.field, "line");
    act(() => rows(first.root)[1]?.focus());
    const kept = first.states.at(-1) as PanelState;
    show(null);
    const { root, field } = showPanel({ initial: structuredClone(kept) });
    await settle();
    expect(field.value).toBe("line");
    expect(focused().dataset.open).toBe("uk:line");
    expect(opened(root)).toContain("uk:line");
  });

  it("forgets places that the catalogue no longer holds", () => {
    const gone = reducePanel(initialPanelState, {
      type: "open",
      view: { name: "record", id: "uk:gone" },
      row: null,
      scroll: 0,
    });
    const { root } = showPanel({ initial: gone });
    expect(heading(root)).toBe("Signpost");
  });
});

describe("searching", () => {
  it("shows results from the first letter, the best hit first, under their headings", async () => {
    const { root, field } = showPanel();
    await type(field, "l");
    expect(opened(root)).toEqual(["uk:added", "uk:line", "uk:first"]);
    expect([...root.querySelectorAll("main h2")].map((title) => title.textContent)).toEqual([
      "Phone for advice",
      "Tools and templates",
    ]);
    expect(root.querySelector(".also")?.textContent).toContain("3 results. Also searched: other words");
  });

  it("keeps the query out of the title and the address", async () => {
    const [title, address] = [document.title, location.href];
    const { field } = showPanel();
    await type(field, "quixotic heron");
    expect([document.title, location.href]).toEqual([title, address]);
  });

  it("searches nothing while an input method composes, and once when it ends", async () => {
    const search = vi.fn(findAll);
    const { field } = showPanel({ search });
    field.dispatchEvent(new Event("compositionstart", { bubbles: true }));
    await type(field, "n");
    await type(field, "ni");
    expect(search).not.toHaveBeenCalled();
    expect(field.value).toBe("ni");
    act(() => void field.dispatchEvent(new Event("compositionend", { bubbles: true })));
    await settle();
    expect(search.mock.calls.map(([query]) => query)).toEqual(["ni"]);
  });

  it("leaves Escape to the input method", async () => {
    const { field } = showPanel();
    await type(field, "line");
    await key("Escape", { isComposing: true });
    expect(field.value).toBe("line");
  });

  it("drops an answer that comes after a newer query was asked", async () => {
    const answers = new Map<string, (result: SearchResult) => void>();
    const search: Search = (query) => new Promise((resolve) => answers.set(query, resolve));
    const { root, field } = showPanel({ search });
    await type(field, "l");
    await type(field, "li");
    answers.get("li")?.(makeResult({ query: "li", hits: [makeHit("line")] }));
    await settle();
    answers.get("l")?.(makeResult({ query: "l", hits: [makeHit("added")] }));
    await settle();
    expect(opened(root)).toEqual(["uk:line"]);
  });

  it("drops an answer that comes after the search was cleared", async () => {
    let answer: (result: SearchResult) => void = () => undefined;
    const search: Search = () => new Promise((resolve) => (answer = resolve));
    const { root, field } = showPanel({ search });
    await type(field, "line");
    await type(field, "");
    answer(makeResult({ hits: [makeHit("line")] }));
    await settle();
    expect(heading(root)).toBe("Signpost");
  });

  it("keeps the last results on the screen until the next are there", async () => {
    const search: Search = (query) => (query === "l" ? findAll(query) : new Promise(() => undefined));
    const { root, field } = showPanel({ search });
    await type(field, "l");
    await type(field, "li");
    expect(opened(root)).toEqual(["uk:added", "uk:line", "uk:first"]);
  });

  it("keeps what was on the screen until the first answer is there", async () => {
    let answer: (result: SearchResult) => void = () => undefined;
    const { root, field } = showPanel({ search: () => new Promise((resolve) => (answer = resolve)) });
    await type(field, "l");
    expect(heading(root)).toBe("Signpost");
    answer(makeResult({ query: "l", hits: [makeHit("line")] }));
    await settle();
    expect(heading(root)).toBe("Results");
    expect(opened(root)).toEqual(["uk:line"]);
  });

  it("goes back from what is still on the screen, the search with it", async () => {
    const { root, field } = showPanel({ search: () => new Promise(() => undefined) });
    await press(rows(root)[1] as HTMLButtonElement);
    await type(field, "l");
    expect(heading(root)).toBe("When a child tells");
    await press(button(root, "Back to start"));
    expect(heading(root)).toBe("Signpost");
    expect(field.value).toBe("");
  });

  it.each<[string, Search]>([
    ["rejects", () => Promise.reject(new Error("no index"))],
    [
      "throws",
      () => {
        throw new Error("no index");
      },
    ],
  ])("says so when the search %s", async (_, search) => {
    const { root, field } = showPanel({ search });
    await type(field, "line");
    await settle();
    expect(heading(root)).toBe("The search does not work just now");
  });

  it("says what to do when nothing is found: urgent numbers, the nearest topics, all topics", async () => {
    const search: Search = async (query) => makeResult({ query, nearestTopics: ["uk:grooming"] });
    const { root, field } = showPanel({ search });
    await type(field, "kinship allowance");
    expect(heading(root)).toBe("Nothing found for “kinship allowance”");
    expect(opened(root)).toEqual(["topic uk:grooming", "topics"]);
    expect(root.querySelector("main .points")?.textContent).toContain("Immediate danger: 999");
  });

  it("says of a topic that nothing is about it yet, and offers what is nearest", async () => {
    const search: Search = async (query) =>
      makeResult({ query, nearestTopics: ["uk:grooming"], emptyTopics: ["uk:retraction"] });
    const { root, field } = showPanel({ search });
    await type(field, "took it back");
    expect(root.querySelector("main .empty")?.textContent).toContain(
      "Nothing in the catalogue is about “Taking it back” yet. The nearest topics are below.",
    );
    expect(opened(root)).toEqual(["topic uk:grooming", "topics"]);
  });

  it("searches the words that were searched besides, when they are pressed", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    button(root, "other words").focus();
    await press(button(root, "other words"));
    expect(field.value).toBe("other words");
    expect(focused()).toBe(field);
  });

  it("shows today's wording for words no longer used", async () => {
    const search: Search = async (query) =>
      makeResult({ query, hits: HITS, sayInstead: [{ term: "old words", say: "new words" }] });
    const { root, field } = showPanel({ search });
    await type(field, "old words");
    expect(root.querySelector(".also")?.textContent).toContain("Instead of “old words”, say “new words”.");
  });

  it("draws six results, and 50 more from the first new one when asked", async () => {
    const records = Array.from({ length: 120 }, (_, place) => ({ ...collection.records.get("uk:line"), place }));
    const many = {
      ...collection,
      records: new Map(records.map((entry, place) => [`uk:r${place}`, { ...entry, id: `uk:r${place}` }])),
    } as unknown as PanelProps["collection"];
    const asked: (number | undefined)[] = [];
    const search: Search = async (query, options) => {
      asked.push(options?.limit);
      const hits = records.slice(0, options?.limit).map((_, place) => makeHit(`r${place}`));
      return makeResult({ query, hits });
    };
    const { root, field } = showPanel({ collection: many, search });
    await type(field, "l");
    expect(rows(root)).toHaveLength(6);
    expect(root.querySelector(".also")?.textContent).toContain("The first 6 results.");
    await press(button(root, "Show more"));
    await settle();
    expect(rows(root)).toHaveLength(56);
    expect(focused().dataset.open).toBe("uk:r6");
    expect(asked).toEqual([7, 57]);
  });
});

describe("a page that is not read", () => {
  it.each([
    [{ at: "lost" }, "Refresh the case page to resume."],
    [{ at: "unreadable" }, "the browser or your organisation does not allow it"],
    [{ at: "away" }, "Press Alt+Shift+G"],
  ] as const)("says why, and what to do, and has no button that cannot work: %o", async (page, says) => {
    const { root } = showPanel({ page });
    await press(button(root, "Suggestions for the page you are on"));
    expect(root.textContent).toContain(says);
    expect([...root.querySelectorAll("button")].map(({ textContent }) => textContent)).not.toContain(
      "Read this page once",
    );
  });
});

describe("words looked up from the page", () => {
  it("are put in the field and searched, with the focus there, once for each asking", async () => {
    const search = vi.fn(findAll);
    const { root, field, again } = showPanel({ search });
    button(root, "Settings").focus();
    again({ lookup: { text: "sibling", at: 1 } });
    await settle();
    expect(field.value).toBe("sibling");
    expect(focused()).toBe(field);
    expect(opened(root)).toHaveLength(3);
    await type(field, "other");
    again({ lookup: { text: "sibling", at: 1 } });
    await settle();
    expect(field.value).toBe("other");
    again({ lookup: { text: "sibling", at: 2 } });
    await settle();
    expect(field.value).toBe("sibling");
  });
});

describe("the keyboard", () => {
  it("goes down from the field, over the rows and back up to the field", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    await key("ArrowDown");
    expect(focused()).toBe(rows(root)[0]);
    await key("ArrowDown");
    expect(focused()).toBe(rows(root)[1]);
    await key("End");
    expect(focused()).toBe(rows(root)[2]);
    await key("ArrowDown");
    expect(focused()).toBe(rows(root)[2]);
    await key("Home");
    expect(focused()).toBe(rows(root)[0]);
    await key("ArrowUp");
    expect(focused()).toBe(field);
  });

  it("goes right from a row to its buttons, left back, and on from there", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    await key("ArrowDown");
    await key("ArrowRight");
    expect(focused().getAttribute("aria-label")).toBe("Copy Support line 0808 801 0331");
    await key("ArrowLeft");
    expect(focused()).toBe(rows(root)[0]);
    await key("ArrowRight");
    await key("ArrowDown");
    expect(focused()).toBe(rows(root)[1]);
    await key("ArrowRight");
    expect(focused().getAttribute("aria-label")).toBe("List: A line");
    await key("ArrowRight");
    expect(focused().getAttribute("aria-label")).toBe("List: A line");
  });

  it.each(["Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp"])("leaves %s to the search field", async (name) => {
    const { field } = showPanel();
    await type(field, "line");
    expect((await key(name)).defaultPrevented).toBe(false);
    expect(focused()).toBe(field);
  });

  it("leaves a key with a modifier alone", async () => {
    const { field } = showPanel();
    await type(field, "line");
    for (const init of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
      await key("ArrowDown", init);
      expect(focused()).toBe(field);
    }
  });

  it("clears the search with Escape, then goes back, and never leaves the start", async () => {
    const { root, field } = showPanel();
    await press(rows(root)[1] as HTMLButtonElement);
    expect(heading(root)).toBe("When a child tells");
    await type(field, "line");
    field.focus();
    await key("Escape");
    expect(field.value).toBe("");
    expect(focused()).toBe(field);
    expect(heading(root)).toBe("When a child tells");
    await key("Escape");
    expect(heading(root)).toBe("Signpost");
    await key("Escape");
    expect(heading(root)).toBe("Signpost");
  });
});

describe("opening a record and coming back", () => {
  it("moves the focus to its heading, and back to the same row and scroll position", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    window.scrollTo(0, 320);
    await press(rows(root)[1] as HTMLButtonElement);
    expect(heading(root)).toBe("A line");
    expect(focused().id).toBe("record-title");
    expect(window.scrollY).toBe(0);
    await press(button(root, "Back to results"));
    expect(focused().dataset.open).toBe("uk:line");
    expect(window.scrollY).toBe(320);
    expect(field.value).toBe("line");
  });

  it("says where the way back leads", async () => {
    const { root } = showPanel();
    await press(button(root, "The Example page3 entries, under the headings you know"));
    expect(button(root, "Back to start")).toBeTruthy();
    await press(button(root, "About this page and where it is"));
    await press(button(root, "Back to the Example page"));
    expect(heading(root)).toBe("The Example page");
  });

  it("clears the search with the Clear button and returns the focus to the field", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    button(root, "Clear search").focus();
    await press(button(root, "Clear search"));
    expect(field.value).toBe("");
    expect(focused()).toBe(field);
    expect(heading(root)).toBe("Signpost");
  });
});

describe("browsing", () => {
  it("shows the partnership's page under its headings, the empty one with a sentence", async () => {
    const { root } = showPanel();
    await press(rows(root)[0] as HTMLButtonElement);
    const sections = [...root.querySelectorAll("main .group")];
    expect(sections.map((section) => section.querySelector("h2")?.textContent)).toEqual([
      "Guides",
      "Further reading",
      "Lines",
    ]);
    expect(sections[1]?.textContent).toContain("The page listed nothing under this heading when it was read.");
    expect(sections[0]?.querySelectorAll("li")).toHaveLength(2);
  });

  it("shows a topic with how to write of it, what is on the page, what was added, and its neighbours", async () => {
    const { root } = showPanel();
    await press(rows(root)[2] as HTMLButtonElement);
    expect(heading(root)).toBe("Grooming");
    expect(root.querySelector(".scope")?.textContent).toBe("Say groomed.");
    expect(opened(root)).toEqual(["uk:added", "topic uk:disclosure"]);
    await press(rows(root)[1] as HTMLButtonElement);
    expect([...root.querySelectorAll("main h2")].map((title) => title.textContent)).toEqual([
      "On the Example page",
      "Added",
      "Near this topic",
    ]);
  });
});

describe("the live region", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is polite, always in the page, and says nothing by itself", () => {
    const { root } = showPanel();
    expect(root.querySelectorAll("[role=status]")).toHaveLength(1);
    expect(root.querySelector("[aria-live=assertive], [role=alert]")).toBeNull();
    expect(status(root)).toBe("");
  });

  it("says the results once, 400 ms after typing stops", async () => {
    const { root, field } = showPanel();
    await type(field, "l");
    act(() => void vi.advanceTimersByTime(399));
    expect(status(root)).toBe("");
    await type(field, "li");
    act(() => void vi.advanceTimersByTime(399));
    expect(status(root)).toBe("");
    act(() => void vi.advanceTimersByTime(1));
    expect(status(root)).toBe("3 results. Also searched other words.");
  });

  it("stays silent about results that were left before it spoke", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    await press(rows(root)[0] as HTMLButtonElement);
    act(() => void vi.advanceTimersByTime(1000));
    expect(status(root)).toBe("");
  });

  it("keeps nothing of a search that is gone, and what else was said", async () => {
    const { root, field } = showPanel();
    await type(field, "li");
    act(() => void vi.advanceTimersByTime(400));
    expect(status(root)).toBe("3 results. Also searched other words.");
    await type(field, "");
    expect(status(root)).toBe("");
    await type(field, "li");
    await press(button(root, "Copy Immediate danger 999"));
    await type(field, "");
    expect(status(root)).toBe("Copied 999.");
  });

  it("does not talk over what was copied while results waited to be read out", async () => {
    const { root, field } = showPanel();
    await type(field, "line");
    await press(button(root, "Copy Immediate danger 999"));
    act(() => void vi.advanceTimersByTime(1000));
    expect(status(root)).toBe("Copied 999.");
  });

  it("says what was copied, and says it again", async () => {
    const { root } = showPanel();
    await press(button(root, "Copy Immediate danger 999"));
    const first = root.querySelector("[role=status] p");
    expect(first?.textContent).toBe("Copied 999.");
    await press(button(root, "Copied: Copy Immediate danger 999"));
    const second = root.querySelector("[role=status] p");
    expect(second?.textContent).toBe("Copied 999.");
    expect(second).not.toBe(first);
  });
});

describe("the cover", () => {
  it("is asked for by Hide, and taken away by Show", async () => {
    const asked: boolean[] = [];
    const { root, again } = showPanel({ onCover: (covered) => asked.push(covered) });
    await press(button(root, "Hide"));
    again({ covered: true });
    await press(button(root, "Show"));
    expect(asked).toEqual([true, false]);
  });

  it("hides all of the panel, takes the focus and gives it back", async () => {
    const { root, field, again } = showPanel();
    await type(field, "line");
    act(() => rows(root)[1]?.focus());
    const row = focused();
    again({ covered: true });
    expect(root.querySelector<HTMLElement>(".panel")?.hidden).toBe(true);
    expect(focused()).toBe(button(root, "Show"));
    expect(document.title).toBe("Side panel");
    again({ covered: false });
    expect(focused()).toBe(row);
    expect(document.title).toBe("Signpost");
  });

  it("lets no key through", async () => {
    const { root, field, again } = showPanel();
    await type(field, "line");
    again({ covered: true });
    await key("Escape");
    again({ covered: false });
    expect(field.value).toBe("line");
    expect(opened(root)).toContain("uk:line");
  });

  it("puts the focus where it was kept when a panel that began covered is shown", async () => {
    const first = showPanel();
    await type(first.field, "line");
    act(() => rows(first.root)[1]?.focus());
    const kept = structuredClone(first.states.at(-1) as PanelState);
    show(null);
    const { root, again } = showPanel({ initial: kept, covered: true });
    await settle();
    expect(focused()).toBe(button(root, "Show"));
    again({ covered: false });
    await settle();
    expect(focused().dataset.open).toBe(rows(root)[1]?.dataset.open);
  });
});

describe("personal details in the search field", () => {
  const DETAILS = "line Jane Doe 12/03/2014";

  it("bring one sentence under the field and leave the search working", async () => {
    const { root, field } = showPanel();
    await type(field, DETAILS);
    const advice = root.querySelector("#search-advice");
    expect(advice?.textContent).toContain("no personal details are needed here");
    expect(field.getAttribute("aria-describedby")).toBe("search-advice");
    expect(opened(root)).toContain("uk:line");
    await type(field, "line");
    expect(root.querySelector("#search-advice")).toBeNull();
  });

  it("are never told to whoever keeps the window's place, and nothing of them stays in the page once cleared", async () => {
    const { root, field, states } = showPanel({ search: async (query) => makeResult({ query, hits: [] }) });
    await type(field, DETAILS);
    expect(root.querySelector("main")?.textContent).not.toContain("Jane");
    await press(button(root, "Clear search"));
    expect(JSON.stringify(states)).not.toContain("Jane");
    expect(root.outerHTML).not.toContain("Jane");
    expect(field.value).toBe("");
  });

  it("and any other words of a search are in nothing that is copied", async () => {
    const copied: string[] = [];
    const { root, field } = showPanel({
      search: async (query) => makeResult({ query, hits: HITS, highlight: ["heron"], alsoSearched: ["heron"] }),
      onCopy: async (content) => {
        copied.push(JSON.stringify(content));
        return true;
      },
    });
    await type(field, "heron line Jane Doe 12/03/2014");
    const pressAll = async () => {
      for (const copy of root.querySelectorAll<HTMLButtonElement>("button.btn-copy, .actions button, .card-a button")) {
        await press(copy);
      }
    };
    await pressAll();
    act(() => rows(root)[0]?.click());
    await settle();
    await pressAll();
    expect(copied.length).toBeGreaterThanOrEqual(3);
    expect(copied.join(" ")).not.toMatch(/heron|Jane|12\/03/);
  });
});

describe("browsing by kind and by whom it is for", () => {
  it("opens a group, its entries, and comes back to the same row in the open group", async () => {
    const { root } = showPanel();
    const group = () => button(root, "Browse by kind");
    expect(group().getAttribute("aria-expanded")).toBe("false");
    expect(opened(root)).not.toContain("kind helpline");
    await press(group());
    expect(group().getAttribute("aria-expanded")).toBe("true");
    const row = rows(root).find(({ dataset }) => dataset.open === "kind helpline") as HTMLElement;
    act(() => row.focus());
    act(() => row.click());
    await settle();
    expect(heading(root)).toBe("Phone for advice");
    expect(opened(root)).toEqual(["uk:line", "uk:added"]);
    await key("Escape");
    expect(group().getAttribute("aria-expanded")).toBe("true");
    expect(focused().dataset.open).toBe("kind helpline");
  });
});

describe("what was copied and has changed", () => {
  const copied = [{ id: "uk:added", value: "0808 802 9999", day: "2026-11-03" }] as const;
  const notice = (root: HTMLElement) => root.querySelector("main .note.caution")?.textContent ?? "";

  it("stands at the start and on its own record, not on others and not over the results", async () => {
    const { root, field } = showPanel({ copied });
    expect(notice(root)).toContain("What you copied has changed");
    expect(status(root)).toBe("Something that you copied has changed.");
    await press(button(root, "An added line"));
    expect(heading(root)).toBe("An added line");
    expect(notice(root)).toContain("0808 802 9999");
    await type(field, "line");
    expect(notice(root)).toBe("");
    await press(rows(root)[1] as HTMLButtonElement);
    expect(notice(root)).toBe("");
  });

  it("is put away when asked, says so, and leaves the focus in the panel", async () => {
    const onForgetCopied = vi.fn(async () => true);
    const { root } = showPanel({ copied, onForgetCopied });
    await press(button(root, "Put away: 0808 802 9999"));
    expect(onForgetCopied).toHaveBeenCalledWith(copied[0]);
    expect(status(root)).toBe("Put away.");
    expect(focused().id).toBe("main");
  });
});

describe("an update", () => {
  const changes = [{ kind: "number", id: "uk:added", title: "An added line", before: "1", after: "2" }] as const;
  const log = makeLog(
    { outcome: "updated", from: 1, to: 2, changes },
    { updates: [{ at: "2026-11-23T14:10:00Z", to: 2, changes }] },
  );
  const waiting = { ...makeUpdates(makeCatalogueUpdates({ hasAddress: true, log })), arrived: true };
  const title = (root: HTMLElement) => root.querySelector("main .note h2")?.textContent;
  const at = (id: "uk:added" | "uk:line") =>
    reducePanel(initialPanelState, { type: "open", view: { name: "record", id }, row: null, scroll: 0 });

  it("that changes the open entry says so there, and is shown when the person says so", async () => {
    const onShowArrived = vi.fn();
    const { root } = showPanel({ updates: waiting, onShowArrived, initial: at("uk:added") });
    expect(title(root)).toBe("This entry has changed");
    await press([...root.querySelectorAll<HTMLButtonElement>("main .note .btn")][0] as HTMLButtonElement);
    expect(onShowArrived).toHaveBeenCalledOnce();
    expect(focused().id).toBe("main");
  });

  it("that changes other entries leaves the open one as it is", async () => {
    const { root } = showPanel({ updates: waiting, initial: at("uk:line") });
    expect(heading(root)).toBe("A line");
    expect(title(root)).toBeUndefined();
  });

  it("that is asked for while an entry is open is asked for so that it waits", async () => {
    const onCheck = vi.fn(async () => waiting);
    const { root } = showPanel({ updates: { ...waiting, arrived: false }, onCheck });
    await press(button(root, "Check now"));
    expect(onCheck).toHaveBeenLastCalledWith(false);
    await press(button(root, "What changed: 1 thing"));
    await press(button(root, "An added line"));
    await press(button(root, "Check now"));
    expect(onCheck).toHaveBeenLastCalledWith(true);
  });

  it("is marked as new at the start until it was read about, and leads from each change to its entry", async () => {
    const onRead = vi.fn();
    const { root, again } = showPanel({ updates: { ...waiting, arrived: false, unread: true }, onRead });
    expect(root.querySelector("main .added")?.textContent).toBe("New");
    expect(onRead).not.toHaveBeenCalled();
    await press(button(root, "What changed"));
    expect(heading(root)).toBe("What changed");
    expect(focused().textContent).toBe("What changed");
    expect(onRead).toHaveBeenCalledOnce();
    expect(root.querySelector("main h3")?.textContent).toBe("Numbers and addresses");
    expect(root.querySelector("main .changes")?.textContent).toBe("An added lineBefore1Now2");
    await press(button(root, "An added line"));
    expect(heading(root)).toBe("An added line");
    expect(button(root, "Back to what changed")).toBeDefined();
    again({ updates: { ...waiting, arrived: false, unread: false } });
    await key("Escape");
    await key("Escape");
    expect(root.querySelector("main .added")).toBeNull();
  });
});
