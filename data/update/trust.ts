import { ReleaseError } from "#data/release/error.ts";
import { LIMITS } from "#data/release/limits.ts";
import { haveSameReleaseKeys, openNextRoot, type Root } from "#data/release/root.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import { FetchError } from "./error.ts";
import type { FetchFile } from "./fetch-file.ts";
import { type Pointer, writePointer } from "./pointer.ts";

/** A pointer whose root is known. */
export type Trusting = Pointer & { readonly root: Root };

/**
 * Begins with the root that is stored or pinned, whichever is higher. Rule: docs/release-format, "What a reader
 * does", 1.
 *
 * @throws ReleaseError `wrong-catalogue`; ReleaseStoreError
 */
export async function trustRoot(pointer: Pointer, pinned: Root, store: ReleaseStore): Promise<Trusting> {
  const { root } = pointer;
  if (root && root.catalogue !== pinned.catalogue) {
    throw new ReleaseError("wrong-catalogue", `the pinned root is of ${pinned.catalogue}, not of ${root.catalogue}`);
  }
  return root && root.version >= pinned.version ? { ...pointer, root } : storeRoot(pointer, pinned, store);
}

/** Whether a stored and a pinned root have one version and differ: the stored one stays, and the person is told. */
export function contradicts({ root }: Pointer, pinned: Root): boolean {
  return root !== null && root.version === pinned.version && root.fingerprint !== pinned.fingerprint;
}

/**
 * Follows the chain of roots up to the one that `release.json` names. Rule: docs/release-format, 2.
 *
 * @param newest what `release.json` says of it, unsigned
 * @throws ReleaseError `root-chain` | `not-json`; FetchError; ReleaseStoreError. The roots before stay stored
 */
export async function followRoots(
  trusting: Trusting,
  newest: number,
  fetchFile: FetchFile,
  store: ReleaseStore,
): Promise<Trusting> {
  let latest = trusting;
  for (let followed = 0; followed < LIMITS.rootsPerCheck && latest.root.version < newest; followed++) {
    const document = await fetchWhole(fetchFile, `root.${latest.root.version + 1}.json`, LIMITS.rootBytes);
    latest = await storeRoot(latest, await openNextRoot(latest.root, document), store);
  }
  return latest;
}

/** A root is stored at once, with what it does to the floor, whatever becomes of the release. */
async function storeRoot(pointer: Pointer, root: Root, store: ReleaseStore): Promise<Trusting> {
  const changesKeys = pointer.root !== null && !haveSameReleaseKeys(pointer.root, root);
  const next = { ...(changesKeys ? startAgain(pointer, root) : raiseFloor(pointer, root.floor)), root };
  await writePointer(store, next);
  return next;
}

/** Recovery from a stolen key: what it signed no longer binds. Rule: docs/release-format, 4. */
function startAgain(pointer: Pointer, { floor, created }: Root): Pointer {
  return { ...pointer, floor, floorHash: null, lastCreated: created, heldBack: null, revoked: [], recovering: true };
}

/** The floor at a version at least; whoever was accepted at a lower one no longer stands for it. */
function raiseFloor(pointer: Pointer, floor: number): Pointer {
  return floor > pointer.floor ? { ...pointer, floor, floorHash: null } : pointer;
}

/** @throws FetchError, `too-large` among its codes */
export async function fetchWhole(fetchFile: FetchFile, path: string, limit: number): Promise<Uint8Array> {
  const file = await fetchFile({ path, limit, mayChange: true });
  if (file === "unchanged") throw new FetchError("http-status", `${path} was answered with 304`);
  if (file.bytes.length > limit) throw new FetchError("too-large", `${path} is longer than ${limit} bytes`);
  return file.bytes;
}
