import { BuildError } from "./build-steps.ts";
import { closeAllBrowsers } from "./launch/browser.ts";
import { CdpError } from "./launch/cdp.ts";
import { MissingProgram } from "./launch/need-programs.ts";

/** Runs a script. What can be expected to go wrong is told in words; anything else keeps its trace. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void closeAllBrowsers().finally(() => process.exit(1)));
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof CdpError) console.error(`The browser did not do what was asked of it (${error.message}).`);
    else if (error instanceof BuildError || error instanceof MissingProgram) console.error(error.message);
    else throw error;
    process.exitCode = 1;
  }
}
