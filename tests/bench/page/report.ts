import { figuresOf } from "#tests/bench/figures.ts";
import { table } from "#tests/bench/table.ts";
import { BEAT } from "#tests/e2e/support/silence.ts";
import type { Bursts } from "./bursts.ts";
import { type Delays, KEYS, ROUNDS } from "./delays.ts";
import type { Settling } from "./settling.ts";
import { AFTER, type Hostile } from "./silences.ts";
import type { Slices } from "./slices.ts";

/** What was measured of the page reader; all times in milliseconds. */
export interface PageReport {
  /** `2026-11-23`. */
  readonly date: string;
  /** Lines about the machine, the browser and how busy it was. */
  readonly machine: readonly string[];
  readonly delays: readonly Delays[];
  /** What the reader ran while somebody typed. */
  readonly typing: Slices;
  readonly bursts: readonly Bursts[];
  readonly settling: readonly Settling[];
  readonly hostile: readonly Hostile[];
}

/** What is to be reached, in milliseconds. */
const MORE = 10;
const IN_ONE_GO = 8;
const IN_A_SECOND = 50;
const SETTLED = 200;

/** The whole report as Markdown; the terminal shows the same. */
export function pageReportText({ date, machine, delays, typing, bursts, settling, hostile }: PageReport): string {
  const slices = [
    sliceCells("typing in CKEditor 5", typing),
    ...settling.map(({ what, opening }) => sliceCells(`a page is opened: ${what}`, opening)),
    ...hostile.map(({ what, slices }) => sliceCells(`a page is read: ${what}`, together(slices))),
  ];
  const waits = settling.flatMap(({ what, changed, opened }) => [
    waitCells(what, "changes, and is read already", changed),
    waitCells(what, "is opened, of a site that is switched on", opened),
  ]);
  return `# What reading costs a page

Written by \`npm run bench:page\`; measured on ${date}.

${machine.map((line) => `- ${line}`).join("\n")}

All times in milliseconds.

## From a key to the frame that shows it

In a note of four thousand characters, ${ROUNDS} rounds of ${KEYS} keys without us and with us in turn. To reach: less than ${MORE} more at p95.

${table(["Editor", "p50 without", "p50 with", "p95 without", "p95 with", "p95 more", "Target"], delays.map(delayCells))}

## What the reader ran in one go

Time of the processor, from the browser's own trace. To reach, here and below: at most ${IN_ONE_GO} in one go, at most ${IN_A_SECOND} in a second. Beside these, what it took at most to put the script into a document: reading it and running it for the first time, which is done once and cannot be cut.

${table(["While", "Times", "p50", "p95", "Most", "Most in a second", "Target", "Put in"], slices)}

## What the reader ran for one burst of changes

A hundred paragraphs changed at once, time and again, beside so many that stay; each burst from its own mark in the page until the panel shows what it says, in all, and the longest in one go.

${table(["Other paragraphs", "Bursts", "p50", "p95", "Most", "Most in one go", "Most in a second", "Target"], bursts.map(burstCells))}

## From a settled page to a painted suggestion

To reach: at most ${SETTLED}. A page that is opened is settled when it has loaded; its reader is put in then, is sent its phrases and makes ready.

${table(["Page", "It", "Times", "p50", "p95", "Most", "Target"], waits)}

## How long a page and the panel do not answer

The longest time for which a timer that is due every ${BEAT} did not come, from before a page that is hard to read is read until ${AFTER.toLocaleString("en-GB")} after what was found is shown, and for as long without us, in turn. To reach: both answer all the while; no figure was agreed.

${table(["Page", "Read in", "Page without", "Page with", "Panel without", "Panel with"], hostile.map(silenceCells))}
`;
}

const ms = (value: number) => value.toFixed(1);
const verdict = (isMet: boolean) => (isMet ? "met" : "**missed**");

function delayCells({ editor, without, withUs }: Delays): string[] {
  const [plain, read] = [figuresOf(without), figuresOf(withUs)];
  const more = read.p95 - plain.p95;
  return [editor, ...[plain.p50, read.p50, plain.p95, read.p95, more].map(ms), verdict(more < MORE)];
}

function sliceCells(what: string, slices: Slices): string[] {
  const { runs, p50, p95, max } = figuresOf(slices.each);
  const putIn = slices.putIn.length > 0 ? ms(Math.max(...slices.putIn)) : "";
  return [what, String(runs), ...[p50, p95, max, slices.mostInASecond].map(ms), sliceVerdict(slices), putIn];
}

function burstCells({ others, slices }: Bursts): string[] {
  const { runs, p50, p95, max } = figuresOf(slices.bursts);
  const most = [figuresOf(slices.each).max, slices.mostInASecond];
  return [others.toLocaleString("en-GB"), String(runs), ...[p50, p95, max, ...most].map(ms), sliceVerdict(slices)];
}

function sliceVerdict({ each, mostInASecond }: Slices): string {
  return verdict(Math.max(...each) <= IN_ONE_GO && mostInASecond <= IN_A_SECOND);
}

function waitCells(what: string, how: string, times: readonly number[]): string[] {
  const { runs, p50, p95, max } = figuresOf(times);
  return [what, how, String(runs), ...[p50, p95, max].map(ms), `p95: ${verdict(p95 <= SETTLED)}`];
}

function silenceCells({ what, readIn, without, withUs }: Hostile): string[] {
  return [what, ...[readIn, without.page, withUs.page, without.panel, withUs.panel].map((time) => time.toFixed(0))];
}

/** What was run in several rounds, each with seconds of its own. */
function together(rounds: readonly Slices[]): Slices {
  return {
    each: rounds.flatMap(({ each }) => each),
    mostInASecond: Math.max(...rounds.map(({ mostInASecond }) => mostInASecond)),
    putIn: rounds.flatMap(({ putIn }) => putIn),
    bursts: rounds.flatMap(({ bursts }) => bursts),
  };
}
