import type { Settings } from "#data/store/settings.ts";
import { ChoiceField } from "./ChoiceField.tsx";

export interface PageSuggestionSettingsProps {
  settings: Settings;
  locked: ReadonlySet<keyof Settings>;
  onChange: (change: Partial<Settings>) => void;
  /** Switches a site off, and gives back what the browser had granted for it. */
  onStopSite: (origin: string) => void;
}

const READING = [
  { value: "off", text: "Nothing" },
  { value: "selection", text: "Text I select" },
  { value: "pages", text: "Pages too, when I ask" },
] as const;

/** How much may be read to suggest entries, and the sites that are switched on. */
export function PageSuggestionSettings({ settings, locked, onChange, onStopSite }: PageSuggestionSettingsProps) {
  return (
    <>
      <ChoiceField
        legend="What may be read to suggest entries"
        name="reading"
        choices={READING}
        chosen={settings.reading}
        locked={locked.has("reading")}
        onChoose={(reading) => onChange({ reading })}
      />
      <p class="soft">
        Signpost looks for phrases of its own list, on this device; no word that it reads is kept or sent. Selected text
        is read when you choose “Look up” in the menu of the mouse. A page is read only while the panel is open, once
        you have asked for it there.
      </p>
      {settings.reading === "pages" && (
        <div aria-live="polite">
          {settings.sites.length === 0 ? (
            <p>No site is switched on.</p>
          ) : (
            <dl class="facts stored">
              {settings.sites.map((origin) => (
                <div key={origin}>
                  <dt>{origin.replace(/^https:\/\//, "")}</dt>
                  <dd>
                    Each page, while the panel is open on it.{" "}
                    <button type="button" class="btn" onClick={() => onStopSite(origin)}>
                      Stop<span class="vh"> reading {origin}</span>
                    </button>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      )}
    </>
  );
}
