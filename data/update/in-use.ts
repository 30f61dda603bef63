import { ReleaseError } from "#data/release/error.ts";
import { sha256Hex } from "#data/release/hash.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload, type ReleasePayload } from "#data/release/payload.ts";
import { verifyShard } from "#data/release/verify-shard.ts";
import type { ReleaseStore } from "#data/store/release-store.ts";
import type { ReleaseFiles } from "./open-release.ts";
import { type Installed, openable, type Pointer, packageComesFirst } from "./pointer.ts";

/** The release in the package: what is used while none is installed. */
export interface Bundled {
  readonly payload: ReleasePayload;
  /** Of its payload as published. */
  readonly sha256: string;
  readonly files: ReleaseFiles;
}

/** A release that can be opened as it lies, with its files. */
export interface InUse {
  readonly version: number;
  readonly records: number;
  readonly sha256: string;
  /** Null for the one in the package. */
  readonly installed: Installed | null;
  readonly files: ReleaseFiles;
}

/**
 * The files of an installed release, its payload held against its hash. The shards are held against theirs by
 * whoever opens them.
 */
export function installedFiles(store: ReleaseStore, { sha256 }: Installed): ReleaseFiles {
  return {
    async read(path) {
      const isPayload = path === "release.json";
      const name = isPayload ? sha256 : path.replace(/^shards\/(.*)\.json$/, "$1");
      const bytes = await store.readFile(name);
      if (!bytes) throw new ReleaseError("shard-length", `${path} is not kept any more`);
      if (isPayload && (await sha256Hex(bytes)) !== sha256) {
        throw new ReleaseError("shard-hash", "what is kept as the release is not what was written");
      }
      return bytes;
    },
  };
}

/** Reads the release in the package. */
export async function readBundled(name: string, files: ReleaseFiles): Promise<Bundled> {
  const bytes = await files.read("release.json");
  return { payload: parseReleasePayload(parseJsonBytes(bytes), name, 0), sha256: await sha256Hex(bytes), files };
}

/**
 * What is installed whole: the newest release that may be opened and whose every byte is what was written; null where
 * there is none. Rule: docs/release-format, "Opening".
 *
 * @throws ReleaseStoreError where the store does not answer
 */
export async function findInstalled(name: string, pointer: Pointer, store: ReleaseStore): Promise<InUse | null> {
  for (const installed of openable(pointer)) {
    const { version, records, sha256 } = installed;
    const files = installedFiles(store, installed);
    if (await isWhole(name, sha256, store)) return { version, records, sha256, installed, files };
  }
  return null;
}

/** Whichever comes first, the installed release or the one in the package; the latter also where nothing else is left. */
export function newest(installed: InUse | null, bundled: Bundled | null, pointer: Pointer): InUse | null {
  if (!bundled) return installed;
  const { version, records } = bundled.payload;
  const inPackage = { version, records, sha256: bundled.sha256, installed: null, files: bundled.files };
  if (!installed) return inPackage;
  return packageComesFirst(pointer, version, installed.version) ? inPackage : installed;
}

/** Whether every byte of a kept release is what was written. */
export async function isWhole(name: string, sha256: string, store: ReleaseStore): Promise<boolean> {
  const bytes = await store.readFile(sha256);
  if (!bytes || (await sha256Hex(bytes)) !== sha256) return false;
  for (const shard of parseReleasePayload(parseJsonBytes(bytes), name, 1).shards) {
    if (!(await isHeld(shard, store))) return false;
  }
  return true;
}

/** Whether a shard is kept, byte for byte. */
export async function isHeld(
  shard: { readonly sha256: string; readonly length: number },
  store: ReleaseStore,
): Promise<boolean> {
  const bytes = await store.readFile(shard.sha256);
  return (
    bytes !== null &&
    verifyShard(bytes, shard).then(
      () => true,
      () => false,
    )
  );
}
