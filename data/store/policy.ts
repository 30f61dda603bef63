import type { Settings } from "./settings.ts";

/** What an organisation has fixed for the people who work there. It can only narrow what a person may choose. */
export interface Policy {
  readonly fixed: Partial<Settings>;
  /** The origins of the only sites whose pages may be read; any where it is left out. */
  readonly sites?: readonly string[];
}

/** No organisation has said anything. */
export const EMPTY_POLICY: Policy = { fixed: {} };

/** Settings as they apply, and which of them the organisation has fixed. */
export interface EffectiveSettings {
  readonly settings: Settings;
  readonly locked: ReadonlySet<keyof Settings>;
  /** The origins of all sites that a person has switched on, those too that are held back just now. */
  readonly switchedOn: readonly string[];
  /** The origins of the only sites whose pages may be read; null where any may. */
  readonly only: readonly string[] | null;
  /** Whether a page may be read, where a person asks for it; its address is looked at only where sites are listed. */
  readonly mayRead: (address: string) => boolean;
}

/** From the least that is read to the most. */
const READING: readonly Settings["reading"][] = ["off", "selection", "pages"];

/** The one gate that all settings pass before anything reads them. */
export function throughPolicy(chosen: Settings, { fixed, sites }: Policy): EffectiveSettings {
  const settings = { ...chosen, ...fixed, reading: least(chosen.reading, fixed.reading ?? "pages") };
  const mayRead = (address: string) =>
    settings.reading === "pages" && (sites?.includes(new URL(address).origin) ?? true);
  return {
    settings: { ...settings, sites: chosen.sites.filter(mayRead) },
    locked: new Set(Object.keys(fixed) as (keyof Settings)[]),
    switchedOn: chosen.sites,
    only: sites ?? null,
    mayRead,
  };
}

/** An organisation can forbid to read what a person would allow, and never the other way round. */
function least(one: Settings["reading"], other: Settings["reading"]): Settings["reading"] {
  return READING[Math.min(READING.indexOf(one), READING.indexOf(other))] ?? "off";
}
