import { render } from "preact";
import { browser } from "wxt/browser";
import type { CopiedDataProps } from "#components/CopiedData.tsx";
import { SettingsPage } from "#components/SettingsPage.tsx";
import type { CatalogueUpdates } from "#components/updates.ts";
import type { CatalogueInfo } from "#data/model/catalogue.ts";
import { type Collection, collect, findRecord } from "#data/model/collection.ts";
import type { EffectiveSettings } from "#data/store/policy.ts";
import type { Settings } from "#data/store/settings.ts";
import type { Ways } from "#data/update/go-back.ts";
import { openLayers } from "#data/update/open-release.ts";
import { forgetCopied, loadCopied, onCopiedChanged } from "#entrypoints/browser/copied.ts";
import { go, waysOf } from "#entrypoints/browser/going-back.ts";
import { followLookUp } from "#entrypoints/browser/look-up-menu.ts";
import { pageBrowser } from "#entrypoints/browser/page.ts";
import { clearPins, loadPins, onPinsChanged } from "#entrypoints/browser/pins.ts";
import { openCatalogue } from "#entrypoints/browser/releases.ts";
import { report } from "#entrypoints/browser/report.ts";
import {
  applyAppearance,
  changeSettings,
  loadSettings,
  onSettingsSaved,
  setSite,
  throughPolicyHere,
} from "#entrypoints/browser/settings.ts";
import { onReleaseInstalled, statesOf } from "#entrypoints/browser/updates.ts";
import packagedUrgent from "#generated/urgent-contacts.json" with { type: "json" };

const place = document.getElementById("settings") as HTMLElement;
/** Every area of the package, those whose catalogue cannot be read included. */
const AREAS = Object.keys(packagedUrgent);

/** The catalogues on the device, what is known of their updates, and what can be gone to. */
interface Releases {
  readonly catalogues: readonly CatalogueInfo[];
  readonly updates: readonly CatalogueUpdates[];
  readonly ways: Readonly<Record<string, Ways | undefined>>;
  readonly collection: Collection;
}

/** What the page shows. */
interface Shown extends Releases {
  readonly effective: EffectiveSettings;
  /** Why the last change was not kept; null where it was. */
  readonly problem: string | null;
  /** How many entries are pinned; null where that cannot be read. */
  readonly pins: number | null;
  readonly pinsRefused: boolean;
  /** What was copied; null where that cannot be read. */
  readonly copied: CopiedDataProps["copied"];
  readonly copiedRefused: boolean;
}

/** Shows the settings as they are now; each change is kept and shown, and shown also where it could not be kept. */
function show(): void {
  const { settings, locked, switchedOn } = shown.effective;
  applyAppearance(settings);
  const change = async (changed: Partial<Settings>) => {
    const problem = await changeSettings(() => changed).then(() => null, told);
    const unkept = { ...settings, sites: [...switchedOn], ...changed };
    update({ effective: problem ? throughPolicyHere(unkept) : await loadSettings(), problem });
    await followLookUp();
  };
  const stopSite = async (origin: string) => {
    const problem = await setSite(origin, false).then(() => null, told);
    const effective = await loadSettings();
    await pageBrowser.giveBack(origin, effective.switchedOn);
    update({ effective, problem });
  };
  const removePins = async () => update({ pinsRefused: !(await clearPins()), pins: await countPins() });
  render(
    <SettingsPage
      settings={settings}
      areas={AREAS.map((name) => ({ name, title: shown.catalogues.find((c) => c.name === name)?.title ?? name }))}
      locked={locked}
      switchedOn={switchedOn}
      version={browser.runtime.getManifest().version}
      catalogues={shown.catalogues}
      updates={shown.updates}
      ways={shown.ways}
      now={() => new Date()}
      problem={shown.problem}
      pins={shown.pins}
      pinsRefused={shown.pinsRefused}
      onChange={(changed) => void change(changed)}
      onClearPins={() => void removePins()}
      copied={shown.copied}
      copiedRefused={shown.copiedRefused}
      onClearCopied={async () => update({ copiedRefused: !(await forgetCopied()), copied: await titledCopies(shown) })}
      onGo={async (catalogue, direction, from) => {
        const could = await go(catalogue, direction, from);
        update(await loadReleases());
        return could;
      }}
      onStopSite={(origin) => void stopSite(origin)}
    />,
    place,
  );
}

function update(part: Partial<Shown>): void {
  shown = { ...shown, ...part };
  show();
}

async function loadReleases(): Promise<Releases> {
  const { opened } = await openLayers(AREAS, openCatalogue);
  const collection = collect(opened.map(({ catalogue }) => catalogue));
  const { catalogues } = collection;
  const ways = await Promise.all(
    catalogues.map(async ({ name }) => [name, (await waysOf(name)) ?? undefined] as const),
  );
  return { collection, catalogues, updates: await statesOf(opened), ways: Object.fromEntries(ways) };
}

/** What was copied, with the titles of the records. */
async function titledCopies({ collection }: Releases): Promise<CopiedDataProps["copied"]> {
  const copied = await loadCopied();
  return copied?.map((one) => ({ ...one, title: findRecord(collection, one.id)?.title })) ?? null;
}

async function countPins(): Promise<number | null> {
  return (await loadPins())?.length ?? null;
}

function told(error: unknown): string {
  report(error);
  return "This browser did not keep the setting, so it holds only on this page. Check that the disk is not full and try again.";
}

const [releases, effective, pins] = await Promise.all([loadReleases(), loadSettings(), countPins()]);
let shown: Shown = {
  ...releases,
  effective,
  problem: null,
  pins,
  pinsRefused: false,
  copied: await titledCopies(releases),
  copiedRefused: false,
};
show();
onSettingsSaved(async () => update({ effective: await loadSettings() }));
onPinsChanged(async () => update({ pins: await countPins() }));
onReleaseInstalled(async () => update(await loadReleases()));
onCopiedChanged(async () => update({ copied: await titledCopies(shown) }));
