import { render } from "preact";
import { browser } from "wxt/browser";
import { SettingsPage } from "#components/SettingsPage.tsx";
import type { Catalogue } from "#data/model/catalogue.ts";
import type { EffectiveSettings } from "#data/store/policy.ts";
import type { Settings } from "#data/store/settings.ts";
import { openLayers } from "#data/update/open-release.ts";
import { packageFiles } from "#entrypoints/browser/package-files.ts";
import { report } from "#entrypoints/browser/report.ts";
import { applyAppearance, loadSettings, saveSettings, throughPolicyHere } from "#entrypoints/browser/settings.ts";
import packagedUrgent from "#generated/urgent-contacts.json" with { type: "json" };

const place = document.getElementById("settings") as HTMLElement;
/** Every area of the package, those whose catalogue cannot be read included. */
const AREAS = Object.keys(packagedUrgent);

/** Shows the settings as they are now; each change is kept and shown, and shown also where it could not be kept. */
function show(catalogues: readonly Catalogue[], { settings, locked }: EffectiveSettings, problem: string | null): void {
  applyAppearance(settings);
  const change = async (changed: Settings) => {
    const failure = await saveSettings(changed).then(() => null, told);
    show(catalogues, throughPolicyHere(changed), failure);
  };
  render(
    <SettingsPage
      settings={settings}
      areas={AREAS.map((name) => ({ name, title: catalogues.find((c) => c.name === name)?.title ?? name }))}
      locked={locked}
      version={browser.runtime.getManifest().version}
      catalogues={catalogues}
      problem={problem}
      onChange={(changed) => void change(changed)}
    />,
    place,
  );
}

function told(error: unknown): string {
  report(error);
  return "This browser did not keep the setting, so it holds only on this page. Check that the disk is not full and try again.";
}

const [{ catalogues }, settings] = await Promise.all([openLayers(AREAS, packageFiles), loadSettings()]);
show(catalogues, settings, null);
