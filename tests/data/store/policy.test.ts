import { describe, expect, it } from "vitest";
import { EMPTY_POLICY, throughPolicy } from "#data/store/policy.ts";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";

describe("the policy gate", () => {
  it("lets every choice through where no organisation has said anything", () => {
    const chosen = { ...DEFAULT_SETTINGS, theme: "dark" } as const;
    expect(throughPolicy(chosen, EMPTY_POLICY)).toEqual({ settings: chosen, locked: new Set() });
  });

  it("puts what an organisation fixed above the person's choice and says that it is fixed", () => {
    const { settings, locked } = throughPolicy({ ...DEFAULT_SETTINGS, area: "uk" }, { fixed: { area: "coventry" } });
    expect(settings.area).toBe("coventry");
    expect(locked).toEqual(new Set(["area"]));
  });
});
