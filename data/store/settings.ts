import * as v from "valibot";

/** What a person may choose. `area` names a local catalogue, or `uk` for the national base alone. */
export const Settings = v.object({
  area: v.fallback(v.string(), "coventry"),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  textSize: v.fallback(v.picklist(["normal", "large", "larger"]), "normal"),
  /** Whether a number can be phoned by a press on it, by whatever this computer phones with. */
  phoneHere: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof Settings>;

/** What applies where nothing was chosen. */
export const DEFAULT_SETTINGS: Settings = { area: "coventry", theme: "system", textSize: "normal", phoneHere: false };

/** Reads stored settings of any age or shape; what is missing or unknown takes its default. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(Settings, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
