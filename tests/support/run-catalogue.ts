import { PassThrough } from "node:stream";
import { createIo } from "#data/publish/io.ts";
import { run } from "#data/publish/run.ts";

/** Runs the editors' command in this process, and gives what it printed and how it ended. */
export async function runCatalogue(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  input.end();
  const code = await run(args, createIo(input, output, errors));
  return { code, out: textOf(output), errors: textOf(errors) };
}

function textOf(stream: PassThrough): string {
  return (stream.read() as Buffer | null)?.toString("utf8") ?? "";
}
