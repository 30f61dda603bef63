import type { Command } from "commander";
import type { Collection, Entry } from "#data/model/collection.ts";
import { type FullId, fullId } from "#data/model/ids.ts";
import { collectionOf } from "#data/publish/collection-of.ts";
import { columns } from "#data/publish/columns.ts";
import { UsageError } from "#data/publish/errors.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import type { Io } from "#data/publish/io.ts";
import { recordText } from "#data/publish/record-text.ts";

interface Options {
  readonly catalogue: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addShow(program: Command, io: Io): void {
  program
    .command("show")
    .description("Show a record as the panel holds it, or list all of them.")
    .argument("[id]", "a record's id, such as coventry-mash or coventry:coventry-mash")
    .option("--all", "every record of every catalogue")
    .option("--catalogue <folder>", "the folder of one catalogue, or of several", FOLDERS.catalogue)
    .option("--json", "print one JSON line for each record")
    .action((id: string | undefined, options: Options) => show(id, options, io));
}

async function show(id: string | undefined, { catalogue, all, json }: Options, io: Io): Promise<void> {
  if ((id === undefined) === !all) throw new UsageError("Name one record by its id, or ask for --all.");
  const collection = collectionOf(catalogue);
  if (id !== undefined) {
    const record = find(collection, id);
    await io.print(json ? JSON.stringify(record) : recordText(record, collection));
    return;
  }
  const records = [...collection.records.values()];
  if (!json) return io.print(columns(records.map(({ id, kind, status, title }) => [id, kind, status, title])));
  for (const record of records) await io.print(JSON.stringify(record));
}

/** Finds a record by its id, with its catalogue's name or without; a retired id leads to the one that replaced it. */
function find(collection: Collection, id: string): Entry {
  const found = collection.catalogues
    .map(({ name }) => fullId(name, id))
    .map((full): FullId => collection.redirects.get(full) ?? full)
    .flatMap((full) => collection.records.get(full) ?? []);
  const different = [...new Set(found)];
  const [record] = different;
  if (record && different.length === 1) return record;
  if (record)
    throw new UsageError(`${id} is in several catalogues: name ${different.map((one) => one.id).join(" or ")}.`);
  const near = [...collection.records.keys()].filter((known) => known.includes(id.replace(/^.*:/, ""))).slice(0, 5);
  const hint = near.length > 0 ? `perhaps ${near.join(", ")}` : "“show --all” lists them";
  throw new UsageError(`There is no record called ${id}: ${hint}.`);
}
