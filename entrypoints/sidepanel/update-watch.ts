import type { Updates } from "#components/updates.ts";
import type { OpenedCatalogue } from "#data/update/open-newest.ts";
import { askForCheck } from "#entrypoints/browser/check-asked.ts";
import { onReleaseInstalled, statesOf } from "#entrypoints/browser/updates.ts";

/** What is known of the updates of the catalogues on the screen. */
export interface UpdateWatch {
  now(): Updates;
  /** Checks every catalogue that has an address; resolves to what is known then. */
  check(): Promise<Updates>;
  /** Checks those that are due. */
  checkDue(): Promise<void>;
  /** Takes other catalogues for those on the screen. */
  show(opened: readonly OpenedCatalogue[]): Promise<void>;
}

/**
 * Follows the updates of the catalogues on the screen.
 *
 * @param onChange called at each change
 * @param onOwn called when the person asked for another release, here or in the settings, and awaited
 */
export async function watchUpdates(
  opened: readonly OpenedCatalogue[],
  onChange: () => void,
  onOwn: () => Promise<void>,
): Promise<UpdateWatch> {
  let shown = opened;
  let updates: Updates = { catalogues: await statesOf(opened), checking: false, arrived: false };
  const change = (part: Partial<Updates>) => {
    updates = { ...updates, ...part };
    onChange();
  };
  const names = () => shown.map(({ catalogue }) => catalogue.name);
  onReleaseInstalled(async (chosen) => {
    if (chosen) return onOwn();
    // What a check that was asked for here brings is shown by that.
    if (updates.checking) return;
    change({ arrived: true, catalogues: await statesOf(shown) });
  });
  return {
    now: () => updates,
    async check() {
      change({ checking: true });
      const moved = await askForCheck(names(), false);
      if (moved || updates.arrived) await onOwn();
      change({ checking: false, catalogues: await statesOf(shown) });
      return updates;
    },
    async checkDue() {
      if (!updates.catalogues.some(({ hasAddress }) => hasAddress)) return;
      await askForCheck(names(), true);
      const catalogues = await statesOf(shown);
      const arrived = catalogues.some(
        ({ log, version, heldBack }) =>
          log?.outcome.outcome === "updated" && log.outcome.to !== version && log.outcome.to !== heldBack,
      );
      change({ catalogues, arrived: updates.arrived || arrived });
    },
    async show(next) {
      shown = next;
      change({ arrived: false, catalogues: await statesOf(next) });
    },
  };
}
