import type { ComponentChildren } from "preact";
import type { CatalogueInfo } from "#data/model/catalogue.ts";
import type { Settings } from "#data/store/settings.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { Mark } from "./Icon.tsx";
import { InstalledCatalogues, type InstalledCataloguesProps } from "./InstalledCatalogues.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { Notice } from "./Notice.tsx";
import { PageSuggestionSettings, type PageSuggestionSettingsProps } from "./PageSuggestionSettings.tsx";
import { StoredData, type StoredDataProps } from "./StoredData.tsx";
import type { CatalogueUpdates } from "./updates.ts";

export interface SettingsPageProps
  extends StoredDataProps,
    Pick<InstalledCataloguesProps, "ways" | "onGo">,
    Pick<PageSuggestionSettingsProps, "switchedOn" | "onStopSite"> {
  settings: Settings;
  /** The areas that can be chosen, as catalogues; `uk` is the national base alone. */
  areas: readonly { name: string; title: string }[];
  /** Settings that the organisation has fixed. */
  locked: ReadonlySet<keyof Settings>;
  version: string;
  catalogues: readonly CatalogueInfo[];
  /** What is known of their updates. */
  updates: readonly CatalogueUpdates[];
  now: () => Date;
  /** Why the last change was not kept; null where it was. */
  problem: string | null;
  onChange: (change: Partial<Settings>) => void;
}

const THEMES = [
  { value: "system", text: "Same as my device" },
  { value: "light", text: "Light" },
  { value: "dark", text: "Dark" },
] as const;

const TEXT_SIZES = [
  { value: "normal", text: "Normal" },
  { value: "large", text: "Large" },
  { value: "larger", text: "Larger" },
] as const;

const PHONING = [
  { value: "off", text: "Off" },
  { value: "on", text: "On" },
] as const;

const CONTENTS = [
  { id: "area", title: "Area" },
  { id: "display", title: "Display" },
  { id: "phoning", title: "Phoning" },
  { id: "page-suggestions", title: "Page suggestions" },
  { id: "keyboard", title: "Keyboard" },
  { id: "stored", title: "What is stored" },
  { id: "package", title: "Catalogues and updates" },
] as const;

/** The settings, in a tab of their own. Each choice applies at once. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, areas, locked, version, catalogues, problem, onChange } = props;
  return (
    <div class="wide">
      <a class="skip" href="#main">
        Skip to the settings
      </a>
      <header class="widebar">
        <p class="brand">
          <Mark />
          Signpost
        </p>
      </header>
      <div class="widegrid">
        <nav class="toc" aria-label="On this page">
          <ul class="toclist">
            {CONTENTS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" tabIndex={-1}>
          <div class="stack-3">
            <h1>Settings</h1>
            <div aria-live="polite">
              {problem && (
                <Notice title="The setting was not kept" tone="caution">
                  <p>{problem}</p>
                </Notice>
              )}
            </div>
          </div>
          <PageSection {...CONTENTS[0]}>
            <p class="soft">Sets the urgent numbers and the local entries. National entries always show.</p>
            <AreaField
              area={settings.area}
              areas={areas}
              locked={locked.has("area")}
              onChoose={(area) => onChange({ area })}
            />
          </PageSection>
          <PageSection {...CONTENTS[1]}>
            <ChoiceField
              legend="Colours"
              name="theme"
              choices={THEMES}
              chosen={settings.theme}
              locked={locked.has("theme")}
              onChoose={(theme) => onChange({ theme })}
            />
            <ChoiceField
              legend="Text size"
              name="text-size"
              choices={TEXT_SIZES}
              chosen={settings.textSize}
              locked={locked.has("textSize")}
              onChoose={(textSize) => onChange({ textSize })}
            />
          </PageSection>
          <PageSection {...CONTENTS[2]}>
            <ChoiceField
              legend="Phone from this computer"
              name="phone-here"
              choices={PHONING}
              chosen={settings.phoneHere ? "on" : "off"}
              locked={locked.has("phoneHere")}
              onChoose={(choice) => onChange({ phoneHere: choice === "on" })}
            />
            <p class="soft">
              When on, the main number of an entry has a button that hands it to the program that this computer phones
              with. When off, numbers are text, and nothing dials by accident.
            </p>
          </PageSection>
          <PageSection {...CONTENTS[3]}>
            <PageSuggestionSettings {...props} />
          </PageSection>
          <PageSection {...CONTENTS[4]}>
            <KeyboardHelp />
          </PageSection>
          <PageSection {...CONTENTS[5]}>
            <StoredData {...props} />
          </PageSection>
          <PageSection {...CONTENTS[6]}>
            <InstalledCatalogues
              {...{ version, catalogues, updates: props.updates, now: props.now() }}
              ways={props.ways}
              onGo={props.onGo}
            />
          </PageSection>
        </main>
      </div>
    </div>
  );
}

function PageSection({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="sect" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="stack-3">{children}</div>
    </section>
  );
}

function AreaField({
  area,
  areas,
  locked,
  onChoose,
}: {
  area: string;
  areas: SettingsPageProps["areas"];
  locked: boolean;
  onChoose: (area: string) => void;
}) {
  return (
    <div class="formrow">
      <label for="area-choice">Local area</label>
      <select
        id="area-choice"
        class="select"
        value={area}
        disabled={locked}
        aria-describedby={locked ? "area-locked" : undefined}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {areas.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
      {locked && (
        <p class="small soft" id="area-locked">
          Set by your organisation.
        </p>
      )}
    </div>
  );
}
