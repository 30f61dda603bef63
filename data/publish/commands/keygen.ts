import type { Command } from "commander";
import type { Io } from "#data/publish/io.ts";
import { publicPathOf, writeKeyPair } from "#data/publish/key-file.ts";
import { passphraseOf } from "#data/publish/passphrase.ts";

export function addKeygen(program: Command, io: Io): void {
  program
    .command("keygen")
    .description("Make a key pair, to sign a root or releases with.")
    .argument("<file>", "where the private key goes, outside the project; the public one goes beside it")
    .option("--passphrase-file <file>", "a file whose first line is the passphrase (default: you are asked)")
    .action(async (file: string, options: { passphraseFile?: string }) => {
      const kid = await writeKeyPair(file, await passphraseOf(file, options.passphraseFile ?? null, io));
      await io.print(`The private key is ${file}: keep it, and its passphrase, where only you can read them.`);
      await io.print(`The public key is ${publicPathOf(file)}, called ${kid}.`);
    });
}
