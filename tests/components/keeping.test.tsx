import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import type { Kept } from "#components/keep.ts";
import { Panel } from "#components/Panel.tsx";
import { initialPanelState, type PanelState, reducePanel, type View } from "#components/panel-state.ts";
import type { CopyContent } from "#data/copy/copy-content.ts";
import type { CatalogueRecord } from "#data/model/record.ts";
import { NO_PAGE } from "#tests/support/page.ts";
import { makePanelCollection, recogniseNothing } from "#tests/support/panel-collection.ts";
import { makeRecord } from "#tests/support/records.ts";
import { NO_UPDATES } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const at = (view: View): PanelState => reducePanel(initialPanelState, { type: "open", view, row: null, scroll: 0 });

/** A panel that keeps what it is asked to, as a device does. */
function showPanel(
  start: Partial<Kept>,
  initial: PanelState = initialPanelState,
  { keeps = true, others = [] as CatalogueRecord[] } = {},
) {
  const collection = makePanelCollection(...others);
  const copied: CopyContent[] = [];
  let kept: Kept = { pins: [], list: [], ...start };
  let sheets = 0;
  const draw = (part: Partial<Kept> = {}) => {
    kept = { ...kept, ...part };
    return show(
      <Panel
        collection={collection}
        area="uk"
        search={async () => Promise.reject(new Error("not asked"))}
        recognise={recogniseNothing}
        urgent={[]}
        problems={[]}
        version="0.1.0"
        phoneHere={false}
        {...NO_PAGE}
        {...NO_UPDATES}
        initial={initial}
        onState={() => undefined}
        onCopy={async (content) => copied.push(content) > 0}
        onSettings={() => undefined}
        covered={false}
        onCover={() => undefined}
        kept={kept}
        onPins={async (ids, pinned) => {
          const rest = (kept.pins ?? []).filter((id) => !ids.includes(id));
          if (keeps) draw({ pins: pinned ? [...ids, ...rest] : rest });
          return keeps;
        }}
        onList={(list) => void draw({ list })}
        onSheet={() => {
          sheets += 1;
        }}
        now={() => new Date("2026-11-23T14:10:00Z")}
        lookup={null}
      />,
    );
  };
  const root = draw();
  return { root, copied, kept: () => kept, sheets: () => sheets };
}

const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;
const rows = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("main .rows [data-open]")];

describe("pinning", () => {
  it("is switched on a record, and says so", async () => {
    const { root, kept } = showPanel({}, at({ name: "record", id: "uk:line" }));
    expect(button(root, "Pin").getAttribute("aria-pressed")).toBe("false");
    await press(button(root, "Pin"));
    expect(kept().pins).toEqual(["uk:line"]);
    expect(button(root, "Pin").getAttribute("aria-pressed")).toBe("true");
    expect(status(root)).toBe("Pinned A line.");
    await press(button(root, "Pin"));
    expect(kept().pins).toEqual([]);
    expect(status(root)).toBe("Unpinned A line.");
  });

  it("says where the browser refused, to see and to hear", async () => {
    const { root } = showPanel({}, at({ name: "record", id: "uk:line" }), { keeps: false });
    await press(button(root, "Pin"));
    expect(button(root, "Pin").getAttribute("aria-pressed")).toBe("false");
    expect(root.querySelector(".rec-h")?.textContent).toContain("This browser did not change the pin.");
    expect(status(root)).toBe("The pin was not changed.");
  });

  it("shows nothing at the start before the first pin, then the newest five with the way to all", () => {
    expect(showPanel({}).root.textContent).not.toContain("Pinned");
    const others = Array.from({ length: 7 }, (_, place) => makeRecord({ id: `r${place}` }));
    const { root } = showPanel({ pins: others.map(({ id }) => `uk:${id}` as const) }, initialPanelState, { others });
    expect(rows(root).map(({ dataset }) => dataset.open)).toEqual(["uk:r0", "uk:r1", "uk:r2", "uk:r3", "uk:r4"]);
    act(() => button(root, "All 7 pinned").click());
    expect(root.querySelector("h1")?.textContent).toBe("Pinned");
    expect(rows(root)).toHaveLength(7);
  });

  it("shows 500 pins fifty at a time", async () => {
    const others = Array.from({ length: 500 }, (_, place) => makeRecord({ id: `r${place}` }));
    const pins = others.map(({ id }) => `uk:${id}` as const);
    const { root } = showPanel({ pins }, at({ name: "pinned" }), { others });
    expect(rows(root)).toHaveLength(50);
    await press(button(root, "Show more"));
    expect(rows(root)).toHaveLength(100);
    expect(document.activeElement).toBe(rows(root)[50]);
  });

  it("says once that pinned entries are gone, and removes them when asked", async () => {
    const { root, kept } = showPanel({ pins: ["uk:gone", "uk:line", "coventry:gone-too"] });
    expect(root.textContent?.match(/no longer in the catalogue/g)).toHaveLength(1);
    expect(root.querySelector(".gone")?.textContent).toContain("2 pinned entries are no longer in the catalogue");
    await press(button(root, "Remove them"));
    expect(kept().pins).toEqual(["uk:line"]);
    expect(root.querySelector(".gone")).toBeNull();
    expect(document.activeElement?.tagName).toBe("H1");
  });

  it("says that the pins cannot be read, and offers no switch that could not tell its state", () => {
    expect(showPanel({ pins: null }).root.textContent).toContain("Your pins cannot be read just now");
    const { root } = showPanel({ pins: null }, at({ name: "record", id: "uk:line" }));
    expect(() => button(root, "Pin")).toThrow();
  });
});

