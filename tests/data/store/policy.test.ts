import { describe, expect, it } from "vitest";
import { EMPTY_POLICY, throughPolicy } from "#data/store/policy.ts";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";

describe("the policy gate", () => {
  it("lets every choice through where no organisation has said anything", () => {
    const chosen = { ...DEFAULT_SETTINGS, theme: "dark" } as const;
    const { settings, locked, mayRead } = throughPolicy(chosen, EMPTY_POLICY);
    expect({ settings, locked }).toEqual({ settings: chosen, locked: new Set() });
    expect(mayRead("https://cases.example")).toBe(true);
  });

  it("puts what an organisation fixed above the person's choice and says that it is fixed", () => {
    const { settings, locked } = throughPolicy({ ...DEFAULT_SETTINGS, area: "uk" }, { fixed: { area: "coventry" } });
    expect(settings.area).toBe("coventry");
    expect(locked).toEqual(new Set(["area"]));
  });

  const READINGS = ["off", "selection", "pages"] as const;
  it.each(READINGS.flatMap((chosen) => READINGS.map((fixed) => [chosen, fixed] as const)))(
    "reads the less of %s, which the person chose, and %s, which the organisation allows",
    (chosen, fixed) => {
      const { settings, locked, mayRead } = throughPolicy(
        { ...DEFAULT_SETTINGS, reading: chosen },
        { fixed: { reading: fixed } },
      );
      expect(READINGS.indexOf(settings.reading)).toBe(Math.min(READINGS.indexOf(chosen), READINGS.indexOf(fixed)));
      expect(locked.has("reading")).toBe(true);
      expect(mayRead("https://cases.example")).toBe(settings.reading === "pages");
    },
  );

  it("reads the sites on an organisation's list only, whatever a person has switched on", () => {
    const sites = ["https://cases.example", "https://mail.example"];
    const { settings, switchedOn, mayRead } = throughPolicy(
      { ...DEFAULT_SETTINGS, sites },
      { fixed: {}, sites: ["https://cases.example"] },
    );
    expect(settings.sites).toEqual(["https://cases.example"]);
    // What was switched on can still be stopped.
    expect(switchedOn).toEqual(sites);
    expect(sites.map(mayRead)).toEqual([true, false]);
  });

  it("switches on no site that a person has not", () => {
    const { settings } = throughPolicy(DEFAULT_SETTINGS, { fixed: { sites: ["https://cases.example"] } });
    expect(settings.sites).toEqual([]);
  });
});
