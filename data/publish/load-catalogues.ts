import { type Catalogue, parseCatalogue } from "#data/model/catalogue.ts";
import type { Shard } from "#data/model/shard.ts";
import type { CatalogueFile } from "./catalogue-file.ts";
import { FindingsError } from "./errors.ts";
import { type CatalogueRead, readCatalogues } from "./read-catalogues.ts";
import type { SourceInfo } from "./source-info.ts";

/** One catalogue made of an editor's files. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** The same content as one document, the way it stands in shards. */
  readonly content: Shard;
  /** Where its files lie, and what its source.yml says. */
  readonly folder: string;
  readonly source: SourceInfo;
  readonly files: readonly CatalogueFile[];
}

/**
 * Loads the catalogue in a folder, or every catalogue in a folder of them, base first.
 *
 * @throws UsageError where there is none; FindingsError for mistakes of shape; CatalogueError for a reference that
 *   leads nowhere
 */
export function loadCatalogues(folder: string): LoadedCatalogue[] {
  return assembleCatalogues(readCatalogues(folder));
}

/** As `loadCatalogues`, of what has been read already. */
export function assembleCatalogues(reads: readonly CatalogueRead[]): LoadedCatalogue[] {
  const findings = reads.flatMap((read) => read.findings);
  if (findings.length > 0) throw new FindingsError(findings);
  return reads.map((read) => {
    const content = contentOf(read);
    const counts = { records: content.records.length, topics: content.topics.length };
    const source = sourceOf(read);
    const { title, version, created } = source;
    const catalogue = parseCatalogue({ name: read.name, title, version, created }, [content], counts);
    return { catalogue, content, folder: read.folder, source, files: read.files };
  });
}

function contentOf({ records, topics, redirects }: CatalogueRead): Shard {
  return {
    records: records.map(({ value }) => value),
    topics: topics.map(({ value }) => value),
    redirects: redirects?.value ?? {},
  };
}

function sourceOf({ name, source }: CatalogueRead): SourceInfo {
  // A source.yml that cannot be read is a finding, and those have been thrown.
  if (!source) throw new TypeError(`${name} has no source`);
  return source.value;
}