describe("the list", () => {
  it("is put together on records and in rows, counted at the top, and announced", async () => {
    const { root, kept } = showPanel({ pins: ["uk:added"] });
    expect(root.querySelector(".topbar")?.textContent).not.toContain("List");
    await press(button(root, "List: An added line"));
    expect(kept().list).toEqual(["uk:added"]);
    expect(status(root)).toBe("Added An added line. 1 on the list.");
    expect(root.querySelector(".topbar")?.textContent).toContain("List (1)");
    expect(button(root, "List: An added line").getAttribute("aria-pressed")).toBe("true");
    await press(button(root, "List: An added line"));
    expect(status(root)).toBe("Removed An added line. The list is empty.");
  });

  it("is changed from a record in words", async () => {
    const { root, kept } = showPanel({}, at({ name: "record", id: "uk:line" }));
    await press(button(root, "Add to list"));
    expect(kept().list).toEqual(["uk:line"]);
    await press(button(root, "Remove from list"));
    expect(kept().list).toEqual([]);
  });

  it("is copied whole, printed from its sheet and cleared with one press", async () => {
    const { root, copied, kept, sheets } = showPanel({ list: ["uk:line", "uk:added"] }, at({ name: "list" }));
    await press(button(root, "Copy list of 2"));
    expect(copied[0]?.text).toContain("A line\n");
    expect(copied[0]?.text).toContain("An added line\n");
    await press(button(root, "Print the list, from a new tab"));
    expect(sheets()).toBe(1);
    await press(button(root, "Clear list"));
    expect(kept().list).toEqual([]);
    expect(root.querySelector("main")?.textContent).toContain("The list is empty.");
    expect(document.activeElement).toBe(root.querySelector("h1"));
  });

  it("moves the focus to the row that follows the one taken off, and to the heading after the last", async () => {
    const { root } = showPanel({ list: ["uk:line", "uk:added"] }, at({ name: "list" }));
    await press(button(root, "List: A line"));
    expect(document.activeElement).toBe(rows(root)[0]);
    expect(rows(root)[0]?.dataset.open).toBe("uk:added");
    await press(button(root, "List: An added line"));
    expect(document.activeElement).toBe(root.querySelector("h1"));
  });

  it("holds 200 entries, fifty on the screen and all in the copy", async () => {
    const others = Array.from({ length: 200 }, (_, place) => makeRecord({ id: `r${place}`, title: `Entry ${place}` }));
    const list = others.map(({ id }) => `uk:${id}` as const);
    const { root, copied } = showPanel({ list }, at({ name: "list" }), { others });
    expect(rows(root)).toHaveLength(50);
    await press(button(root, "Copy list of 200"));
    expect(copied[0]?.text.match(/^Entry \d+$/gm)).toHaveLength(200);
  });
});
