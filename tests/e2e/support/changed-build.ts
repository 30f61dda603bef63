import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CatalogueRecord } from "#data/model/record.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { writePackage } from "#data/publish/write-package.ts";

/** The built extension in a folder of its own, with records as they are not in the catalogue today. */
export interface ChangedBuild {
  readonly extension: string;
  remove(): Promise<void>;
}

/** Copies the build, its catalogues written anew by the publisher's own code. */
export async function changedBuild(change: (record: CatalogueRecord) => CatalogueRecord): Promise<ChangedBuild> {
  const folder = await mkdtemp(join(tmpdir(), "signpost-changed-"));
  const extension = join(folder, "extension");
  await cp(".output/chrome-mv3", extension, { recursive: true });
  const loaded = loadCatalogues("data/catalogue").map((one) => ({
    ...one,
    content: { ...one.content, records: one.content.records.map(change) },
  }));
  await writePackage(loaded, { catalogue: join(extension, "catalogue"), generated: join(folder, "generated") });
  return { extension, remove: () => rm(folder, { recursive: true, force: true }) };
}
