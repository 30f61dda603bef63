import type { Catalogue } from "#data/model/catalogue.ts";
import { FORM } from "#data/model/shard.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import { type Bundled, installedFiles, readBundled } from "./in-use.ts";
import { openRelease, proveRest, type ReleaseFiles } from "./open-release.ts";
import {
  type Installed,
  NOTHING_INSTALLED,
  openable,
  type Pointer,
  packageComesFirst,
  readPointer,
} from "./pointer.ts";

/** How much of a catalogue is held against its hashes before it is shown, in bytes. Source: docs/release-format, "Opening". */
const PROVEN_FIRST = 5 * 1024 * 1024;

/** A catalogue as it is shown. */
export interface OpenedCatalogue {
  readonly catalogue: Catalogue;
  /** Whether it was fetched; else it came in the package. */
  readonly installed: boolean;
  /** When an installed release ends, `2027-02-23T09:00:00Z`; null for the one in the package. */
  readonly expires: string | null;
  /** The newer version that a person went back from; null where this is the newest. */
  readonly heldBack: number | null;
  /** Whether a newer one is kept that cannot be read any more. */
  readonly damaged: boolean;
  /** Holds the rest of a large catalogue against its hashes; rejects where it is not what was written. */
  proveRest(): Promise<void>;
}

/**
 * Opens the newest release that can be opened: installed, else the one before, else the one in the package.
 * Rule: docs/release-format, "Opening".
 *
 * @param openPackage makes what reads the package; what that has read goes when it goes
 * @param proven how many bytes are proved before they are used
 * @throws what the last of them throws, where none can be opened
 */
export async function openNewest(
  name: string,
  openPackage: () => ReleaseFiles,
  store: ReleaseStore,
  proven = PROVEN_FIRST,
): Promise<OpenedCatalogue> {
  const inPackage = openPackage();
  const [pointer, bundled] = await Promise.all([
    readPointer(store).catch(() => NOTHING_INSTALLED),
    readBundled(name, inPackage).catch(() => null),
  ]);
  let damaged = false;
  let reason: unknown = new Error(`there is no catalogue ${name}`);
  for (const release of openingOrder(pointer, bundled)) {
    const files = release ? installedFiles(store, release) : inPackage;
    try {
      // The publisher's code holds against the form what it puts into the package.
      const isFormKnown = release === null || release.form === FORM;
      const catalogue = await openRelease(name, files, { proven, isFormKnown });
      return {
        catalogue,
        heldBack: pointer.heldBack !== null && pointer.heldBack > catalogue.version ? pointer.heldBack : null,
        installed: release !== null,
        expires: release?.expires ?? null,
        damaged,
        proveRest: () => proveRest(name, release ? installedFiles(store, release) : openPackage(), proven),
      };
    } catch (error) {
      damaged = true;
      reason = error;
    }
  }
  throw reason;
}

/** What to try, the newest first; null stands for the package, which is always there to fall back on. */
export function openingOrder(pointer: Pointer, bundled: Bundled | null): (Installed | null)[] {
  const installed = openable(pointer);
  const [first] = installed;
  const isFirst = first && packageComesFirst(pointer, bundled?.payload.version ?? 0, first.version);
  return isFirst ? [null, ...installed] : [...installed, null];
}
