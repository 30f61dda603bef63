import { describe, expect, it, vi } from "vitest";
import { CatalogueFooter, type CatalogueFooterProps } from "#components/CatalogueFooter.tsx";
import { updateText } from "#components/update-text.ts";
import { makeCatalogueUpdates, makeLog, makeUpdates } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

const NOW = new Date("2026-11-23T15:00:00Z");
const VERSIONS = { from: 1, to: 1 } as const;
const withAddress = makeCatalogueUpdates({ hasAddress: true, title: "Coventry" });

function showFooter(changes: Partial<CatalogueFooterProps> = {}): HTMLElement {
  return show(
    <CatalogueFooter
      updates={makeUpdates()}
      area="uk"
      version="0.1.0"
      now={() => NOW}
      onCheck={() => undefined}
      onShowArrived={() => undefined}
      onOpenChanges={() => undefined}
      {...changes}
    />,
  );
}

describe("the footer", () => {
  it("says where the catalogue came from and offers no check where no address is set", () => {
    const root = showFooter();
    expect(root.textContent).toContain("National base, version 1");
    expect(root.textContent).toContain("Came with Signpost 0.1.0. No update address is set.");
    expect(root.querySelector("button")).toBeNull();
  });

  it("says that a catalogue was never published", () => {
    expect(showFooter({ updates: makeUpdates(makeCatalogueUpdates({ version: 0 })) }).textContent).toContain(
      "National base, not published yet",
    );
  });

  it("offers a check where an address is set, and no second one while it runs", () => {
    const onCheck = vi.fn();
    const updates = makeUpdates(withAddress);
    press(button(showFooter({ updates, onCheck }), "Check now"));
    expect(onCheck).toHaveBeenCalledTimes(1);
    const root = showFooter({ updates: { ...updates, checking: true }, onCheck });
    press(button(root, "Checking for updates…"));
    expect(onCheck).toHaveBeenCalledTimes(1);
  });

  it("offers what has arrived", () => {
    const onShowArrived = vi.fn();
    press(
      button(showFooter({ updates: { ...makeUpdates(withAddress), arrived: true }, onShowArrived }), "Show the update"),
    );
    expect(onShowArrived).toHaveBeenCalledOnce();
  });

  it("leads to what the last update changed, also after later checks, and not where it changed nothing", () => {
    const onOpenChanges = vi.fn();
    const changes = [{ kind: "number", id: "coventry:mash", title: "MASH", before: "024 1", after: "024 2" }] as const;
    const updates = [{ at: "2026-11-23T14:10:00Z", to: 2, changes }];
    const log = makeLog({ outcome: "current", from: 2, to: 2 }, { updates });
    press(
      button(showFooter({ updates: makeUpdates({ ...withAddress, log }), onOpenChanges }), "What changed: 1 thing"),
    );
    expect(onOpenChanges).toHaveBeenCalledOnce();
    const none = makeLog({ outcome: "current", from: 2, to: 2 });
    expect(showFooter({ updates: makeUpdates({ ...withAddress, log: none }) }).textContent).not.toContain("changed");
  });
});

describe("the sentence of a check", () => {
  const sentence = (log: ReturnType<typeof makeLog>, changes = {}) =>
    updateText({ ...withAddress, log, ...changes }, NOW);

  it.each([
    [{ outcome: "current", ...VERSIONS }, "Up to date. Checked on 23 November 2026, 2:10pm."],
    [{ outcome: "updated", from: null, to: 1, changes: [] }, "Updated on 23 November 2026, 2:10pm."],
  ] as const)("for %j is good news", (outcome, text) => {
    expect(sentence(makeLog(outcome))).toBe(text);
  });

  it("says that an update has arrived that is not on the screen yet", () => {
    expect(sentence(makeLog({ outcome: "updated", from: 1, to: 2, changes: [] }))).toBe(
      "Version 2 arrived on 23 November 2026, 2:10pm. It is shown when you ask, or when the panel is opened again.",
    );
  });

  it.each([
    [{ outcome: "offline", ...VERSIONS }, "could not be reached"],
    [{ outcome: "failed", code: "storage-full", ...VERSIONS }, "no room for it (storage-full)"],
    [{ outcome: "failed", code: "not-json", ...VERSIONS }, "log-in page"],
    [{ outcome: "refused", code: "unsigned", ...VERSIONS }, "not signed by the keys of its publisher (unsigned)"],
    [{ outcome: "refused", code: "revoked", cause: "offline", from: 2, to: 1 }, "went back"],
  ] as const)("for %j never reads as up to date, and tells the last good check", (outcome, part) => {
    const text = sentence(makeLog(outcome));
    expect(text).toContain(part);
    expect(text).toContain("The last good check was on 22 November 2026, 9am");
    expect(text).not.toMatch(/up to date/i);
  });

  it("says that a person went back, and never that an older version is up to date", () => {
    const held = { version: 1, heldBack: 2 };
    for (const outcome of [
      { outcome: "current", from: 1, to: 1 },
      { outcome: "updated", from: 1, to: 2, changes: [] },
    ] as const) {
      expect(sentence(makeLog(outcome), held)).toBe(
        "You went back from version 2; only a newer one is shown without your asking. Checked on 23 November 2026, 2:10pm.",
      );
    }
    expect(sentence(makeLog({ outcome: "updated", from: 1, to: 3, changes: [] }), held)).toContain("Version 3 arrived");
  });

  it("says that none has succeeded yet", () => {
    expect(sentence(makeLog({ outcome: "offline", ...VERSIONS }, { lastGood: null }))).toContain(
      "No check has succeeded yet",
    );
    expect(updateText(withAddress, NOW)).toBe("Not checked for updates yet.");
  });

  it("says since when an installed release that has ended could not be confirmed", () => {
    const ended = { installed: true, expires: "2026-11-23T00:00:00Z" };
    const log = makeLog({ outcome: "offline", ...VERSIONS });
    expect(sentence(log, ended)).toContain("not confirmed it since 22 November 2026, 9am");
    expect(sentence(log, { ...ended, expires: "2027-01-01T00:00:00Z" })).not.toContain("not confirmed it");
  });
});
