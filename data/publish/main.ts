import { Command, CommanderError } from "commander";
import { CatalogueError } from "#data/model/catalogue.ts";
import { addBuild } from "./commands/build.ts";
import { addSearch } from "./commands/search.ts";
import { addShow } from "./commands/show.ts";
import { addValidate } from "./commands/validate.ts";
import { FindingsError, UsageError } from "./errors.ts";
import { endWhenNobodyReads } from "./output.ts";

/** The editors' command: `npm run -s catalogue -- COMMAND`. Ends with 0, 1 (something is wrong) or 2 (wrong use). */
async function main(): Promise<void> {
  const program = new Command("catalogue");
  program
    .description("Check, build, search and read the catalogue's files.")
    .showHelpAfterError("“--help” says what is possible.")
    .exitOverride();
  for (const add of [addValidate, addBuild, addSearch, addShow]) add(program);
  await program.parseAsync();
}

/** Tells an expected mistake in a sentence; anything else is a fault of the program and is thrown on. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof FindingsError) {
    const { length } = error.findings;
    console.error(`${error.message}\n${length === 1 ? "1 thing needs" : `${length} things need`} mending.`);
    return 1;
  }
  if (error instanceof CatalogueError) {
    console.error(`${error.message} (${error.code})`);
    return 1;
  }
  throw error;
}

endWhenNobodyReads();
try {
  await main();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
