import type { Settings } from "#data/store/settings.ts";
import { ChoiceField } from "./ChoiceField.tsx";

export interface PageSuggestionSettingsProps {
  settings: Settings;
  locked: ReadonlySet<keyof Settings>;
  /** All sites that were switched on; those that `settings` leaves out are held back. */
  switchedOn: readonly string[];
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
export function PageSuggestionSettings(props: PageSuggestionSettingsProps) {
  const { settings, locked, onChange } = props;
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
      <div aria-live="polite">
        <SwitchedOn {...props} />
      </div>
    </>
  );
}

/** The sites that are switched on, also while they may not be read: what the browser granted for them is granted still. */
function SwitchedOn({ settings, switchedOn, onStopSite }: PageSuggestionSettingsProps) {
  if (switchedOn.length === 0) return settings.reading === "pages" ? <p>No site is switched on.</p> : null;
  return (
    <dl class="facts stored">
      {switchedOn.map((origin) => (
        <div key={origin}>
          <dt>{origin.replace(/^https:\/\//, "")}</dt>
          <dd>
            {settings.sites.includes(origin)
              ? "Each page, while the panel is open on it. "
              : "Switched on, but not read: what may be read, as it is set above or by your organisation, leaves it out. "}
            <button type="button" class="btn" onClick={() => onStopSite(origin)}>
              Stop<span class="vh"> reading {origin}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
