import { Command, CommanderError } from "commander";
import { CatalogueError } from "#data/model/catalogue.ts";
import { counted } from "./columns.ts";
import { addBuild } from "./commands/build.ts";
import { addDiff } from "./commands/diff.ts";
import { addDue } from "./commands/due.ts";
import { addKeygen } from "./commands/keygen.ts";
import { addPublish } from "./commands/publish.ts";
import { addRoot } from "./commands/root.ts";
import { addRotate } from "./commands/rotate.ts";
import { addSearch } from "./commands/search.ts";
import { addShow } from "./commands/show.ts";
import { addSuggest } from "./commands/suggest.ts";
import { addValidate } from "./commands/validate.ts";
import { addVerifySite } from "./commands/verify-site.ts";
import { FindingsError, NotInstalledError, RefusedError, UsageError } from "./errors.ts";
import type { Io } from "./io.ts";

/** In the order in which an editor meets them. */
const COMMANDS = [
  addValidate,
  addBuild,
  addSearch,
  addSuggest,
  addShow,
  addDue,
  addKeygen,
  addRoot,
  addPublish,
  addVerifySite,
  addDiff,
  addRotate,
] as const;

/**
 * Runs `catalogue` with the arguments after its name, and gives how it ends: 0, 1 (something in the catalogue needs
 * mending) or 2 (wrong use). Rejects for a fault of the program only.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = new Command("catalogue");
  program
    .description("Check, build, search, read and publish the catalogue's files, and see what is due for a check.")
    .showHelpAfterError("“--help” says what is possible.")
    .configureOutput({
      writeOut: (text) => void io.print(text.trimEnd()),
      writeErr: (text) => io.complain(text.trimEnd()),
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, io);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

/** Tells an expected mistake in a sentence; anything else is a fault of the program and is thrown on. */
function exitCodeOf(error: unknown, io: Io): number {
  // Commander has told its own mistakes already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    io.complain(error.message);
    return 2;
  }
  if (error instanceof FindingsError) {
    const { length } = error.findings;
    if (!error.told) io.complain(`${error.message}\n${counted(length, "thing")} to mend.`);
    return 1;
  }
  if (error instanceof NotInstalledError) return 1;
  if (error instanceof RefusedError) {
    io.complain(error.message);
    return 1;
  }
  if (error instanceof CatalogueError) {
    io.complain(`${error.message} (${error.code})`);
    return 1;
  }
  throw error;
}
