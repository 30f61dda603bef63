import { sha256Hex } from "#data/release/hash.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload } from "#data/release/payload.ts";
import { type ReleaseStore, ReleaseStoreError } from "#data/store/release-store.ts";
import type { Candidate } from "./candidate.ts";
import { type Installed, installedOf, type Pointer, readPointer, writePointer } from "./pointer.ts";

/**
 * Keeps a candidate and makes it the installed release by one write of the pointer. Before that write the old release
 * is installed, after it the new one. Rule: docs/release-format, "What a reader does", 7.
 *
 * @param replaced what was in use and installed, to go back to
 * @returns the new pointer; null where meanwhile a newer release was installed, and this one is dropped
 * @throws ReleaseStoreError
 */
export async function install(
  { release, files, isPlain }: Candidate,
  pointer: Pointer,
  replaced: Installed | null,
  store: ReleaseStore,
): Promise<Pointer | null> {
  const { payload, sha256 } = release;
  await store.writeFiles(files);
  await checkKept(files, store);
  if ((await readPointer(store)).floor > payload.version) return null;
  const { version, created } = payload;
  const next: Pointer = {
    ...pointer,
    current: installedOf(payload, sha256, isPlain),
    previous: [replaced, pointer.previous].find((old) => isKeptBeside(old, version, pointer)) ?? null,
    floor: version,
    floorHash: sha256,
    lastCreated: pointer.lastCreated !== null && pointer.lastCreated > created ? pointer.lastCreated : created,
    heldBack: null,
    recovering: false,
  };
  await writePointer(store, next);
  return next;
}

/** What was revoked or gone back from is nothing to go back to. */
function isKeptBeside(old: Installed | null, version: number, { revoked, heldBack }: Pointer): boolean {
  return old !== null && old.version !== version && old.version !== heldBack && !revoked.includes(old.version);
}

async function checkKept(files: ReadonlyMap<string, Uint8Array>, store: ReleaseStore): Promise<void> {
  for (const name of files.keys()) {
    const kept = await store.readFile(name);
    if (!kept || (await sha256Hex(kept)) !== name) {
      throw new ReleaseStoreError("storage-broken", `What was written as ${name} does not read back`);
    }
  }
}

/**
 * Removes the files of releases that can no longer be opened. A store that refuses keeps them a while longer.
 */
export async function removeOldFiles({ current, previous }: Pointer, store: ReleaseStore): Promise<void> {
  try {
    const lists = await Promise.all([current, previous].map((release) => filesOf(release, store)));
    await store.keepOnly(new Set(lists.flat()));
  } catch {
    // Nothing is lost: the next installation removes them.
  }
}

async function filesOf(release: Installed | null, store: ReleaseStore): Promise<string[]> {
  const bytes = release && (await store.readFile(release.sha256));
  if (!release || !bytes) return [];
  const { catalogue } = parseJsonBytes(bytes) as { catalogue: string };
  const { shards } = parseReleasePayload(parseJsonBytes(bytes), catalogue, 1);
  return [release.sha256, ...shards.map(({ sha256 }) => sha256)];
}
