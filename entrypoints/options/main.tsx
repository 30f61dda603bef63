import { render } from "preact";
import { browser } from "wxt/browser";
import { SettingsPage } from "#components/SettingsPage.tsx";
import type { Catalogue } from "#data/model/catalogue.ts";
import { openLayers } from "#data/update/open-release.ts";
import { packageFiles } from "#entrypoints/browser/package-files.ts";
import { report } from "#entrypoints/browser/report.ts";
import { applyAppearance, loadSettings, saveSettings } from "#entrypoints/browser/settings.ts";
import packagedUrgent from "#generated/urgent-contacts.json" with { type: "json" };

const place = document.getElementById("settings") as HTMLElement;

/** Shows the settings, and shows them again as they stand after each change. */
async function show(catalogues: readonly Catalogue[], problem: string | null): Promise<void> {
  const { settings, locked } = await loadSettings();
  applyAppearance(settings);
  const areas = catalogues.map(({ name, title }) => ({ name, title }));
  render(
    <SettingsPage
      settings={settings}
      areas={areas}
      locked={locked}
      version={browser.runtime.getManifest().version}
      catalogues={catalogues}
      problem={problem}
      onChange={(changed) => {
        saveSettings(changed).then(
          () => show(catalogues, null),
          (error: unknown) => {
            report(error);
            applyAppearance(changed);
            void show(
              catalogues,
              "This browser did not keep the setting. Check that its disk is not full and try again.",
            );
          },
        );
      }}
    />,
    place,
  );
}

void openLayers(Object.keys(packagedUrgent), packageFiles).then(({ catalogues }) => show(catalogues, null));
