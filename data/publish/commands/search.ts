import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type Command, InvalidArgumentError } from "commander";
import { areaOf } from "#data/publish/collection-of.ts";
import { columns } from "#data/publish/columns.ts";
import { UsageError } from "#data/publish/errors.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import { readForeignDocuments } from "#data/publish/foreign-documents.ts";
import type { Io } from "#data/publish/io.ts";
import {
  createSearch,
  createSearchOfDocuments,
  type DocumentResult,
  type DocumentSearch,
} from "#data/search/create-search.ts";

interface Options {
  readonly catalogue: string;
  readonly area?: string;
  readonly limit: number;
  readonly file?: string;
  readonly json?: boolean;
}

export function addSearch(program: Command, io: Io): void {
  program
    .command("search")
    .description("Search as the panel does: one query, or one a line from a file or standard input.")
    .argument("[query]", "the words to search")
    .option("--file <path>", "read queries from a file, one a line")
    .option("--catalogue <path>", "a folder of catalogues, or a file in the form of a shard", FOLDERS.catalogue)
    .option(
      "--area <name>",
      "whose catalogue stands on the national one; uk for the national one alone (default: coventry, or the one that is there)",
    )
    .option("--limit <number>", "how many results at most, from 1 to 1000", parseLimit, 10)
    .option("--json", "print one JSON line for each query")
    .addHelpText("after", "\nEnds with 0 also where nothing is found.")
    .action((query: string | undefined, options: Options) => search(query, options, io));
}

async function search(query: string | undefined, options: Options, io: Io): Promise<void> {
  const ask = createAsk(options);
  for await (const line of queriesOf(query, options.file, io)) {
    const result = line.trim() === "" ? null : await ask(line, { limit: options.limit });
    await io.print(options.json ? resultJson(line, result) : resultText(line, result));
  }
}

function createAsk({ catalogue, area }: Options): DocumentSearch {
  const now = () => new Date();
  if (!existsSync(catalogue) || statSync(catalogue).isDirectory()) {
    const chosen = areaOf(catalogue, area);
    return createSearch(chosen.collection, { area: chosen.area, now });
  }
  const { documents, topics } = readForeignDocuments(catalogue);
  return createSearchOfDocuments(documents, { topics, area: area ?? "", now });
}

/** The queries without their line ends; read as they are needed, so that a list may be of any length. */
async function* queriesOf(query: string | undefined, file: string | undefined, io: Io): AsyncGenerator<string> {
  if (query !== undefined && file !== undefined) {
    throw new UsageError("A query and --file were both given: give one of them.");
  }
  if (query !== undefined) {
    yield query;
    return;
  }
  // Anything but a folder can be read: a pipe and a terminal are no files either.
  if (file !== undefined && (!existsSync(file) || statSync(file).isDirectory())) {
    throw new UsageError(`There is no file ${file}: name one that holds a query on each line.`);
  }
  if (file === undefined && io.input.isTTY) {
    throw new UsageError("There is no query: write one in quotation marks, or name a file with --file.");
  }
  const input: Readable = file === undefined ? io.input : createReadStream(file);
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

function resultJson(query: string, result: DocumentResult | null): string {
  const hits = (result?.hits ?? []).map(({ id, title, kind, score }) => ({ id, title, kind, score }));
  return JSON.stringify({ query, hits, alsoSearched: result?.alsoSearched ?? [] });
}

function resultText(query: string, result: DocumentResult | null): string {
  const hits = result?.hits ?? [];
  const rows = hits.map(({ id, title, kind, score }) => [`  ${score.toFixed(2)}`, kind ?? "", id, title]);
  return [
    query,
    ...(result?.sayInstead ?? []).map(({ term, say }) => `  For “${term}” say “${say}” today.`),
    ...(result?.alsoSearched.length ? [`  Also searched: ${result.alsoSearched.join(", ")}`] : []),
    hits.length > 0 ? columns(rows) : "  Nothing found.",
  ].join("\n");
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > 1000)
    throw new InvalidArgumentError("It is a number from 1 to 1000.");
  return limit;
}
