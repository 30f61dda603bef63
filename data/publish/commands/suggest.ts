import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Command, InvalidArgumentError } from "commander";
import { areaOf } from "#data/publish/collection-of.ts";
import { UsageError } from "#data/publish/errors.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import type { Io } from "#data/publish/io.ts";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import type { Recognition } from "#data/recogniser/result.ts";

interface Options {
  readonly catalogue: string;
  readonly area?: string;
  readonly limit: number;
  readonly file?: string;
  readonly json?: boolean;
}

/** A note to be read, as a line of a file gives it. */
interface Note {
  readonly id: string;
  readonly text: string;
}

export function addSuggest(program: Command, io: Io): void {
  program
    .command("suggest")
    .description("Say what a text may be about and which records the panel would offer, as the panel does.")
    .argument("[text]", "the text")
    .option("--file <path>", 'read texts from a file, one JSON object a line: {"id", "text"}')
    .option("--catalogue <path>", "a folder of catalogues", FOLDERS.catalogue)
    .option("--area <name>", "whose catalogue stands on the national one (default: coventry, or the one that is there)")
    .option("--limit <number>", "how many records at most, from 1 to 5", parseLimit, 5)
    .option("--json", "print one JSON line for each text")
    .addHelpText("after", "\nEnds with 0 also where nothing is suggested.")
    .action((text: string | undefined, options: Options) => suggest(text, options, io));
}

async function suggest(text: string | undefined, options: Options, io: Io): Promise<void> {
  const { area, collection } = areaOf(options.catalogue, options.area);
  const { recognise } = createRecogniser(collection, area);
  for await (const note of notesOf(text, options.file, io)) {
    const result = recognise(note.text, { limit: options.limit });
    await io.print(options.json ? JSON.stringify({ id: note.id, ...result }) : resultText(note.id, result));
  }
}

async function* notesOf(text: string | undefined, file: string | undefined, io: Io): AsyncGenerator<Note> {
  if (text !== undefined && file !== undefined) {
    throw new UsageError("A text and --file were both given: give one of them.");
  }
  if (text !== undefined) {
    yield { id: "", text };
    return;
  }
  if (file !== undefined && (!existsSync(file) || statSync(file).isDirectory())) {
    throw new UsageError(`There is no file ${file}: name one that holds a JSON object on each line.`);
  }
  if (file === undefined && io.input.isTTY) {
    throw new UsageError("There is no text: write one in quotation marks, or name a file with --file.");
  }
  const input = file === undefined ? io.input : createReadStream(file);
  let line = 0;
  for await (const json of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (json.trim() !== "") yield parseNote(json, line);
  }
}

/** The words of a line are not repeated: they may be about somebody. */
function parseNote(json: string, line: number): Note {
  const wrong = new UsageError(`Line ${line} is not a JSON object with an "id" and a "text".`);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw wrong;
  }
  if (typeof value !== "object" || value === null || !("id" in value) || !("text" in value)) throw wrong;
  const { id, text } = value;
  if (typeof text !== "string" || (typeof id !== "string" && typeof id !== "number")) throw wrong;
  return { id: String(id), text };
}

function resultText(id: string, { topics, suggestions }: Recognition): string {
  if (suggestions.length === 0) return `${id}\n  Nothing to suggest.`.trim();
  return [
    ...(id === "" ? [] : [id]),
    ...topics.map((topic) => `  ${topic.id}: ${topic.phrases.join("; ")}`),
    "  May be relevant:",
    ...suggestions.map((suggestion) => `    ${suggestion.id}`),
  ].join("\n");
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!/^[1-5]$/.test(text)) throw new InvalidArgumentError("It is a number from 1 to 5.");
  return limit;
}
