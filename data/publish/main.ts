import { createIo } from "./io.ts";
import { run } from "./run.ts";

// Whoever reads the output may go before its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), createIo(process.stdin, process.stdout, process.stderr));
