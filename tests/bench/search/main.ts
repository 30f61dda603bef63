import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, release } from "node:os";
import { join } from "node:path";
import { collect } from "#data/model/collection.ts";
import { createSearchOfDocuments } from "#data/search/create-search.ts";
import { documentsOf, type SearchDocument, type SearchTopic } from "#data/search/document.ts";
import { runMain } from "#scripts/run-main.ts";
import { ROOT } from "#scripts/run-tool.ts";
import { figuresOf } from "#tests/bench/figures.ts";
import { multiplyCatalogue } from "#tests/bench/multiply.ts";
import { editorsCatalogues, JUDGED_ON } from "#tests/relevance/catalogue-search.ts";
import { cranfieldDocuments, isCranfieldThere, measureCranfield } from "#tests/relevance/cranfield.ts";
import { judgedFiles, measure, readJudgements } from "#tests/relevance/judgements.ts";
import { measureParts, parts } from "#tests/relevance/parts.ts";
import { measureTyping } from "#tests/relevance/typing-quality.ts";
import { asTyped } from "#tests/relevance/variants.ts";
import { flatten } from "./flat-document.ts";
import { type Ask, PEERS } from "./peers.ts";
import { type EngineFigures, reportText, withTable } from "./report.ts";

const REPORT = join(ROOT, "docs", "bench-search.md");
const README = join(ROOT, "README.md");
/** The largest catalogue to design for. */
const MANY = 2000;
/** Every so-maniest judged search is spoilt and typed: enough for a figure, and the slowest engine is done soon. */
const SPOILT_EVERY = 40;
/** Every so-maniest is typed for the time, so many times over. */
const TIMED_EVERY = 10;
const PASSES = 3;
/** An engine's letters are timed for so long, in milliseconds, or until all are typed. */
const MOST_TIME = 10_000;
const LIMIT = 5;

interface Engine {
  readonly name: string;
  readonly version: string;
  readonly isShortOnly: boolean;
  readonly over: (documents: readonly SearchDocument[], topics: readonly SearchTopic[], area: string) => Promise<Ask>;
}

const OWN: Engine = {
  name: "Signpost",
  version: "",
  isShortOnly: false,
  async over(documents, topics, area) {
    const search = createSearchOfDocuments(documents, { topics, area, now: () => JUDGED_ON });
    return async (query, limit) => (await search(query, { limit })).hits.map(({ id }) => id);
  },
};

/** `npm run bench:search`: our search beside others on the same documents, printed and kept in docs/bench-search.md. */
async function main(): Promise<number> {
  const catalogues = editorsCatalogues();
  const one = collect(catalogues);
  const many = collect(
    catalogues.map((catalogue) =>
      catalogue.name === "uk"
        ? { ...catalogue, ...multiplied(catalogue, MANY - (one.records.size - catalogue.records.length)) }
        : catalogue,
    ),
  );
  const judgements = judgedFiles().flatMap(readJudgements);
  const spoilt = judgements.filter((_, at) => at % SPOILT_EVERY === 0);
  const timed = judgements.filter((_, at) => at % TIMED_EVERY === 0);
  const known = new Set([...one.records.keys()].map(local));
  const before = loadavg()[0] ?? 0;
  const engines: EngineFigures[] = [];
  for (const { name, version, isShortOnly, over } of await allEngines()) {
    console.log(`Measuring ${name} ${version}`);
    const ask = await over(documentsOf(one), [...one.topics.values()], "coventry");
    const firstIds = remembering(async (query) => (await ask(query, LIMIT)).map(local));
    const overMany = () => over(documentsOf(many), [...many.topics.values()], "coventry");
    engines.push({
      name: version ? `${name} ${version}` : name,
      quality: await measure(judgements, known, firstIds),
      typing: await measureTyping(spoilt, known, firstIds),
      time: figuresOf(
        await keystrokes(
          overMany,
          timed.map(({ query }) => query),
        ),
      ),
      cranfield:
        isCranfieldThere && !isShortOnly
          ? (await measureCranfield(await over(cranfieldDocuments(), [], ""))).anyRelevant
          : null,
    });
  }
  console.log("Measuring Signpost apart by what it was tuned on");
  const ask = await OWN.over(documentsOf(one), [...one.topics.values()], "coventry");
  const report = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineLine(before),
    searches: judgements.length,
    engines,
    parts: await measureParts(
      parts(),
      known,
      remembering(async (query) => (await ask(query, LIMIT)).map(local)),
    ),
  };
  const text = reportText(report, { records: one.records.size, many: many.records.size });
  await writeFile(REPORT, text);
  await writeFile(README, withTable(await readFile(README, "utf8"), report));
  console.log(text);
  return 0;
}

async function allEngines(): Promise<Engine[]> {
  const peers = PEERS.map(async ({ name, package: folder, isShortOnly = false, create }): Promise<Engine> => {
    const { version } = JSON.parse(await readFile(join(ROOT, "node_modules", folder, "package.json"), "utf8"));
    return { name, version, isShortOnly, over: async (documents, topics) => create(flatten(documents, topics)) };
  });
  return [OWN, ...(await Promise.all(peers))];
}

/**
 * Milliseconds that each further letter takes. The letters are typed several times, each time into an index of its own,
 * and the least time counts: what else the machine does is no part of it. A slow engine is timed for what it manages.
 */
async function keystrokes(create: () => Promise<Ask>, queries: readonly string[]): Promise<number[]> {
  const texts = queries.flatMap(asTyped);
  const least: number[] = [];
  let spent = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const ask = await create();
    for (let at = 0; at < texts.length; at++) {
      if (spent > MOST_TIME) return least;
      const started = performance.now();
      await ask(texts[at] ?? "", LIMIT);
      const took = performance.now() - started;
      spent += took;
      least[at] = Math.min(least[at] ?? Number.POSITIVE_INFINITY, took);
    }
  }
  return least;
}

function remembering(
  ask: (query: string) => Promise<readonly string[]>,
): (query: string) => Promise<readonly string[]> {
  const known = new Map<string, readonly string[]>();
  return async (query) => {
    const ids = known.get(query) ?? (await ask(query));
    known.set(query, ids);
    return ids;
  };
}

function multiplied(catalogue: Parameters<typeof multiplyCatalogue>[0], count: number) {
  const { records, topics } = multiplyCatalogue(catalogue, count);
  return { records, topics };
}

function local(id: string): string {
  return id.replace(/^.*:/, "");
}

function machineLine(loadBefore: number): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? "unknown";
  return `${model}, ${processors.length} cores, ${process.platform} ${release()}, Node ${process.versions.node}; ${loadBefore.toFixed(1)} processes on average wanted a core in the minute before`;
}

await runMain(main);
