import type { CatalogueUpdates, Updates } from "#components/updates.ts";
import type { OpenedCatalogue } from "#data/update/open-newest.ts";
import { askForCheck } from "#entrypoints/browser/check-asked.ts";
import { loadSeen, saveSeen } from "#entrypoints/browser/settings.ts";
import { onReleaseInstalled, statesOf, updatesOf } from "#entrypoints/browser/updates.ts";

/** What is known of the updates of the catalogues on the screen. */
export interface UpdateWatch {
  now(): Updates;
  /** Checks every catalogue that has an address; resolves to what is known then. */
  check(isReading: boolean): Promise<Updates>;
  /** Remembers that the person has read what the updates changed. */
  read(): void;
  /** Checks those that are due. */
  checkDue(): Promise<void>;
  /** Takes other catalogues for those on the screen. */
  show(opened: readonly OpenedCatalogue[]): Promise<void>;
}

/** When the last update that changed anything was installed; empty where none was. */
function newestOf(catalogues: readonly CatalogueUpdates[]): string {
  const times = catalogues.flatMap(({ log }) => log?.updates.filter(({ changes }) => changes.length > 0) ?? []);
  return times.reduce((newest, { at }) => (at > newest ? at : newest), "");
}

/** Whether a release is installed that is not the one on the screen, and nobody went back from it. */
function hasArrived(catalogues: readonly CatalogueUpdates[]): boolean {
  return catalogues.some(
    ({ log, version, heldBack }) =>
      log?.outcome.outcome === "updated" && log.outcome.to !== version && log.outcome.to !== heldBack,
  );
}

/** What is kept of the updates of an area's catalogues, asked for before they are open. */
export function loadUpdates(names: readonly string[]) {
  const asked = new Map(names.map((name) => [name, updatesOf(name)]));
  return { of: (name: string) => asked.get(name) ?? updatesOf(name), seen: loadSeen() };
}

/**
 * Follows the updates of an area's catalogues. One that could not be opened is checked too: that may mend it.
 *
 * @param names of all of them
 * @param kept what was kept of them when the panel was opened
 * @param onChange called at each change
 * @param onOwn called when the person asked for another release, here or in the settings, and awaited
 */
export async function watchUpdates(
  names: readonly string[],
  opened: readonly OpenedCatalogue[],
  kept: ReturnType<typeof loadUpdates>,
  onChange: () => void,
  onOwn: () => Promise<void>,
): Promise<UpdateWatch> {
  let shown = opened;
  const [catalogues, stored] = await Promise.all([statesOf(opened, kept.of), kept.seen]);
  let seen = stored;
  let updates: Updates = { catalogues, checking: false, arrived: false, unread: newestOf(catalogues) > seen };
  const change = (part: Partial<Updates>) => {
    updates = { ...updates, ...part };
    updates = { ...updates, unread: newestOf(updates.catalogues) > seen };
    onChange();
  };
  /** Says again what is known. Where other catalogues were shown meanwhile, whoever showed them says it. */
  const refresh = async () => {
    const asked = shown;
    const catalogues = await statesOf(asked);
    if (asked === shown) change({ catalogues, arrived: updates.arrived || hasArrived(catalogues) });
  };
  onReleaseInstalled(async (chosen) => {
    if (chosen) await onOwn();
    // What a check that was asked for here brings is shown by that.
    else if (!updates.checking) await refresh();
  });
  return {
    now: () => updates,
    async check(isReading) {
      change({ checking: true });
      const moved = await askForCheck(names, false);
      if ((moved || updates.arrived) && !isReading) await onOwn();
      await refresh();
      change({ checking: false });
      return updates;
    },
    async checkDue() {
      await askForCheck(names, true);
      await refresh();
    },
    read() {
      seen = newestOf(updates.catalogues);
      // Not at once: it is called while the panel is drawn, which must not begin again inside itself.
      void saveSeen(seen).then(() => change({}));
    },
    async show(next) {
      shown = next;
      change({ arrived: false, catalogues: await statesOf(next) });
    },
  };
}
