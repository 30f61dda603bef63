import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { SettingsPage, type SettingsPageProps } from "#components/SettingsPage.tsx";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";
import { INFO } from "#tests/support/records.ts";
import { makeCatalogueUpdates } from "#tests/support/updates.ts";
import { button, press, show } from "./show.ts";

function showSettings(changes: Partial<SettingsPageProps> = {}) {
  const onChange = vi.fn();
  const onClearPins = vi.fn();
  const onStopSite = vi.fn();
  const root = show(
    <SettingsPage
      settings={DEFAULT_SETTINGS}
      areas={[
        { name: "uk", title: "National base" },
        { name: "coventry", title: "Coventry" },
      ]}
      locked={new Set()}
      switchedOn={[]}
      version="0.1.0"
      catalogues={[INFO]}
      updates={[makeCatalogueUpdates()]}
      ways={{}}
      now={() => new Date("2026-11-23T14:10:00Z")}
      problem={null}
      pins={0}
      pinsRefused={false}
      onChange={onChange}
      onClearPins={onClearPins}
      onGo={async () => true}
      copied={[]}
      copiedRefused={false}
      onClearCopied={() => undefined}
      onStopSite={onStopSite}
      {...changes}
    />,
  );
  return { root, onChange, onClearPins, onStopSite };
}

