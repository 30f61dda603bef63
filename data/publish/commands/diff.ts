import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Catalogue } from "#data/model/catalogue.ts";
import { UsageError } from "#data/publish/errors.ts";
import type { Io } from "#data/publish/io.ts";
import { loadCatalogues } from "#data/publish/load-catalogues.ts";
import { openSite, readSite, rootName } from "#data/publish/site-folder.ts";
import { groupChanges } from "#data/update/change-groups.ts";
import { type Change, diffCatalogues } from "#data/update/digest.ts";

export function addDiff(program: Command, io: Io): void {
  program
    .command("diff")
    .description("Say what changes from one catalogue to another, as a panel does: most harmful first.")
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
  const groups = groupChanges(changes).map((group) => [group.title, ...group.changes.flatMap(changeLines)].join("\n"));
  await io.print(groups.length > 0 ? groups.join("\n\n") : "Nothing is different.");
}

function changeLines({ id, title, before, after }: Change): string[] {
  return [
    `  ${title} (${id})`,
    ...(before === undefined ? [] : [`    Before: ${before}`]),
    ...(after === undefined ? [] : [`    Now:    ${after}`]),
  ];
}

/** The catalogue of a site or of an editor's folder; null for a site without a release. @throws UsageError */
async function openFolder(folder: string): Promise<Catalogue | null> {
  if (existsSync(join(folder, rootName(1)))) return openSite(await readSite(folder));
  const [only, ...others] = loadCatalogues(folder);
  if (!only || others.length > 0) throw new UsageError(`${folder} holds several catalogues: name the folder of one.`);
  return only.catalogue;
}
