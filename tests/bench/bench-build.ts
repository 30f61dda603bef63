import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { writePackage } from "#data/publish/write-package.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import { multiplyCatalogue } from "./multiply.ts";

/** A built extension to be measured. */
export interface BenchBuild {
  readonly extension: string;
  /** How many records its catalogues hold together. */
  readonly records: number;
  remove(): Promise<void>;
}

/** The extension as it was built, with the catalogues of this tree. */
export function realBuild(extension: string): BenchBuild {
  const records = loadCatalogues("data/catalogue").reduce((sum, { catalogue }) => sum + catalogue.records.length, 0);
  return { extension, records, remove: async () => undefined };
}

/**
 * A copy of the built extension whose national catalogue is multiplied, written by the publisher's own code as a true
 * release.
 *
 * @param records how many there shall be in all catalogues together
 */
export async function multipliedBuild(built: string, records: number): Promise<BenchBuild> {
  const folder = await mkdtemp(join(tmpdir(), "signpost-bench-"));
  const extension = join(folder, "extension");
  await cp(built, extension, { recursive: true });
  const loaded = loadCatalogues("data/catalogue");
  const others = loaded.reduce(
    (sum, { catalogue }) => sum + (catalogue.name === NATIONAL ? 0 : catalogue.records.length),
    0,
  );
  const multiplied = loaded.map((one) =>
    one.catalogue.name === NATIONAL ? { ...one, content: multiplyCatalogue(one.catalogue, records - others) } : one,
  );
  await writePackage(multiplied, { catalogue: join(extension, "catalogue"), generated: join(folder, "generated") });
  return { extension, records, remove: () => rm(folder, { recursive: true, force: true }) };
}
