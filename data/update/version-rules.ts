import { ReleaseError } from "#data/release/error.ts";
import { LIMITS } from "#data/release/limits.ts";
import type { VerifiedRelease } from "#data/release/verify-release.ts";
import type { Pointer } from "./pointer.ts";

/**
 * Holds a release's version against what was accepted before. Rule: docs/release-format, "What a reader does", 4; the
 * first check that fails gives the code.
 *
 * @param inUse the payload's hash and the version of what is in use, installed whole or bundled; null where nothing is
 * @returns whether it is to be installed: not where it is in use already, or a person went back from it
 * @throws ReleaseError `rollback`, `changed-in-place`, `fast-forward` or `revoked`
 */
export function isToBeInstalled(
  { payload: { version }, sha256 }: VerifiedRelease,
  pointer: Pointer,
  inUse: { readonly version: number; readonly sha256: string } | null,
): boolean {
  const { floor, floorHash, revoked, heldBack } = pointer;
  if (version < floor) throw new ReleaseError("rollback", `version ${version} is below ${floor}`);
  if (version === floor && floorHash !== null && sha256 !== floorHash) {
    throw new ReleaseError("changed-in-place", `version ${version} is not the one that was accepted before`);
  }
  const base = pointer.recovering ? floor : (pointer.current?.version ?? inUse?.version);
  if (base !== undefined && version - base > LIMITS.maxVersionStep) {
    throw new ReleaseError("fast-forward", `version ${version} is far above ${base}`);
  }
  if (revoked.includes(version)) throw new ReleaseError("revoked", `version ${version} was revoked`);
  if (heldBack !== null && version <= heldBack) return false;
  return sha256 !== inUse?.sha256;
}
