import { type Command, InvalidArgumentError, Option } from "commander";
import type { Signer } from "#data/release/sign.ts";
import { isReleaseTime } from "#data/release/time.ts";
import { releaseTime } from "#data/update/check-log.ts";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { readSigner } from "./key-file.ts";
import { passphraseOf } from "./passphrase.ts";

/** What the commands that sign have in common. */
export interface SigningOptions {
  readonly sign: readonly string[];
  readonly passphraseFile?: readonly string[];
  readonly now?: string;
  readonly validDays: number;
}

const DAY_S = 86_400;

/** Adds the options of a command that signs. @param validDays how long what it makes is good for by default */
export function addSigningOptions(command: Command, validDays: number): Command {
  return command
    .requiredOption("--sign <key...>", "the private keys to sign with")
    .option(
      "--passphrase-file <file...>",
      "files with the keys' passphrases, one for all or one each (default: you are asked)",
    )
    .addOption(
      new Option("--valid-days <days>", "for how many days it is good").default(validDays).argParser(parseWhole),
    )
    .option("--now <time>", "the time, as 2026-11-23T09:00:00Z (default: now)");
}

/** Opens the private keys, asking for passphrases where no file holds them. @throws UsageError | RefusedError */
export async function openSigners({ sign, passphraseFile = [] }: SigningOptions, io: Io): Promise<Signer[]> {
  if (passphraseFile.length > 1 && passphraseFile.length !== sign.length) {
    throw new UsageError("Give one --passphrase-file for all keys, or one for each in their order.");
  }
  const signers: Signer[] = [];
  for (const [at, path] of sign.entries()) {
    const file = passphraseFile.length > 1 ? passphraseFile[at] : passphraseFile[0];
    signers.push(await readSigner(path, await passphraseOf(path, file ?? null, io)));
  }
  return signers;
}

/** The time that was given, else the clock's. @throws UsageError */
export function timeOf(now: string | undefined): string {
  if (now === undefined) return releaseTime(new Date());
  if (!isReleaseTime(now)) throw new UsageError(`${now} is no time: write it as 2026-11-23T09:00:00Z.`);
  return now;
}

/** So many days after a time, both as `2026-11-23T09:00:00Z`. */
export function daysAfter(time: string, days: number): string {
  return releaseTime(new Date(Date.parse(time) + days * DAY_S * 1000));
}

/** A whole number of 1 or more, for commander. */
export function parseWhole(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 2_147_483_647)
    throw new InvalidArgumentError("It is a whole number from 1.");
  return number;
}

/** As `parseWhole`, several of them. */
export function collectWhole(text: string, before: readonly number[] = []): number[] {
  return [...before, parseWhole(text)];
}
