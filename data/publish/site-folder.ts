import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalogue } from "#data/model/catalogue.ts";
import { parseReleaseEnvelope } from "#data/release/envelope.ts";
import { parseJsonBytes } from "#data/release/json.ts";
import { parseReleasePayload, type ReleasePayload } from "#data/release/payload.ts";
import { openNextRoot, openRoot, type Root } from "#data/release/root.ts";
import { judgeSignatures, TYPES } from "#data/release/signers.ts";
import { openRelease } from "#data/update/open-release.ts";
import { RefusedError, UsageError } from "./errors.ts";

/** A folder as a static host serves it, as far as it is there. */
export interface SiteFolder {
  readonly folder: string;
  /** The newest root; the chain to it from the first was proved. */
  readonly root: Root;
  /** What is published now; null before the first release. */
  readonly release: SiteRelease | null;
}

interface SiteRelease {
  readonly payload: ReleasePayload;
  readonly document: Uint8Array;
  /** Whether the newest root's keys signed it; not where they were replaced since. */
  readonly isSigned: boolean;
}

export const rootName = (version: number) => `root.${version}.json`;

/**
 * Reads a site's roots and its release.
 *
 * @throws UsageError where there is no root; RefusedError where the chain of roots is broken
 */
export async function readSite(folder: string): Promise<SiteFolder> {
  if (!existsSync(join(folder, rootName(1)))) {
    throw new UsageError(`There is no ${rootName(1)} in ${folder}: make the first root with “root”.`);
  }
  const root = await readRoots(folder);
  const document = readIfThere(join(folder, "release.json"));
  if (!document) return { folder, root, release: null };
  const envelope = parseReleaseEnvelope(document);
  const payload = parseReleasePayload(parseJsonBytes(envelope.payload), root.catalogue, 1);
  const verdict = await judgeSignatures(envelope, root.keysByKid, root.release, TYPES.release);
  return { folder, root, release: { payload, document, isSigned: verdict === "signed" } };
}

async function readRoots(folder: string): Promise<Root> {
  try {
    let root = await openRoot(readBytes(join(folder, rootName(1))));
    for (let next = 2; existsSync(join(folder, rootName(next))); next++) {
      root = await openNextRoot(root, readBytes(join(folder, rootName(next))));
    }
    return root;
  } catch (error) {
    throw new RefusedError(`The roots in ${folder} cannot be trusted: ${(error as Error).message}.`, { cause: error });
  }
}

/** The catalogue that a site publishes; null before its first release. */
export async function openSite({ folder, release }: SiteFolder): Promise<Catalogue | null> {
  if (!release) return null;
  const payload = parseReleaseEnvelope(release.document).payload;
  const read = async (path: string) => (path === "release.json" ? payload : readBytes(join(folder, path)));
  return openRelease(release.payload.catalogue, { read });
}

/** Writes files that are not there yet, and never changes one: a shard's name is its content. */
export function addFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    if (!existsSync(join(folder, path))) replaceFile(join(folder, path), bytes);
  }
}

/** Replaces a file in one step, so that no host ever serves half of it. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

function readIfThere(path: string): Uint8Array | null {
  return existsSync(path) ? readBytes(path) : null;
}

function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
