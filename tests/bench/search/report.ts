import type { Figures } from "#tests/bench/figures.ts";
import { table } from "#tests/bench/table.ts";
import type { Quality } from "#tests/relevance/judgements.ts";
import type { PartFigures } from "#tests/relevance/parts.ts";
import type { TypingQuality } from "#tests/relevance/typing-quality.ts";

/** What one engine reached. */
export interface EngineFigures {
  readonly name: string;
  readonly quality: Quality;
  readonly typing: TypingQuality;
  /** Milliseconds for each letter typed. */
  readonly time: Figures;
  /** nDCG of the first ten on Cranfield; null where it was not measured. */
  readonly cranfield: number | null;
}

export interface SearchReport {
  /** `2026-11-27`. */
  readonly date: string;
  readonly machine: string;
  /** How many judged searches there are. */
  readonly searches: number;
  /** Ours first. */
  readonly engines: readonly EngineFigures[];
  /** What ours reached on each part of the searches. */
  readonly parts: readonly PartFigures[];
}

/** The whole report as Markdown; the terminal shows the same. */
export function reportText(report: SearchReport, sizes: { readonly records: number; readonly many: number }): string {
  const { date, machine, searches, engines, parts } = report;
  return `# How search compares

Written by \`npm run bench:search\`; measured on ${date}.

- Machine: ${machine}
- Documents: the ${sizes.records} records of the catalogue, each with its names, its text and all words of its topics; every engine was given the same
- Searches: all ${searches} judged ones in \`tests/relevance\`; ours was tuned on some of them, the others on none, and ours apart by what it was tuned on stands below
- Time: each letter of some of these searches, on ${sizes.many} records made of altered copies

The engines are used as their own documentation shows for a field that answers while one types. Behind each figure, in brackets, stands its ratio to the best.

## Quality

${table(["Engine", "First right", "nDCG@5", "Found in 5", "Nothing for nothing", "Cranfield nDCG@10"], qualityRows(engines))}

**First right**: the first result has grade 2 or 3. **Found in 5**: a record of grade 3 is among the first five. **Nothing for nothing**: of the searches that nothing here answers, those that bring nothing. Cranfield is a foreign collection of 1,400 abstracts and 225 questions.

## Typing

${table(["Engine", "Lost by one slip", "Lost by half a word", "Flips", "Flips a search", "Searches that flip"], engines.map(typingRow))}

Every fortieth search is typed. What is lost is a share of first results right: with one slip of the fingers in a word of five letters or more, and with half of such a last word typed. A **flip** is a first result that goes away and comes back while a search is typed letter by letter; nothing found is a result too.

## What ours was tuned on

${table(PART_HEAD, parts.map(partRow))}

Ours alone, with all searches of each part typed and spoilt. While rules were made, nobody read what was missed of those **not tuned on**; one of them led to a rule for what is marked, which ranks nothing. Some stand word for word in another set as well, and one set repeats a few of the other: the last line leaves both out. How steady the first result is was counted over all parts while it was made steadier, and the searches of all parts that flip were read, so the flips of no part are unseen. \`tests/relevance/README.md\` tells how each set came to be.

## Time

In milliseconds for each letter, in the engine alone: the least of up to three times, each with an index of its own.

${table(["Engine", "Letters", "p50", "p95", "Most"], timeRows(engines))}
`;
}

const BEGIN = "<!-- bench:search -->";
const END = "<!-- /bench:search -->";

/** The README with its table replaced by that of a report. */
export function withTable(readme: string, { date, engines }: SearchReport): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the table: it needs ${BEGIN} and ${END}.`);
  const quality = qualityRows(engines);
  const times = timeRows(engines);
  const rows = quality.map(([name = "", first = "", ndcg = "", found = ""], at) => [
    name,
    first,
    ndcg,
    found,
    times[at]?.[3] ?? "",
  ]);
  const head = [`Measured on ${date}`, "First right", "nDCG@5", "Found in 5", "ms a letter, p95"];
  return `${readme.slice(0, from)}${BEGIN}\n\n${table(head, rows)}\n\n${readme.slice(to)}`;
}

function qualityRows(engines: readonly EngineFigures[]): string[][] {
  const figure = (of: (engine: EngineFigures) => number | null) => {
    const best = Math.max(...engines.map((engine) => of(engine) ?? 0));
    return engines.map((engine) => {
      const value = of(engine);
      return value === null ? "not measured" : `${value.toFixed(2)} (${best > 0 ? (value / best).toFixed(2) : "1.00"})`;
    });
  };
  const columns = [
    engines.map(({ name }) => name),
    figure(({ quality }) => quality.firstRight),
    figure(({ quality }) => quality.ndcg5),
    figure(({ quality }) => quality.found5),
    figure(({ quality }) => quality.empty),
    figure(({ cranfield }) => cranfield),
  ];
  return engines.map((_, at) => columns.map((column) => column[at] ?? ""));
}

function typingRow({ name, typing }: EngineFigures): string[] {
  const { slipCost, halfCost, flips, unsteady, searches } = typing;
  return [
    name,
    slipCost.toFixed(3),
    halfCost.toFixed(3),
    String(flips),
    (flips / searches).toFixed(2),
    `${unsteady} of ${searches}`,
  ];
}

const PART_HEAD = [
  "Searches",
  "Judged",
  "First right",
  "nDCG@5",
  "Found in 5",
  "Nothing for nothing",
  "Lost by one slip",
  "Lost by half a word",
  "Flips a search",
];

function partRow({ name, judged, quality, typing }: PartFigures): string[] {
  const shares = [quality.firstRight, quality.ndcg5, quality.found5, quality.empty, typing.slipCost, typing.halfCost];
  return [
    name,
    String(judged),
    ...shares.map((share) => share.toFixed(3)),
    (typing.flips / typing.searches).toFixed(2),
  ];
}

function timeRows(engines: readonly EngineFigures[]): string[][] {
  const best = Math.min(...engines.map(({ time }) => time.p95));
  return engines.map(({ name, time: { runs, p50, p95, max } }) => [
    name,
    String(runs),
    p50.toFixed(2),
    `${p95.toFixed(2)} (${(p95 / best).toFixed(1)})`,
    max.toFixed(1),
  ]);
}
