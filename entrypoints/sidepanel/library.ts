import { type Collection, collect } from "#data/model/collection.ts";
import { type UrgentContact, urgentContacts } from "#data/model/urgent.ts";
import { loadLastUrgent, saveLastUrgent } from "#data/store/last-urgent.ts";
import { DEFAULT_SETTINGS } from "#data/store/settings.ts";
import { layersOf, openLayers } from "#data/update/open-release.ts";
import { localValue } from "#entrypoints/browser/local-value.ts";
import { packageFiles } from "#entrypoints/browser/package-files.ts";
import { report } from "#entrypoints/browser/report.ts";
import packaged from "#generated/urgent-contacts.json" with { type: "json" };

/** What the panel has to show: catalogues, if any could be read, the urgent numbers whatever happened, and what is amiss. */
export interface Library {
  readonly collection: Collection | null;
  readonly urgent: readonly UrgentContact[];
  /** One sentence for each catalogue that could not be read. */
  readonly problems: readonly string[];
}

const lastUrgent = localValue("lastUrgent");
const packagedUrgent: Readonly<Record<string, readonly UrgentContact[] | undefined>> = packaged;

/**
 * Opens the catalogues of an area, or none for `null`. The urgent numbers are the current catalogue's, else the last
 * good copy of them, else those in the package. Never rejects.
 */
export async function loadLibrary(area: string | null): Promise<Library> {
  const names = area === null ? [] : layersOf(area);
  const { catalogues, broken } = await openLayers(names, packageFiles);
  for (const { error } of broken) report(error);
  const collection = catalogues.length > 0 ? collect(catalogues) : null;
  const problems = broken.map(
    ({ name }) =>
      `The “${name}” catalogue could not be read, so its entries are missing here. Installing Signpost again mends it.`,
  );
  const whole = collection !== null && broken.length === 0;
  const urgent = whole ? urgentContacts(collection) : await fallbackUrgent(area ?? DEFAULT_SETTINGS.area);
  if (whole && area !== null) void saveLastUrgent(lastUrgent, area, urgent);
  return { collection, urgent, problems };
}

async function fallbackUrgent(area: string): Promise<readonly UrgentContact[]> {
  const last = await loadLastUrgent(lastUrgent, area);
  return last.length > 0 ? last : (packagedUrgent[area] ?? packagedUrgent[DEFAULT_SETTINGS.area] ?? []);
}
