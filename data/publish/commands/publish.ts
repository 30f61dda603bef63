import { join } from "node:path";
import type { Command } from "commander";
import { CHECKS } from "#data/publish/checks/all.ts";
import { FindingsError, UsageError } from "#data/publish/errors.ts";
import type { Io } from "#data/publish/io.ts";
import { assembleCatalogues, type LoadedCatalogue } from "#data/publish/load-catalogues.ts";
import {
  addSigningOptions,
  collectWhole,
  daysAfter,
  openSigners,
  type SigningOptions,
  timeOf,
} from "#data/publish/options.ts";
import { publishRelease } from "#data/publish/publish-release.ts";
import { PUBLISHED } from "#data/publish/published.ts";
import { readCatalogues } from "#data/publish/read-catalogues.ts";
import { readSite, replaceFile } from "#data/publish/site-folder.ts";
import { findMistakes } from "./validate.ts";

/** A quarter: so long a panel goes on without hearing from its publisher before it says so. */
const VALID_DAYS = 92;

interface Options extends SigningOptions {
  readonly site: string;
  readonly allowShrink?: boolean;
  readonly renew?: boolean;
  readonly revoke?: readonly number[];
}

export function addPublish(program: Command, io: Io): void {
  const command = program
    .command("publish")
    .description("Sign a catalogue and write it into the folder that a host serves.")
    .argument("<folder>", "the folder of one catalogue; its source.yml says the version and when it was made")
    .requiredOption("--site <folder>", "the folder that the host serves")
    .option("--allow-shrink", "publish although more than four tenths of the records are gone")
    .option("--renew", "publish the same content again, with a later end")
    .option("--revoke <version>", "a version that may no longer be opened; may be given several times", collectWhole);
  addSigningOptions(command, VALID_DAYS)
    .addHelpText(
      "after",
      "\nThe same files, keys and version give the same bytes. Nothing is written where anything is wrong.",
    )
    .action((folder: string, options: Options) => publish(folder, options, io));
}

async function publish(folder: string, options: Options, io: Io): Promise<void> {
  const now = timeOf(options.now);
  const { catalogue: info, content } = loadOne(folder, now);
  const site = await readSite(options.site);
  const plan = {
    info,
    content,
    expires: daysAfter(info.created, options.validDays),
    now,
    allowShrink: options.allowShrink ?? false,
    renew: options.renew ?? false,
    revoked: options.revoke ?? [],
  };
  const document = await publishRelease(plan, await openSigners(options, io), site);
  replaceFile(join(folder, PUBLISHED), document);
  await io.print(`${info.name}, version ${info.version}, is in ${options.site}, good until ${plan.expires}.`);
  await io.print(`Upload that folder as it is, shards first and release.json last.`);
}

/** @throws UsageError | FindingsError */
function loadOne(folder: string, now: string): LoadedCatalogue {
  const reads = readCatalogues(folder);
  const findings = findMistakes(reads, CHECKS, now.slice(0, 10));
  if (findings.length > 0) throw new FindingsError(findings);
  const [only, ...others] = assembleCatalogues(reads);
  if (!only || others.length > 0) {
    throw new UsageError(`${folder} holds several catalogues: name the folder of the one to publish.`);
  }
  return only;
}
