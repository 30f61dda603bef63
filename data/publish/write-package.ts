import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Catalogue } from "#data/model/catalogue.ts";
import { collect } from "#data/model/collection.ts";
import { urgentContacts } from "#data/model/urgent.ts";
import { canonicalJson } from "#data/release/canonical-json.ts";
import { JOINED_SHARDS, joinShards } from "#data/release/joined-shards.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { openRoot } from "#data/release/root.ts";
import { layersOf } from "#data/update/open-release.ts";
import { UsageError } from "./errors.ts";
import type { LoadedCatalogue } from "./load-catalogues.ts";
import { encodePayload, makeRelease, type ReleaseBundle } from "./make-release.ts";
import { readPublished } from "./published.ts";
import type { SourceInfo } from "./source-info.ts";

/** Where the build writes; both folders are generated and hold nothing else. */
export interface PackageFolders {
  /** Becomes `catalogue/` in the package. */
  readonly catalogue: string;
  /** Holds what is compiled into the code. */
  readonly generated: string;
}

/** Writes the catalogues as the package carries them, and says what it wrote. */
export async function writePackage(
  loaded: readonly LoadedCatalogue[],
  folders: PackageFolders,
): Promise<ReleasePayload[]> {
  const bundles = await Promise.all(loaded.map(makeBundle));
  const files = new Map<string, Uint8Array>(
    bundles.flatMap(({ payload, files }) =>
      [...files].map(([path, bytes]) => [join(payload.catalogue, path), bytes] as const),
    ),
  );
  syncFolder(folders.catalogue, files);
  const urgent = urgentByArea(loaded.map(({ catalogue }) => catalogue));
  writeIfChanged(join(folders.generated, "urgent-contacts.json"), jsonBytes(urgent));
  return bundles.map(({ payload }) => payload);
}

/**
 * What the package carries of a catalogue: the release as it was published where the files are still those, else one
 * of version 0, which was never published; where its updates come from, and the root that they are trusted by.
 *
 * @throws UsageError for a root that cannot be trusted
 */
async function makeBundle({ catalogue, content, folder, source }: LoadedCatalogue): Promise<ReleaseBundle> {
  const made = await makeRelease({ ...catalogue, version: 0 }, content);
  const published = readPublished(folder, catalogue.name);
  const isPublished = published?.payload.version === source.version && isSameContent(published.payload, made.payload);
  const release = isPublished ? published : { payload: made.payload, bytes: encodePayload(made.payload) };
  const shards = made.payload.shards.map(({ sha256 }) => made.files.get(`shards/${sha256}.json`) as Uint8Array);
  const files = new Map([
    ["release.json", release.bytes],
    [JOINED_SHARDS, joinShards(shards)],
    ...(await sourceFiles(catalogue.name, folder, source)),
  ]);
  return { payload: release.payload, files };
}

function isSameContent(a: ReleasePayload, b: ReleasePayload): boolean {
  return a.title === b.title && JSON.stringify(a.shards) === JSON.stringify(b.shards);
}

async function sourceFiles(name: string, folder: string, { updateAddress, root }: SourceInfo) {
  const address = ["source.json", jsonBytes({ updateAddress })] as const;
  if (updateAddress === "" && root === "") return [address];
  if (updateAddress === "" || root === "") {
    throw new UsageError(
      `${join(folder, "source.yml")}: updateAddress and root go together: fill in both, or neither.`,
    );
  }
  return [address, ["root.json", await readPinned(name, join(folder, root))] as const];
}

async function readPinned(name: string, path: string): Promise<Uint8Array> {
  try {
    const root = await openRoot(new Uint8Array(readFileSync(path)));
    if (root.catalogue !== name) throw new Error(`it is the root of ${root.catalogue}`);
    return root.document;
  } catch (error) {
    throw new UsageError(`${path} cannot be trusted as the root of ${name}: ${(error as Error).message}.`);
  }
}

/** The numbers of each area's urgent strip, for when no catalogue can be read. */
function urgentByArea(catalogues: readonly Catalogue[]) {
  return Object.fromEntries(
    catalogues.map(({ name }) => {
      const layers = catalogues.filter((catalogue) => layersOf(name).includes(catalogue.name));
      return [name, urgentContacts(collect(layers))];
    }),
  );
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(value)}\n`);
}

/** Makes a folder hold exactly these files; what is right already is not touched, so no reader sees a gap. */
function syncFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) writeIfChanged(join(folder, path), bytes);
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !files.has(relative(folder, path))) rmSync(path);
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  // The longest path first, so that a folder is empty once those inside it are gone.
  for (const path of folders.sort((a, b) => b.length - a.length)) if (readdirSync(path).length === 0) rmdirSync(path);
}

function writeIfChanged(path: string, bytes: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
