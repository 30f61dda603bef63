import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { CHECKS } from "#data/publish/checks/all.ts";
import { columns, counted } from "#data/publish/columns.ts";
import { FindingsError, UsageError } from "#data/publish/errors.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import type { Io } from "#data/publish/io.ts";
import { assembleCatalogues, type LoadedCatalogue } from "#data/publish/load-catalogues.ts";
import { shardJson } from "#data/publish/make-release.ts";
import { readCatalogues } from "#data/publish/read-catalogues.ts";
import { SCHEMAS, schemaText } from "#data/publish/schema-files.ts";
import { writePackage } from "#data/publish/write-package.ts";
import type { ReleasePayload } from "#data/release/payload.ts";
import { NATIONAL } from "#data/update/open-release.ts";
import { findMistakes } from "./validate.ts";

interface Options {
  readonly catalogue: string;
  readonly area?: string;
  readonly schema?: boolean;
  readonly json?: boolean;
}

export function addBuild(program: Command, io: Io): void {
  program
    .command("build")
    .description("Make the catalogue that travels in the package, once nothing is wrong with it.")
    .option("--catalogue <folder>", "the folder of one catalogue, or of several", FOLDERS.catalogue)
    .option("--json", "print one JSON document instead of text")
    .option("--area <name>", "with --json: print the content of this catalogue, and write nothing")
    .option("--schema", "write the JSON Schema that editors' tools use into docs/schema, and nothing else")
    .addHelpText(
      "after",
      `\nWrites ${FOLDERS.packaged} and ${FOLDERS.generated}. Ends with 1 where something is wrong.`,
    )
    .action((options: Options) => build(options, io));
}

async function build({ catalogue, area, schema, json }: Options, io: Io): Promise<void> {
  if (schema) return writeSchemas(io);
  if (area !== undefined && !json)
    throw new UsageError("--area prints content as JSON: write it together with --json.");
  const loaded = loadGood(catalogue);
  if (area !== undefined) return io.print(shardJson(named(loaded, area).content));
  if (!loaded.some(({ catalogue }) => catalogue.name === NATIONAL)) {
    throw new UsageError(`There is no catalogue called ${NATIONAL} in ${catalogue}: nothing is packed without it.`);
  }
  const payloads = await writePackage(loaded, { catalogue: FOLDERS.packaged, generated: FOLDERS.generated });
  await io.print(json ? JSON.stringify(payloads) : columns(payloads.map(rowOf)));
}

/** The day is left out, so that the same files build the same package whatever the clock says. */
function loadGood(folder: string): LoadedCatalogue[] {
  const reads = readCatalogues(folder);
  const checks = CHECKS.filter(({ usesToday }) => !usesToday);
  const findings = findMistakes(reads, checks, "9999-12-31");
  if (findings.length > 0) throw new FindingsError(findings);
  return assembleCatalogues(reads);
}

function named(loaded: readonly LoadedCatalogue[], area: string): LoadedCatalogue {
  const found = loaded.find(({ catalogue }) => catalogue.name === area);
  if (found) return found;
  const known = loaded.map(({ catalogue }) => catalogue.name).join(", ");
  throw new UsageError(`There is no catalogue called ${area}: there are ${known}.`);
}

function rowOf({ catalogue, version, records, topics, shards }: ReleasePayload): string[] {
  const bytes = shards.reduce((sum, { length }) => sum + length, 0);
  const content = `${counted(records, "record")}, ${counted(topics, "topic")}`;
  return [catalogue, `version ${version}`, content, counted(shards.length, "shard"), `${Math.ceil(bytes / 1000)} kB`];
}

async function writeSchemas(io: Io): Promise<void> {
  mkdirSync(FOLDERS.schema, { recursive: true });
  for (const name of SCHEMAS) {
    const path = join(FOLDERS.schema, `${name}.schema.json`);
    writeFileSync(path, schemaText(name));
    await io.print(path);
  }
}
