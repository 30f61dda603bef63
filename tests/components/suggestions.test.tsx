import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { Panel, type PanelProps } from "#components/Panel.tsx";
import { initialPanelState, type PanelState } from "#components/panel-state.ts";
import { isPassage } from "#components/suggestions.ts";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { makeNoteCollection } from "#tests/support/note-collection.ts";
import { NO_PAGE } from "#tests/support/page.ts";
import { makeResult } from "#tests/support/panel-collection.ts";
import { NO_UPDATES } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const collection = makeNoteCollection();
const NOTE = "Kayla told her teacher that he touched his sister on Tuesday evening.";
const NOTHING_KEPT = { pins: [], list: [] };

/** A panel that is asked to look up a text, and what it reports. */
async function lookUp(text: string, changes: Partial<PanelProps> = {}) {
  const states: PanelState[] = [];
  const search = vi.fn(async (query: string) => makeResult({ query }));
  const recognise = vi.fn(createRecogniser(collection, "uk").recognise);
  const panel = (lookup: PanelProps["lookup"]) => (
    <Panel
      collection={collection}
      area="uk"
      search={search}
      recognise={recognise}
      urgent={[]}
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
      lookup={lookup}
      {...changes}
    />
  );
  show(panel(null));
  const root = show(panel({ text, at: 1 }));
  await act(async () => void (await Promise.resolve()));
  return { root, states, search, recognise, again: (next: string, at: number) => show(panel({ text: next, at })) };
}

const heading = (root: HTMLElement) => root.querySelector("main h1")?.textContent;
const opened = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>("main .rows [data-open]")].map(({ dataset }) => dataset.open);
const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;

describe("selected text", () => {
  it("of more than a few words is read for what it may be about, and searched otherwise", async () => {
    expect(isPassage("non-abusing parent capacity to protect")).toBe(false);
    expect(isPassage(NOTE)).toBe(true);
    const { root, search, recognise } = await lookUp("touched his sister");
    expect(search).toHaveBeenCalled();
    expect(recognise).not.toHaveBeenCalled();
    expect(root.querySelector("input")?.value).toBe("touched his sister");
  });

  it("brings records that may be relevant, each with its reason in the catalogue's words", async () => {
    const { root, search } = await lookUp(NOTE);
    expect(heading(root)).toBe("May be relevant");
    expect(opened(root)).toContain("uk:sibling-guide");
    expect(root.querySelector(".why")?.textContent).toBe(
      "The text may be about Sibling sexual behaviour: “touched his sister”",
    );
    expect(status(root)).toMatch(/^\d entries may be relevant\.$/);
    expect(document.activeElement).toBe(root.querySelector("main h1"));
    expect(search).not.toHaveBeenCalled();
  });

  it("is shown nowhere and kept nowhere", async () => {
    const { root, states } = await lookUp(NOTE);
    expect(root.textContent).not.toMatch(/kayla|tuesday/i);
    expect(root.querySelector("input")?.value).toBe("");
    expect(JSON.stringify(states)).not.toMatch(/kayla|sister/i);
    expect(states.flatMap(({ places }) => places.map(({ view }) => view.name))).not.toContain("suggestions");
    expect([document.title, location.href].join()).not.toMatch(/kayla/i);
  });

  it("that points to nothing is answered so", async () => {
    const { root } = await lookUp("The invoice for the office chairs was approved today.");
    expect(heading(root)).toBe("Nothing to suggest");
    expect(status(root)).toBe("Nothing to suggest for this text.");
    expect(opened(root)).toEqual([]);
  });

  it("in which somebody may be in danger brings an offer, and names no finding", async () => {
    const { root } = await lookUp("She says that she wants to die and cannot go on.");
    expect(root.querySelector("main .note")?.textContent).toContain("Somebody may need to talk to someone now.");
    expect(opened(root)).toEqual(["uk:crisis-line"]);
    expect(root.querySelector("main")?.textContent).not.toMatch(/suicide|wants to die/i);
  });

  it("may be followed by other text, which takes its place", async () => {
    const { root, again } = await lookUp(NOTE);
    again("Picked up again by older men in cars, CSE suspected.", 2);
    expect(opened(root)).toEqual(["uk:indicator"]);
  });
});

describe("a suggestion that is not relevant", () => {
  const name = "Not relevant: Title of sibling-guide";

  it("stays where it is, and says so", async () => {
    const { root } = await lookUp(NOTE);
    const before = opened(root);
    await press(button(root, name));
    expect(button(root, name).getAttribute("aria-pressed")).toBe("true");
    expect(opened(root)).toEqual(before);
    expect(status(root)).toBe("Title of sibling-guide: put last while this panel is open.");
    await press(button(root, name));
    expect(button(root, name).getAttribute("aria-pressed")).toBe("false");
  });

  it("comes last for the next text", async () => {
    const { root, again } = await lookUp(NOTE);
    expect(opened(root)[0]).toBe("uk:sibling-guide");
    await press(button(root, name));
    again(`${NOTE} Again.`, 2);
    expect(opened(root)).toEqual(["uk:sibling-film", "uk:sibling-guide"]);
  });
});
