import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { createBrowserLikeFetch } from "#data/publish/browser-like-fetch.ts";
import { NotInstalledError, UsageError } from "#data/publish/errors.ts";
import { aloneInFolder } from "#data/publish/folder-lock.ts";
import { createFolderReleaseStore } from "#data/publish/folder-release-store.ts";
import type { Io } from "#data/publish/io.ts";
import { outcomeSentence } from "#data/publish/outcome-sentence.ts";
import { ReleaseError } from "#data/release/error.ts";
import { openRoot, type Root } from "#data/release/root.ts";
import { isReleaseTime } from "#data/release/time.ts";
import { parseAddress } from "#data/update/address.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { checkOnce } from "#data/update/check-once.ts";
import { createFetchFile } from "#data/update/fetch-file.ts";
import type { Outcome } from "#data/update/outcome.ts";
import { readPointer } from "#data/update/pointer.ts";
import { contradicts } from "#data/update/trust.ts";

interface Options {
  readonly root: string;
  readonly state: string;
  readonly now?: string;
  readonly json?: boolean;
}

export function addVerifySite(program: Command, io: Io): void {
  program
    .command("verify-site")
    .description("Look for an update at an address as a panel does, prove it and keep it in a folder.")
    .argument("<address>", "where the files are, as https://example.org/catalogues/coventry")
    .requiredOption("--root <file>", "the root that is trusted, such as root.1.json")
    .requiredOption("--state <folder>", "what a panel would keep; made where it is missing")
    .option("--now <time>", "the clock, as 2026-11-23T09:00:00Z (default: now)")
    .option("--json", "print the outcome as one JSON line, the last of standard output")
    .addHelpText(
      "after",
      "\nEnds with 0 where the catalogue was updated or is current, with 1 for any other outcome, and with 2 for a" +
        "\nsetting that cannot be used. What a browser would keep to itself is told on standard error.",
    )
    .action((address: string, options: Options) => verifySite(address, options, io));
}

async function verifySite(address: string, { root, state, now, json }: Options, io: Io): Promise<void> {
  const base = parseAddress(address);
  if (base === null) {
    throw new UsageError(
      `${address} is no address of a catalogue (bad-address): it begins with https:// (http:// on this machine alone) and has no query, # or user name.`,
    );
  }
  if (now !== undefined && !isReleaseTime(now)) throw new UsageError(`${now} is no time: write 2026-11-23T09:00:00Z.`);
  checkFolder(state);
  const pinned = await openPinned(root);
  const store = createFolderReleaseStore(state);
  const { outcome } = await checkOnce(
    { catalogue: pinned.catalogue, pinned, bundled: null },
    {
      store,
      fetchFile: createFetchFile({ base, fetchImpl: createBrowserLikeFetch(io.complain) }),
      address: base,
      asksForChanges: true,
      clock: () => now ?? releaseTime(new Date()),
      alone: (work) => aloneInFolder(state, work),
    },
  );
  if (
    await readPointer(store).then(
      (pointer) => contradicts(pointer, pinned),
      () => false,
    )
  ) {
    io.complain(`${root} is not the root that ${state} knows under the same version: the known one is used.`);
  }
  await io.print(json ? JSON.stringify(jsonOf(outcome)) : outcomeSentence(outcome));
  if (outcome.outcome !== "updated" && outcome.outcome !== "current") throw new NotInstalledError();
}

/** @throws UsageError */
async function openPinned(path: string): Promise<Root> {
  let document: Uint8Array;
  try {
    document = new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`The root ${path} cannot be read: name the file that holds it.`);
  }
  try {
    return await openRoot(document);
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    throw new UsageError(`${path} cannot be trusted as a root: ${error.message}.`);
  }
}

function checkFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new UsageError(`${path} is no folder: name one for the state.`);
}

function jsonOf(outcome: Outcome) {
  const code = "code" in outcome ? outcome.code : null;
  const changes = "changes" in outcome ? outcome.changes : [];
  const cause = "cause" in outcome ? { cause: outcome.cause } : {};
  return { outcome: outcome.outcome, code, from: outcome.from, to: outcome.to, changes, ...cause };
}
