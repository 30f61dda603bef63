import type { CatalogueInfo } from "#data/model/catalogue.ts";
import { type Collection, collect } from "#data/model/collection.ts";
import { type UrgentContact, urgentOfLayers } from "#data/model/urgent.ts";
import { loadLastUrgent, saveLastUrgent } from "#data/store/last-urgent.ts";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";
import type { OpenedCatalogue } from "#data/update/open-newest.ts";
import { layersOf, openLayers } from "#data/update/open-release.ts";
import { localValue } from "#entrypoints/browser/local-value.ts";
import { openCatalogue } from "#entrypoints/browser/releases.ts";
import { report } from "#entrypoints/browser/report.ts";
import packaged from "#generated/urgent-contacts.json" with { type: "json" };

/** What the panel has to show: catalogues, if any could be read, the urgent numbers whatever happened, and what is amiss. */
export interface Library {
  readonly collection: Collection | null;
  readonly urgent: readonly UrgentContact[];
  readonly opened: readonly OpenedCatalogue[];
  /** One sentence for each catalogue that could not be read, or not in its newest form. */
  readonly problems: readonly string[];
}

const lastUrgent = localValue("lastUrgent");
const packagedUrgent = packaged as Readonly<Record<string, readonly UrgentContact[] | undefined>>;

/**
 * Opens the catalogues of an area, or none for `null`, each in its newest form. The urgent numbers of each are the current ones,
 * else the last good copy of them, else those in the package. Never rejects.
 */
export async function loadLibrary(area: string | null, open = openCatalogue): Promise<Library> {
  const names = area === null ? [] : layersOf(area);
  const { opened, broken } = await openLayers(names, open);
  for (const { error } of broken) report(error);
  const collection = opened.length > 0 ? collect(opened.map(({ catalogue }) => catalogue)) : null;
  const problems = [
    ...broken.map(
      ({ name }) =>
        `The “${name}” catalogue could not be read, so its entries are missing here. Installing Signpost again mends it.`,
    ),
    ...opened.filter(({ damaged }) => damaged).map(({ catalogue }) => damagedText(catalogue)),
  ];
  const whole = collection !== null && broken.length === 0;
  const kept = whole ? [] : await fallbackUrgent(area ?? DEFAULT_SETTINGS.area);
  const urgent = urgentOfLayers(names, collection, kept);
  if (whole && area !== null) void saveLastUrgent(lastUrgent, area, urgent);
  return { collection, urgent, opened, problems };
}

function damagedText({ name, version }: CatalogueInfo): string {
  const shown = version === 0 ? "the one that came with Signpost" : `version ${version}`;
  return `The newest “${name}” catalogue on this device is damaged, so ${shown} is shown. The next check for updates mends it.`;
}

async function fallbackUrgent(area: string): Promise<readonly UrgentContact[]> {
  const last = await loadLastUrgent(lastUrgent, area);
  return last.length > 0 ? last : (packagedUrgent[area] ?? packagedUrgent[DEFAULT_SETTINGS.area] ?? []);
}
