import type { Settings } from "./settings.ts";

/** What an organisation has fixed for the people who work there. It can only narrow what a person may choose. */
export interface Policy {
  readonly fixed: Partial<Settings>;
}

/** No organisation has said anything. */
export const EMPTY_POLICY: Policy = { fixed: {} };

/** Settings as they apply, and which of them the organisation has fixed. */
export interface EffectiveSettings {
  readonly settings: Settings;
  readonly locked: ReadonlySet<keyof Settings>;
}

/** The one gate that all settings pass before anything reads them. */
export function throughPolicy(chosen: Settings, policy: Policy): EffectiveSettings {
  return { settings: { ...chosen, ...policy.fixed }, locked: new Set(Object.keys(policy.fixed) as (keyof Settings)[]) };
}