describe("SettingsPage", () => {
  it("changes one setting and leaves the others", () => {
    const { root, onChange } = showSettings();
    act(() => (root.querySelector('input[value="dark"]') as HTMLInputElement).click());
    expect(onChange).toHaveBeenLastCalledWith({ theme: "dark" });
    act(() => (root.querySelector('input[value="larger"]') as HTMLInputElement).click());
    expect(onChange).toHaveBeenLastCalledWith({ textSize: "larger" });
  });

  it("lists the sites that are read, and stops one", () => {
    const sites = ["https://cases.example", "http://records.example:8080"];
    const { root, onStopSite } = showSettings({ settings: { ...DEFAULT_SETTINGS, sites }, switchedOn: sites });
    press(button(root, "Stop reading http://records.example:8080"));
    expect(onStopSite).toHaveBeenCalledExactlyOnceWith("http://records.example:8080");
    expect(root.textContent).not.toContain("No site is switched on.");
  });

  it("lists a site that is held back too, says so, and stops it", () => {
    const { root, onStopSite } = showSettings({
      settings: { ...DEFAULT_SETTINGS, reading: "selection", sites: [] },
      switchedOn: ["https://cases.example"],
    });
    expect(root.textContent).toContain("cases.exampleSwitched on, but not read");
    press(button(root, "Stop reading https://cases.example"));
    expect(onStopSite).toHaveBeenCalledExactlyOnceWith("https://cases.example");
  });

  it("says nothing of sites where none is switched on and pages are not read", () => {
    const { root } = showSettings({ settings: { ...DEFAULT_SETTINGS, reading: "selection" } });
    expect(root.textContent).not.toContain("No site is switched on.");
    expect(showSettings().root.textContent).toContain("No site is switched on.");
  });

  it("lets nobody change what the organisation fixed of what may be read", () => {
    const { root } = showSettings({
      settings: { ...DEFAULT_SETTINGS, reading: "selection" },
      locked: new Set(["reading"]),
    });
    const fieldset = root.querySelector<HTMLFieldSetElement>("fieldset:has([name=reading])");
    expect(fieldset?.disabled).toBe(true);
  });

  it("chooses the area", () => {
    const { root, onChange } = showSettings();
    const select = root.querySelector("select") as HTMLSelectElement;
    expect(select.value).toBe("coventry");
    select.value = "uk";
    act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onChange).toHaveBeenLastCalledWith({ area: "uk" });
  });

  it("shows what the organisation has fixed, and does not let it be changed", () => {
    const { root } = showSettings({ locked: new Set(["area", "theme"]) });
    expect((root.querySelector("select") as HTMLSelectElement).disabled).toBe(true);
    const [theme, textSize] = [...root.querySelectorAll("fieldset")];
    expect([theme?.disabled, textSize?.disabled]).toEqual([true, false]);
    expect(root.textContent?.match(/Set by your organisation\./g)).toHaveLength(2);
  });

  it("says that a change was not kept", () => {
    const { root } = showSettings({ problem: "This browser did not keep the setting." });
    expect(root.querySelector('[aria-live="polite"]')?.textContent).toContain("did not keep the setting");
  });

  it("says what came with the package", () => {
    const { root } = showSettings();
    expect(root.querySelector("#package")?.textContent).toContain("It stays as it came: no update address is set.");
    expect(root.querySelector("#package")?.textContent).toContain("Version 1, made 23 November 2026, 9am");
    expect(root.querySelector("#package")?.textContent).toContain("until 31 December 2027, as read in a copy");
  });

  it("goes back to the release before, or forward again, and says what came of it", async () => {
    const onGo = vi.fn(async () => true);
    const { root } = showSettings({ onGo, ways: { uk: { shown: 1, back: 0, forward: null } } });
    await press(button(root, "Go back to the version that came with Signpost of National base"));
    expect(onGo).toHaveBeenCalledWith("uk", "back", 1);
    expect(root.querySelector("#package [aria-live]")?.textContent).toBe("Done. An open panel shows it now.");
    showSettings({ onGo, ways: { uk: { shown: 1, back: null, forward: 2 } } });
    onGo.mockResolvedValue(false);
    await press(button(root, "Go forward to version 2 of National base"));
    expect(onGo).toHaveBeenLastCalledWith("uk", "forward", 1);
    expect(root.querySelector("#package [aria-live]")?.textContent).toContain("Nothing was changed");
  });

  it("offers no other release where none is kept", () => {
    const { root } = showSettings({ ways: { uk: { shown: 1, back: null, forward: null } } });
    expect(root.querySelector("#package button")).toBeNull();
  });

  it("says how many entries are pinned, and removes them when asked", async () => {
    const { root, onClearPins } = showSettings({ pins: 3 });
    expect(root.querySelector("#stored")?.textContent).toContain("3 entries are pinned.");
    await press(button(root, "Remove all pins"));
    expect(onClearPins).toHaveBeenCalledOnce();
  });

  it("has nothing to remove where nothing is pinned", async () => {
    const { root, onClearPins } = showSettings({ pins: 0 });
    expect(root.querySelector("#stored")?.textContent).toContain("Nothing is pinned.");
    await press(button(root, "Remove all pins"));
    expect(onClearPins).not.toHaveBeenCalled();
  });

  it("says that pins cannot be read, and that they were not removed", () => {
    const { root } = showSettings({ pins: null, pinsRefused: true });
    expect(root.querySelector("#stored [aria-live]")?.textContent).toBe(
      "The pins cannot be read just now. The browser did not remove them. Check that the disk is not full and try again.",
    );
  });

  it("lists what was copied and on which day, and forgets it when asked", async () => {
    const onClearCopied = vi.fn();
    const copied = [
      { id: "uk:napac", value: "0808 801 0331", day: "2026-11-03", title: "NAPAC support line" },
      { id: "uk:gone", value: "116 123", day: "2026-11-01" },
    ] as const;
    const { root } = showSettings({ copied, onClearCopied });
    const items = [...root.querySelectorAll("#stored li")].map(({ textContent }) => textContent);
    expect(items).toEqual(["0808 801 0331, NAPAC support line, 3 November 2026", "116 123, uk:gone, 1 November 2026"]);
    await press(button(root, "Forget what I copied"));
    expect(onClearCopied).toHaveBeenCalledOnce();
    showSettings({ copied: [], onClearCopied });
    expect(root.querySelector("#stored")?.textContent).toContain("Nothing is remembered.");
    await press(button(root, "Forget what I copied"));
    expect(onClearCopied).toHaveBeenCalledOnce();
  });

  it("says that what was copied cannot be read, and that it was not removed", () => {
    const { root } = showSettings({ copied: null, copiedRefused: true });
    expect(root.querySelector("#stored")?.textContent).toContain(
      "What you copied cannot be read just now. The browser did not remove it.",
    );
  });
});
