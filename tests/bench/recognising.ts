import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createRecogniser } from "#data/recogniser/create-recogniser.ts";
import { createMatcher } from "#data/recogniser/matcher.ts";
import { countOf } from "#data/recogniser/packed-numbers.ts";
import { topicPhrases } from "#data/recogniser/topic-phrases.ts";
import { compileVocabulary } from "#data/recogniser/vocabulary.ts";
import { runMain } from "#scripts/run-main.ts";
import { ROOT } from "#scripts/run-tool.ts";
import { editorsCollection } from "#tests/relevance/catalogue-search.ts";
import { readNotes } from "#tests/relevance/notes.ts";
import { figuresOf } from "./figures.ts";

const REPORT = join(ROOT, "docs", "bench-suggestions.md");
const SIZES = [1_000, 10_000, 100_000, 2_000_000];
/** A short text is read more often, so that its figure is steady. */
const MOST_RUNS = 60;
const CHARACTERS_READ = 4_000_000;

/** `npm run bench:suggestions`: measures the recogniser over notes, prints the figures and keeps them. */
async function main(): Promise<number> {
  const collection = editorsCollection();
  const topics = [...collection.topics.values()];
  const vocabulary = compileVocabulary(topics.flatMap(topicPhrases));
  const json = JSON.stringify(vocabulary);
  const building = timed(() => createMatcher(vocabulary), 5);
  const { recognise } = createRecogniser(collection, "coventry");
  const notes = readNotes("own-notes.json")
    .map(({ text }) => text)
    .join("\n\n");
  recognise(notes);
  const rows = SIZES.map((size) => {
    const text = notes.repeat(Math.ceil(size / notes.length)).slice(0, size);
    return { size, ...timed(() => recognise(text), Math.max(3, Math.min(MOST_RUNS, CHARACTERS_READ / size))) };
  });
  const grouped = (count: number) => count.toLocaleString("en-GB");
  const report = `# How fast suggestions are

Written by \`npm run bench:suggestions\`; measured on ${new Date().toISOString().slice(0, 10)}.

- Processor: ${cpus()[0]?.model.trim() ?? "unknown"}, ${cpus().length} cores
- Memory: ${Math.round(totalmem() / 2 ** 30)} GB
- Node ${execFileSync(process.execPath, ["--version"]).toString().trim()}, one thread
- Busy: ${(loadavg()[0] ?? 0).toFixed(1)} processes on average wanted a core in the minute before

## Time

From a text of judged notes, one after the other, to suggestions; in milliseconds.

| Characters | Runs | p50 | p95 | Most |
| ---------- | ---- | --- | --- | ---- |
${rows.map(({ size, runs, p50, p95, max }) => `| ${[grouped(size), runs, ...[p50, p95, max].map((time) => time.toFixed(1))].join(" | ")} |`).join("\n")}

To prepare the matcher from the compiled vocabulary: ${building.p50.toFixed(0)} ms (p50 of ${building.runs}).

## Size

The compiled vocabulary of ${topics.length} topics: ${grouped(countOf(vocabulary.topics))} phrases of ${grouped(vocabulary.symbols.length)} words, ${grouped(Buffer.byteLength(json))} bytes as JSON, ${grouped(gzipSync(json).length)} gzipped.
`;
  await writeFile(REPORT, report);
  console.log(report);
  return 0;
}

function timed(run: () => unknown, times: number) {
  return figuresOf(
    Array.from({ length: Math.round(times) }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

await runMain(main);
