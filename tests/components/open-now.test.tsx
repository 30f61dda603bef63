import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Panel } from "#components/Panel.tsx";
import { initialPanelState, type PanelState, parsePanelState } from "#components/panel-state.ts";
import type { Contact } from "#data/model/contact.ts";
import type { Search } from "#data/search/result.ts";
import { makePhone } from "#tests/support/copy-collection.ts";
import { NO_PAGE } from "#tests/support/page.ts";
import { makeHit, makePanelCollection, makeResult, recogniseNothing } from "#tests/support/panel-collection.ts";
import { EVIDENCE, makeRecord } from "#tests/support/records.ts";
import { NO_UPDATES } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const evidence = [EVIDENCE];
const always = { kind: "always", printed: "24 hours", bankHolidays: "open", evidence };
const toThree = {
  kind: "weekly",
  printed: "Mon-Fri 9am-3pm",
  periods: [{ days: ["mon", "tue", "wed", "thu", "fri"], opens: "09:00", closes: "15:00" }],
  bankHolidays: "closed",
  evidence,
};
const line = (id: string, changes: object) => makeRecord({ id, contacts: [makePhone(changes) as Contact] });
const collection = makePanelCollection(
  line("always", { hours: always }),
  line("to-three", { hours: toThree }),
  line("doubted", { hours: always, standing: "unconfirmed", doubt: "Read in lists only" }),
);
// `added` has a number without hours, and `first` none at all.
const HITS = ["first", "always", "to-three", "doubted", "added"].map((id) => makeHit(id));
const search: Search = async (query, { limit = 50 } = {}) => makeResult({ query, hits: HITS.slice(0, limit) });

let clock = new Date("2026-11-23T14:59:10Z");
const now = () => clock;

afterEach(() => {
  vi.useRealTimers();
  clock = new Date("2026-11-23T14:59:10Z");
});

async function showPanel(initial: PanelState) {
  const states: PanelState[] = [];
  const root = show(
    <Panel
      collection={collection}
      area="uk"
      search={search}
      recognise={recogniseNothing}
      urgent={[]}
      problems={[]}
      version="0.1.0"
      phoneHere={false}
      {...NO_PAGE}
      {...NO_UPDATES}
      initial={initial}
      onState={(state) => states.push(state)}
      onCopy={async () => true}
      onSettings={() => undefined}
      kept={{ pins: [], list: [] }}
      onPins={async () => true}
      onList={() => undefined}
      onSheet={() => undefined}
      covered={false}
      onCover={() => undefined}
      now={now}
      lookup={null}
    />,
  );
  await settle();
  return { root, states };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await act(async () => void (await Promise.resolve()));
}

async function wait(ms: number): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
}

const start = initialPanelState.places[0] as PanelState["places"][number];
const results: PanelState = {
  ...initialPanelState,
  query: "line",
  places: [start, { ...start, view: { name: "results" } }],
};
const topic: PanelState = {
  ...initialPanelState,
  places: [start, { ...start, view: { name: "topic", id: "uk:disclosure" } }],
};
const rows = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>(".rows [data-open]")].map(({ dataset }) => dataset.open);
const badges = (root: HTMLElement) => [...root.querySelectorAll(".open")].map((badge) => badge.textContent);
const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;

describe("the badges of a list", () => {
  it("say what is open, and change with the clock without a word to a screen reader", async () => {
    vi.useFakeTimers({ now: clock });
    const { root } = await showPanel(results);
    await wait(500);
    expect(status(root)).toBe("5 results.");
    expect(badges(root)).toEqual(["Open 24 hours", "Open until 3pm", "Hours not confirmed", "Hours not confirmed"]);
    const before = root.querySelector("[role=status] p");
    clock = new Date("2026-11-23T15:00:00Z");
    await wait(50_000);
    expect(badges(root)[1]).toBe("Opens 9am Tuesday");
    expect(root.querySelector("[role=status] p")).toBe(before);
    expect(status(root)).toBe("5 results.");
  });

  it("are right again when a panel that was hidden is looked at", async () => {
    vi.useFakeTimers({ now: clock });
    const { root } = await showPanel(results);
    clock = new Date("2026-11-23T20:00:00Z");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(badges(root)[1]).toBe("Opens 9am Tuesday");
  });
});

describe("Open now, in results", () => {
  it("leaves what is open for certain, and says how many nobody can say it of", async () => {
    vi.useFakeTimers({ now: clock });
    const { root, states } = await showPanel(results);
    const toggle = button(root, "Open now");
    expect(toggle.getAttribute("aria-pressed")).toBe("false");
    await press(toggle);
    await wait(500);
    expect(toggle.getAttribute("aria-pressed")).toBe("true");
    expect(rows(root)).toEqual(["uk:always", "uk:to-three"]);
    expect(root.querySelector(".filter")?.textContent).toContain("2 open now. 2 left out: hours not confirmed.");
    expect(status(root)).toBe("2 open now. 2 left out: hours not confirmed. 5 results.");
    expect(parsePanelState(states.at(-1)).openNow).toBe(true);
    await press(toggle);
    await wait(500);
    expect(rows(root)).toHaveLength(5);
    expect(status(root)).toBe("5 results.");
  });

  it("drops a row when it closes", async () => {
    vi.useFakeTimers({ now: clock });
    const { root } = await showPanel({ ...results, openNow: true });
    expect(rows(root)).toContain("uk:to-three");
    clock = new Date("2026-11-23T15:00:00Z");
    await wait(50_000);
    expect(rows(root)).toEqual(["uk:always"]);
  });
});

describe("Open now, in a topic", () => {
  it("leaves what is open, and reads the count out", async () => {
    const { root } = await showPanel(topic);
    await press(button(root, "Open now"));
    expect(rows(root)).toEqual(["uk:always", "uk:to-three"]);
    expect(status(root)).toBe("2 open now. 2 left out: hours not confirmed.");
    await press(button(root, "Open now"));
    expect(status(root)).toBe("8 entries.");
  });

  it("is not offered where nothing is held", async () => {
    const quiet: PanelState = {
      ...initialPanelState,
      places: [start, { ...start, view: { name: "topic", id: "uk:retraction" } }],
    };
    expect((await showPanel(quiet)).root.querySelector(".filter")).toBeNull();
  });
});
