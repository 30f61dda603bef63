import { describe, expect, it, vi } from "vitest";
import { ChangesView, type ChangesViewProps } from "#components/ChangesView.tsx";
import type { Change } from "#data/update/digest.ts";
import { makeCollection } from "#tests/support/copy-collection.ts";
import { makeCatalogueUpdates, makeLog } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const CHANGES: readonly Change[] = [
  { kind: "number", id: "uk:mash", title: "MASH", before: "024 1", after: "024 2" },
  { kind: "removed", id: "uk:gone", title: "The Old Line" },
  { kind: "new", id: "uk:mash", title: "MASH again" },
];
const updated = (to: number, changes: readonly Change[]) => ({ at: "2026-11-23T14:10:00Z", to, changes });

function showChanges(updates: ReturnType<typeof updated>[], changes: Partial<ChangesViewProps> = {}) {
  const log = makeLog({ outcome: "current", from: 3, to: 3 }, { updates });
  return show(
    <ChangesView
      updated={[makeCatalogueUpdates({ title: "Coventry", log }), makeCatalogueUpdates({ log: null })]}
      collection={makeCollection()}
      backLabel="Back to start"
      onBack={() => undefined}
      onOpenView={() => undefined}
      onSettings={() => undefined}
      {...changes}
    />,
  );
}

describe("what changed", () => {
  it("stands by update, the newest first, and in each by harm, with before and now", () => {
    const root = showChanges([updated(3, CHANGES), updated(2, [])]);
    expect([...root.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
      "Coventry, version 3",
      "Coventry, version 2",
    ]);
    expect([...root.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
      "Numbers and addresses",
      "Removed",
      "New",
    ]);
    expect(root.querySelector("del")?.textContent).toBe("024 1");
    expect(root.querySelector("ins")?.textContent).toBe("024 2");
    expect(root.textContent).toContain("Nothing that you would see.");
  });

  it("leads to each entry that is still there, and names one that is not", async () => {
    const onOpenView = vi.fn();
    const root = showChanges([updated(3, CHANGES)], { onOpenView });
    await press(button(root, "MASH"));
    expect(onOpenView).toHaveBeenCalledWith({ name: "record", id: "uk:mash" });
    expect(root.textContent).toContain("The Old Line");
    expect(() => button(root, "The Old Line")).toThrow();
  });

  it("leads to the way back", async () => {
    const onSettings = vi.fn();
    await press(
      button(showChanges([updated(3, CHANGES)], { onSettings }), "Go back to the version before, in Settings"),
    );
    expect(onSettings).toHaveBeenCalledOnce();
  });

  it("says that there was no update yet", () => {
    expect(showChanges([]).textContent).toBe("Back to startWhat changedThere was no update yet.");
  });
});
