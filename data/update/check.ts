import { type Catalogue, CatalogueError } from "#data/model/catalogue.ts";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { ReleaseError } from "#data/release/error.ts";
import type { Root } from "#data/release/root.ts";
import { type VerifiedRelease, verifyRelease } from "#data/release/verify-release.ts";
import { type ReleaseStore, ReleaseStoreError } from "#data/store/release-store.ts";
import { fetchCandidate } from "./candidate.ts";
import { diffCatalogues } from "./digest.ts";
import { FetchError } from "./error.ts";
import type { FetchFile } from "./fetch-file.ts";
import { type Bundled, findInstalled, type InUse, newest } from "./in-use.ts";
import { install, removeOldFiles } from "./install.ts";
import { openRelease } from "./open-release.ts";
import type { FailedCode, Outcome, RefusedCode } from "./outcome.ts";
import { type Pointer, readPointer, writePointer } from "./pointer.ts";
import { followRoots, type Trusting, trustRoot } from "./trust.ts";
import { isToBeInstalled } from "./version-rules.ts";

/** One catalogue, and whom it is believed from. */
export interface UpdateSource {
  /** Its name. */
  readonly catalogue: string;
  readonly pinned: Root;
  /** Null outside a package. */
  readonly bundled: Bundled | null;
}

/** What a check works with. */
export interface CheckTools {
  readonly store: ReleaseStore;
  readonly fetchFile: FetchFile;
  /** Fetches `release.json`, or gives the one kept where the host says that it has not changed. */
  readonly fetchRelease: () => Promise<Uint8Array>;
  /** The clock, `2026-11-23T09:00:00Z`. */
  readonly clock: () => string;
}

/**
 * Looks for a newer release, proves it and installs it in one step. All of "What a reader does" in docs/release-format.
 * Rejects for a fault of the program only.
 */
export async function checkForUpdate(source: UpdateSource, tools: CheckTools): Promise<Outcome> {
  let pointer: Pointer;
  let installed: InUse | null;
  try {
    pointer = countBundled(await readPointer(tools.store), source.bundled);
    // What is installed is that of the stored root, though somebody pins another catalogue's.
    installed = await findInstalled(pointer.root?.catalogue ?? source.catalogue, pointer, tools.store);
  } catch (error) {
    return { ...ending(error), from: null, to: null };
  }
  const from = installed?.version ?? null;
  try {
    if (source.pinned.catalogue !== source.catalogue) {
      throw new ReleaseError("wrong-catalogue", `the pinned root is of ${source.pinned.catalogue}`);
    }
    const trusting = await trustRoot(pointer, source.pinned, tools.store);
    const envelope = parseReleaseEnvelope(await tools.fetchRelease());
    const trusted = await followRoots(trusting, envelope.root, tools.fetchFile, tools.store);
    const now = latestOf(tools.clock(), source.bundled?.payload.created, trusted.lastCreated);
    checkRootTime(trusted.root, now);
    const release = await verifyRelease(envelope, trusted.root, now);
    const inUse = newest(installed, source.bundled, trusted);
    if (!isToBeInstalled(release, trusted, inUse)) return { outcome: "current", from, to: from };
    return await take(release, trusted, { installed, inUse, source, tools });
  } catch (error) {
    return { ...ending(error), from, to: from };
  }
}

interface Taking {
  readonly installed: InUse | null;
  readonly inUse: InUse | null;
  readonly source: UpdateSource;
  readonly tools: CheckTools;
}

/** From here what the release revokes may no longer be opened, whatever becomes of the release itself. */
async function take(release: VerifiedRelease, trusted: Trusting, taking: Taking): Promise<Outcome> {
  const { installed, inUse, source, tools } = taking;
  const from = installed?.version ?? null;
  const pointer = await revoke(release.payload.revoked, trusted, tools.store);
  try {
    const candidate = await fetchCandidate(release, { ...tools, bundled: source.bundled }, inUse?.records ?? null);
    const changes = diffCatalogues(await openBefore(source.catalogue, inUse), candidate.catalogue);
    const next = await install(candidate, pointer, installed?.installed ?? null, tools.store);
    if (!next) return { outcome: "current", from, to: await installedVersion(source.catalogue, tools.store) };
    await removeOldFiles(next, tools.store);
    return { outcome: "updated", from, to: release.payload.version, changes };
  } catch (error) {
    if (from === null || !pointer.revoked.includes(from)) throw error;
    const why = ending(error);
    const cause = "code" in why ? why.code : why.outcome;
    const to = await installedVersion(source.catalogue, tools.store);
    return { outcome: "refused", code: "revoked", cause, from, to };
  }
}

/** What the new catalogue is compared with; a broken one is no reason to refuse what mends it. */
async function openBefore(name: string, inUse: InUse | null): Promise<Catalogue | null> {
  return inUse && openRelease(name, inUse.files).catch(() => null);
}

async function installedVersion(name: string, store: ReleaseStore): Promise<number | null> {
  return (await findInstalled(name, await readPointer(store), store))?.version ?? null;
}

async function revoke(versions: readonly number[], pointer: Trusting, store: ReleaseStore): Promise<Trusting> {
  const revoked = [...new Set([...pointer.revoked, ...versions])].sort((a, b) => a - b);
  if (revoked.length === pointer.revoked.length) return pointer;
  const { previous } = pointer;
  const next = { ...pointer, revoked, previous: previous && revoked.includes(previous.version) ? null : previous };
  await writePointer(store, next);
  return next;
}

/** A package with a higher version than any before it raises the floor, once. */
function countBundled(pointer: Pointer, bundled: Bundled | null): Pointer {
  if (!bundled || bundled.payload.version <= pointer.bundled) return pointer;
  const { version } = bundled.payload;
  const isHighest = version > pointer.floor;
  return {
    ...pointer,
    bundled: version,
    floor: Math.max(version, pointer.floor),
    floorHash: isHighest ? bundled.sha256 : pointer.floorHash,
  };
}

/** "Now" is the latest of these: no clock that is behind them is believed. */
function latestOf(...times: readonly (string | null | undefined)[]): string {
  return times.reduce<string>((latest, time) => (time && time > latest ? time : latest), "");
}

function checkRootTime({ version, expires }: Root, now: string): void {
  if (expires <= now) throw new ReleaseError("expired", `root ${version} ended at ${expires}`);
}

type Ending =
  | { readonly outcome: "offline" }
  | { readonly outcome: "refused"; readonly code: RefusedCode }
  | { readonly outcome: "failed"; readonly code: FailedCode };

/** How a check ends that an error ended; one that is no expected error is thrown on. */
function ending(error: unknown): Ending {
  if (error instanceof FetchError) {
    return error.code === "offline" ? { outcome: "offline" } : { outcome: "failed", code: error.code };
  }
  if (error instanceof ReleaseStoreError) return { outcome: "failed", code: error.code };
  if (error instanceof CatalogueError) return { outcome: "refused", code: error.code };
  if (error instanceof ReleaseError) {
    return error.code === "not-json"
      ? { outcome: "failed", code: error.code }
      : { outcome: "refused", code: error.code };
  }
  throw error;
}
