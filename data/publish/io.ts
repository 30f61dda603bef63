import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** What a command reads from and writes to. */
export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Prints one line, and waits where the reader is slower. */
  print(line: string): Promise<void>;
  /** Tells a person what went wrong. */
  complain(text: string): void;
}

/** The terminal, or whatever stands in its place. */
export function createIo(input: Io["input"], output: Writable, errors: Writable): Io {
  return {
    input,
    async print(line) {
      if (!output.write(`${line}\n`)) await once(output, "drain");
    },
    complain: (text) => void errors.write(`${text}\n`),
  };
}
