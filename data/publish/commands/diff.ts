import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Catalogue } from "#data/model/catalogue.ts";
import { columns } from "#data/publish/columns.ts";
import { UsageError } from "#data/publish/errors.ts";
import type { Io } from "#data/publish/io.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { openSite, readSite, rootName } from "#data/publish/site-folder.ts";
import { diffCatalogues } from "#data/update/digest.ts";

export function addDiff(program: Command, io: Io): void {
  program
    .command("diff")
    .description("Say what changes from one catalogue to another, most harmful first.")
    .argument("<before>", "a site's folder, or the folder of a catalogue")
    .argument("<after>", "the same")
    .option("--json", "print one JSON document instead of text")
    .action((before: string, after: string, options: { json?: boolean }) => diff(before, after, options, io));
}

async function diff(before: string, after: string, { json }: { json?: boolean }, io: Io): Promise<void> {
  const [old, now] = [await openFolder(before), await openFolder(after)];
  if (!now) throw new UsageError(`Nothing is published in ${after}: name a folder with a release.`);
  const changes = diffCatalogues(old, now);
  if (json) return io.print(JSON.stringify(changes));
  const rows = changes.map(({ kind, id, before: was = "", after: is = "" }) => [
    kind,
    id,
    [was, is].filter(Boolean).join(" → "),
  ]);
  await io.print(rows.length > 0 ? columns(rows) : "Nothing is different.");
}

/** The catalogue of a site or of an editor's folder; null for a site without a release. @throws UsageError */
async function openFolder(folder: string): Promise<Catalogue | null> {
  if (existsSync(join(folder, rootName(1)))) return openSite(await readSite(folder));
  const [only, ...others] = loadCatalogues(folder);
  if (!only || others.length > 0) throw new UsageError(`${folder} holds several catalogues: name the folder of one.`);
  return only.catalogue;
}
