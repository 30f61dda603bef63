import * as v from "valibot";
import type { CatalogueUpdates } from "#components/updates.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { openRoot, type Root } from "#data/release/root.ts";
import { parseAddress } from "#data/update/address.ts";
import { type CheckLog, readLog } from "#data/update/check-log.ts";
import type { OpenedCatalogue } from "#data/update/open-newest.ts";
import { packageFiles } from "./package-files.ts";
import { releaseStoreOf } from "./releases.ts";
import { report } from "./report.ts";

/** Where a catalogue's updates come from, and whose they must be. */
interface Source {
  readonly address: string;
  readonly pinned: Root;
}

/** Tells every page of the extension that another release is installed, and whether a person chose it. */
const channel = new BroadcastChannel("signpost-catalogues");

const SourceFile = v.object({ updateAddress: v.string() });

/** What the package says of a catalogue's updates; null where no address is set, and then nothing is ever asked. */
export async function sourceOf(catalogue: string): Promise<Source | null> {
  const files = packageFiles(catalogue);
  const { updateAddress } = v.parse(SourceFile, parseJsonBytes(await files.read("source.json")));
  const address = updateAddress === "" ? null : parseAddress(updateAddress);
  return address === null ? null : { address, pinned: await openRoot(await files.read("root.json")) };
}

/** What is known of a catalogue's updates: whether an address is set, and how the last check ended. Never rejects. */
export async function updatesOf(catalogue: string): Promise<{ hasAddress: boolean; log: CheckLog | null }> {
  try {
    const source = await sourceOf(catalogue);
    return { hasAddress: source !== null, log: source && (await readLog(releaseStoreOf(catalogue))) };
  } catch (error) {
    report(error);
    return { hasAddress: false, log: null };
  }
}

/**
 * What is known of the updates of catalogues that were opened. Never rejects.
 *
 * @param ask as `updatesOf`, of which somebody may have asked already
 */
export function statesOf(opened: readonly OpenedCatalogue[], ask = updatesOf): Promise<CatalogueUpdates[]> {
  return Promise.all(
    opened.map(async ({ catalogue: { name, title, version }, installed, expires, heldBack }) => ({
      ...{ name, title, version, installed, expires, heldBack },
      ...(await ask(name)),
    })),
  );
}

/** Runs work on a catalogue while no other page of the extension does. */
export function alone<Result>(catalogue: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`signpost-update:${catalogue}`, work);
}

/** Tells the other pages that another release is installed; one that the person chose they show at once. */
export function tellInstalled(chosen: boolean): void {
  channel.postMessage(chosen);
}

/** Calls back when another page of the extension, or the background, installed a release; `chosen` by the person. */
export function onReleaseInstalled(callback: (chosen: boolean) => void): void {
  channel.addEventListener("message", ({ data }) => callback(data));
}
