import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { UsageError } from "#data/publish/errors.ts";
import type { Io } from "#data/publish/io.ts";
import { readPublicKey } from "#data/publish/key-file.ts";
import { makeRoot } from "#data/publish/make-root.ts";
import {
  addSigningOptions,
  daysAfter,
  openSigners,
  parseWhole,
  type SigningOptions,
  timeOf,
} from "#data/publish/options.ts";
import { replaceFile, rootName } from "#data/publish/site-folder.ts";
import { isCatalogueName } from "#data/release/shape.ts";

/** Two years: long enough for keys that lie in a safe, short enough that somebody looks after them. */
const VALID_DAYS = 730;

interface Options extends SigningOptions {
  readonly site: string;
  readonly rootKey: readonly string[];
  readonly rootThreshold: number;
  readonly releaseKey: readonly string[];
  readonly releaseThreshold: number;
}

export function addRoot(program: Command, io: Io): void {
  const command = program
    .command("root")
    .description("Make the first root of a catalogue: whose keys may sign what.")
    .argument("<catalogue>", "the catalogue's name, such as coventry")
    .requiredOption("--site <folder>", "the folder that the host will serve; made where it is missing")
    .requiredOption("--root-key <file...>", "public keys that may sign roots, kept offline")
    .requiredOption("--release-key <file...>", "public keys that may sign releases, the editors'")
    .option("--root-threshold <number>", "how many root keys have to sign", parseWhole, 1)
    .option("--release-threshold <number>", "how many release keys have to sign", parseWhole, 1);
  addSigningOptions(command, VALID_DAYS).action((name: string, options: Options) => makeFirst(name, options, io));
}

async function makeFirst(catalogue: string, options: Options, io: Io): Promise<void> {
  if (!isCatalogueName(catalogue)) {
    throw new UsageError(`${catalogue} is no catalogue's name: lower-case letters, digits and hyphens, up to 32.`);
  }
  const path = join(options.site, rootName(1));
  if (existsSync(path)) throw new UsageError(`${path} is there already: make the next root with “rotate”.`);
  const created = timeOf(options.now);
  const plan = {
    catalogue,
    version: 1,
    created,
    expires: daysAfter(created, options.validDays),
    root: { keys: options.rootKey.map(readPublicKey), threshold: options.rootThreshold },
    release: { keys: options.releaseKey.map(readPublicKey), threshold: options.releaseThreshold },
    floor: 0,
  };
  const root = await makeRoot(plan, await openSigners(options, io), null);
  replaceFile(path, root.document);
  await io.print(`${path}: good until ${root.expires}.`);
  await io.print(`Its fingerprint, for people to compare: ${root.fingerprint}`);
}
