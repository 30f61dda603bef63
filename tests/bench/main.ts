import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { announce, buildCatalogue, buildExtension, outputOf } from "#scripts/build-steps.ts";
import { needChromium } from "#scripts/launch/need-programs.ts";
import { runMain } from "#scripts/run-main.ts";
import { ROOT } from "#scripts/run-tool.ts";
import { readJudgements } from "#tests/relevance/judgements.ts";
import { type BenchBuild, multipliedBuild, realBuild } from "./bench-build.ts";
import { measurePanelOpening, measureTabOpenings, type TabOpenings } from "./opening.ts";
import { type Report, type Row, reportText, row } from "./report.ts";
import { sizesOf } from "./sizes.ts";
import { measureBareField, measureTyping } from "./typing.ts";
import { measureUpdates } from "./updates.ts";

const REPORT = join(ROOT, "docs", "bench.md");
/** The largest catalogue to design for. */
const MANY = 2000;
const FEW = 100;
const COLD_RUNS = 5;
const WARM_RUNS_EACH = 4;
/** As many searches are typed before the heap is measured. */
const SEARCHES = 50;
/** What the panel is to reach, in milliseconds. Source: docs/bench.md names them beside each figure. */
const USABLE = { figure: "p50", under: 300 } as const;
const KEYSTROKE = { figure: "p95", under: 16 } as const;

interface Measured {
  readonly rows: readonly Row[];
  /** Null where it tells nothing. */
  readonly heap: Report["heaps"][number] | null;
}

/** `npm run bench`: measures the built panel in a real browser, prints the figures and keeps them in docs/bench.md. */
async function main(): Promise<number> {
  const executable = needChromium();
  await announce("Catalogue", buildCatalogue());
  await announce("Extension", buildExtension("chrome"));
  const built = outputOf("chrome");
  const before = loadavg()[0] ?? 0;
  const builds = [realBuild(built), await multipliedBuild(built, MANY)];
  const measured: Measured[] = [];
  try {
    for (const build of builds) measured.push(await measureBuild(executable, build));
    measured.push(await measureFloor(executable, built));
  } finally {
    for (const build of builds) await build.remove();
  }
  const text = reportText({
    date: new Date().toISOString().slice(0, 10),
    machine: machineLines(executable, before),
    rows: measured.flatMap(({ rows }) => rows),
    sizes: await sizesOf(built),
    updates: [...(await measureUpdates(FEW)), ...(await measureUpdates(MANY))],
    heaps: measured.flatMap(({ heap }) => heap ?? []),
  });
  await writeFile(REPORT, text);
  console.log(text);
  return 0;
}

async function measureBuild(executable: string, { extension, records }: BenchBuild): Promise<Measured> {
  console.log(`Measuring with ${records} records`);
  const tabs: TabOpenings[] = [];
  const panels: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    tabs.push(await measureTabOpenings(executable, extension, WARM_RUNS_EACH));
    panels.push(await measurePanelOpening(executable, extension));
  }
  const { keystrokes, heapBytes } = await measureTyping(executable, extension, queriesToType());
  const placed = keystrokes.map((keystroke) => keystroke.placed);
  const painted = keystrokes.map((keystroke) => keystroke.painted);
  const ofTabs = (what: keyof TabOpenings) => tabs.flatMap((openings) => openings[what]);
  return {
    rows: [
      row("Usable, cold", records, ofTabs("cold"), USABLE),
      row("Usable, warm", records, ofTabs("warm"), USABLE),
      row("Usable, while the browser starts", records, ofTabs("starting"), USABLE),
      row("Side panel painted, cold", records, panels, USABLE),
      row("Keystroke to results placed", records, placed, KEYSTROKE),
      row("Keystroke to results painted", records, painted, KEYSTROKE),
    ],
    heap: { records, bytes: heapBytes },
  };
}

/** What the browser itself takes of each keystroke. */
async function measureFloor(executable: string, extension: string): Promise<Measured> {
  const painted = (await measureBareField(executable, extension, queriesToType())).map(
    (keystroke) => keystroke.painted,
  );
  return { rows: [row("Keystroke in a bare page, painted", 0, painted)], heap: null };
}

function queriesToType(): string[] {
  return readJudgements("queries.tsv")
    .map(({ query }) => query)
    .slice(0, SEARCHES);
}

function machineLines(executable: string, loadBefore: number): string[] {
  const processors = cpus();
  const browser = execFileSync(executable, ["--version"]).toString().trim();
  return [
    `Processor: ${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores`,
    `Memory: ${Math.round(totalmem() / 2 ** 30)} GB`,
    `System: ${process.platform} ${release()}`,
    `Browser: ${browser}, without a window and without a graphics processor`,
    `Busy: ${loadBefore.toFixed(1)} processes on average wanted a core in the minute before`,
  ];
}

await runMain(main);
