import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Catalogue } from "#data/model/catalogue.ts";
import { collect } from "#data/model/collection.ts";
import { urgentContacts } from "#data/model/urgent.ts";
import { canonicalJson } from "#data/release/canonical-json.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { layersOf } from "#data/update/open-release.ts";
import type { LoadedCatalogue } from "./load-catalogues.ts";
import { makeRelease } from "./make-release.ts";

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
  const bundles = await Promise.all(loaded.map(({ catalogue, content }) => makeRelease(catalogue, content)));
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
