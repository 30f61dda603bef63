import { join } from "node:path";
import type { Command } from "commander";
import type { Io } from "#data/publish/io.ts";
import { readPublicKey } from "#data/publish/key-file.ts";
import { makeRoot, type RoleKeys } from "#data/publish/make-root.ts";
import {
  addSigningOptions,
  daysAfter,
  openSigners,
  parseWhole,
  type SigningOptions,
  timeOf,
} from "#data/publish/options.ts";
import { readSite, replaceFile, rootName, type SiteFolder } from "#data/publish/site-folder.ts";
import type { PublicKey } from "#data/release/keys.ts";
import { haveSameReleaseKeys, type Root } from "#data/release/root.ts";
import type { Role } from "#data/release/signers.ts";

const VALID_DAYS = 730;

interface Options extends SigningOptions {
  readonly site: string;
  readonly rootKey?: readonly string[];
  readonly rootThreshold?: number;
  readonly releaseKey?: readonly string[];
  readonly releaseThreshold?: number;
  readonly floor?: number;
}

export function addRotate(program: Command, io: Io): void {
  const command = program
    .command("rotate")
    .description("Make the next root: other keys, another threshold, or a later end.")
    .requiredOption("--site <folder>", "the folder that the host serves")
    .option("--root-key <file...>", "public keys that may sign roots from now on (default: as before)")
    .option("--release-key <file...>", "public keys that may sign releases from now on (default: as before)")
    .option("--root-threshold <number>", "how many root keys have to sign (default: as before)", parseWhole)
    .option("--release-threshold <number>", "how many release keys have to sign (default: as before)", parseWhole)
    .option("--floor <version>", "no release below it is taken (default: what is published)", parseWhole);
  addSigningOptions(command, VALID_DAYS)
    .addHelpText(
      "after",
      "\nSign with as many of the old root keys as their threshold demands, and as many of the new ones.",
    )
    .action((options: Options) => rotate(options, io));
}

async function rotate(options: Options, io: Io): Promise<void> {
  const site = await readSite(options.site);
  const { root: before } = site;
  const created = timeOf(options.now);
  const plan = {
    catalogue: before.catalogue,
    version: before.version + 1,
    created,
    expires: daysAfter(created, options.validDays),
    root: roleFrom(before, before.root, options.rootKey, options.rootThreshold),
    release: roleFrom(before, before.release, options.releaseKey, options.releaseThreshold),
    floor: options.floor ?? Math.max(before.floor, site.release?.payload.version ?? 0),
  };
  const root = await makeRoot(plan, await openSigners(options, io), before);
  const path = join(site.folder, rootName(root.version));
  replaceFile(path, root.document);
  await io.print(`${path}: good until ${root.expires}, no release below version ${root.floor}.`);
  await io.print(`Its fingerprint: ${root.fingerprint}`);
  await io.print(pointTo(root, site));
}

function roleFrom(
  before: Root,
  role: Role,
  files: readonly string[] | undefined,
  threshold: number | undefined,
): RoleKeys {
  const keys = files?.map(readPublicKey) ?? role.kids.map((kid) => before.keysByKid.get(kid) as PublicKey);
  return { keys, threshold: threshold ?? role.threshold };
}

/** The newest root's number stands unsigned in `release.json`, so that it can be raised while its keys still sign. */
function pointTo(root: Root, { folder, root: before, release }: SiteFolder): string {
  if (!release) return "Nothing is published yet: publish the first release with the new root's keys.";
  if (!haveSameReleaseKeys(before, root) || before.release.threshold !== root.release.threshold) {
    return "The keys for releases changed, so panels follow this root with the next release: publish one now with the new keys.";
  }
  const members = JSON.parse(new TextDecoder().decode(release.document)) as object;
  const document = new TextEncoder().encode(`${JSON.stringify({ ...members, root: root.version })}\n`);
  replaceFile(join(folder, "release.json"), document);
  return "release.json leads panels to it from now on.";
}
