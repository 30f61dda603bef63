import * as v from "valibot";

/** What a person may choose. `area` names a local catalogue, or `uk` for the national base alone. */
export const Settings = v.object({
  area: v.fallback(v.string(), "coventry"),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  textSize: v.fallback(v.picklist(["normal", "large", "larger"]), "normal"),
  /** Whether a number can be phoned by a press on it, by whatever this computer phones with. */
  phoneHere: v.fallback(v.boolean(), false),
  /** The most that may be read to suggest entries: nothing, selected text, or pages too where somebody asks for it. */
  reading: v.fallback(v.picklist(["off", "selection", "pages"]), "pages"),
  /** The origins of sites whose pages are read while a panel is open on them: `https://cases.example`. */
  sites: v.fallback(v.array(v.string()), []),
});
export type Settings = v.InferOutput<typeof Settings>;

/** What applies where nothing was chosen. */
export const DEFAULT_SETTINGS: Settings = {
  area: "coventry",
  theme: "system",
  textSize: "normal",
  phoneHere: false,
  reading: "pages",
  sites: [],
};

/** Reads stored settings of any age or shape; what is missing or unknown takes its default. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(Settings, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
