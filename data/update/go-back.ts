import { ReleaseError } from "#data/release/error.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import { type Bundled, isWhole } from "./in-use.ts";
import { openingOrder } from "./open-newest.ts";
import { openRelease } from "./open-release.ts";
import { type Installed, openable, type Pointer, readPointer, writePointer } from "./pointer.ts";

/** The catalogue that a person goes back and forward in. */
export interface Kept {
  readonly name: string;
  readonly bundled: Bundled | null;
  readonly store: ReleaseStore;
}

/** The version that is opened, and those that a person can go to from there; null where there is none. */
export interface Ways {
  readonly shown: number | null;
  readonly back: number | null;
  readonly forward: number | null;
}

export type Direction = "back" | "forward";

/** One step to another release that is kept, and the pointer once it is taken. */
interface Step {
  readonly to: number;
  /** Null for the release in the package. */
  readonly release: Installed | null;
  readonly pointer: Pointer;
}

/**
 * The ways that are open now.
 *
 * @throws ReleaseStoreError where the store does not answer
 */
export async function waysFrom({ bundled, store }: Kept): Promise<Ways> {
  const pointer = await readPointer(store);
  return {
    shown: shownVersion(pointer, bundled),
    back: stepBack(pointer, bundled)?.to ?? null,
    forward: stepForward(pointer, bundled)?.to ?? null,
  };
}

/**
 * Goes back to the release before, or forward again to the one that was gone back from. Neither needs the network, and
 * one write of the pointer is the whole of it. To be called while nobody else changes the catalogue.
 *
 * @param from the version that the person saw; where another window was faster, nothing happens
 * @returns the version that is opened from now on; null where nothing happened
 * @throws ReleaseError `shard-hash` where that release is no longer whole; ReleaseStoreError
 */
export async function goTo(direction: Direction, from: number, { name, bundled, store }: Kept): Promise<number | null> {
  const pointer = await readPointer(store);
  const step = (direction === "back" ? stepBack : stepForward)(pointer, bundled);
  if (!step || shownVersion(pointer, bundled) !== from) return null;
  await prove(step, { name, bundled, store });
  await writePointer(store, step.pointer);
  return step.to;
}

function shownVersion(pointer: Pointer, bundled: Bundled | null): number | null {
  const [first] = openingOrder(pointer, bundled);
  return first?.version ?? bundled?.payload.version ?? null;
}

/** To the next lower release: installed, else the one in the package. Whoever has gone back is not led further back. */
function stepBack(pointer: Pointer, bundled: Bundled | null): Step | null {
  const [first = null] = openingOrder(pointer, bundled);
  const shown = shownVersion(pointer, bundled);
  if (shown === null || shown <= (pointer.heldBack ?? -1)) return null;
  const before = openable(pointer).find(({ version }) => version < shown) ?? null;
  if (!first) {
    // While keys are being replaced nothing is held back: what the new keys sign may have any version.
    if (!before || pointer.recovering) return null;
    return { to: before.version, release: before, pointer: { ...pointer, heldBack: shown } };
  }
  const to = before?.version ?? lowerInPackage(shown, pointer, bundled);
  if (to === null) return null;
  const kept = pointer.recovering ? { previous: null, heldBack: null } : { previous: first, heldBack: shown };
  return { to, release: before, pointer: { ...pointer, current: before, ...kept } };
}

function lowerInPackage(shown: number, { revoked }: Pointer, bundled: Bundled | null): number | null {
  const version = bundled?.payload.version;
  return version !== undefined && version < shown && !revoked.includes(version) ? version : null;
}

/** To the release that was gone back from, where it is still kept and nobody has revoked it. */
function stepForward(pointer: Pointer, bundled: Bundled | null): Step | null {
  const { current, previous, heldBack, revoked } = pointer;
  if (heldBack === null || revoked.includes(heldBack)) return null;
  const again = { ...pointer, heldBack: null };
  if (previous?.version === heldBack) {
    return { to: heldBack, release: previous, pointer: { ...again, current: previous, previous: current } };
  }
  const isInPackage = bundled?.payload.version === heldBack && shownVersion(again, bundled) === heldBack;
  return isInPackage && openable(pointer).length > 0 ? { to: heldBack, release: null, pointer: again } : null;
}

/** What is gone to can be opened whole, or nothing is changed. */
async function prove({ release, to }: Step, { name, bundled, store }: Kept): Promise<void> {
  if (!release && bundled) await openRelease(name, bundled.files);
  else if (release && !(await isWhole(name, release.sha256, store))) {
    throw new ReleaseError("shard-hash", `what is kept of version ${to} is not what was written`);
  }
}
