import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";

/**
 * The passphrase of a key: the first line of a file, or typed by the person without being shown.
 *
 * @param file null where a person is to be asked
 * @throws UsageError for an empty one, and where nobody can be asked
 */
export async function passphraseOf(key: string, file: string | null, io: Io): Promise<string> {
  const passphrase = file === null ? await ask(`Passphrase of ${key}: `, io) : readFirstLine(file);
  if (passphrase === "") throw new UsageError(`The passphrase of ${key} is empty: give one, several words long.`);
  return passphrase;
}

function readFirstLine(file: string): string {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/, 1)[0] ?? "";
  } catch {
    throw new UsageError(`The passphrase file ${file} cannot be read: name one that holds it in its first line.`);
  }
}

async function ask(question: string, io: Io): Promise<string> {
  if (!io.input.isTTY) {
    throw new UsageError("There is nobody to ask for the passphrase here: name a file with --passphrase-file.");
  }
  io.complain(question);
  // What is typed is echoed into nothing.
  const output = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: io.input, output, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
  }
}
