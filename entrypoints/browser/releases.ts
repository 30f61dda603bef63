import { createIndexedReleaseStore } from "#data/store/indexed-release-store.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import { type OpenedCatalogue, openNewest } from "#data/update/open-newest.ts";
import { localValue } from "./local-value.ts";
import { packageFiles } from "./package-files.ts";

const stores = new Map<string, ReleaseStore>();

/** What is kept of a catalogue on this device; one for the whole page, since each opens the database anew. */
export function releaseStoreOf(catalogue: string): ReleaseStore {
  const store = stores.get(catalogue) ?? createIndexedReleaseStore(catalogue, localValue(`pointer:${catalogue}`));
  stores.set(catalogue, store);
  return store;
}

/** Opens the newest release of a catalogue that is on this device. */
export function openCatalogue(catalogue: string): Promise<OpenedCatalogue> {
  return openNewest(catalogue, () => packageFiles(catalogue), releaseStoreOf(catalogue));
}

/** As `openCatalogue`, with every byte proved before it is used: for a device that has given back a wrong one. */
export function openProven(catalogue: string): Promise<OpenedCatalogue> {
  return openNewest(catalogue, () => packageFiles(catalogue), releaseStoreOf(catalogue), Number.POSITIVE_INFINITY);
}
