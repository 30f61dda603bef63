import { type Figures, figuresOf } from "./figures.ts";
import { type EntrySize, totalOf } from "./sizes.ts";
import { table } from "./table.ts";
import type { UpdateRow } from "./updates.ts";

/** One measured thing, with what it is to stay under where that was agreed. */
export interface Row {
  readonly what: string;
  /** How many records the catalogue held. */
  readonly records: number;
  readonly figures: Figures;
  /** The figure that has the target, and the target in milliseconds. */
  readonly target?: { readonly figure: "p50" | "p95"; readonly under: number };
}

export interface Report {
  /** `2026-11-23`. */
  readonly date: string;
  /** Lines about the machine, the browser and how busy it was. */
  readonly machine: readonly string[];
  readonly rows: readonly Row[];
  readonly sizes: readonly EntrySize[];
  readonly updates: readonly UpdateRow[];
  /** Bytes of heap after 50 searches, by number of records. */
  readonly heaps: readonly { readonly records: number; readonly bytes: number }[];
}

/** What the panel's scripts are to stay under, in bytes, gzipped. */
export const PANEL_SCRIPT_TARGET = 100_000;

export function row(what: string, records: number, measured: readonly number[], target?: Row["target"]): Row {
  return { what, records, figures: figuresOf(measured), target };
}

/** The whole report as Markdown; the terminal shows the same. */
export function reportText({ date, machine, rows, sizes, updates, heaps }: Report): string {
  return `# How fast, how large

Written by \`npm run bench\`; measured on ${date}.

${machine.map((line) => `- ${line}`).join("\n")}

## Time

In milliseconds. Each line names what was measured; p95 is the time that 95 of 100 stayed within.

${table(["What", "Records", "Runs", "p50", "p95", "Most", "Target"], rows.map(timeCells))}

**Usable** is the moment at which the search field has the focus and the first row stands on the screen, counted from the beginning of the page's loading. *Cold* is the first opening in a browser with a new profile that was started three seconds before, *warm* every further one in that browser; *while the browser starts* is the first opening in another, before it has finished with itself. These are of the panel's page in a tab; of the **side panel** itself the browser tells only when the largest part of its first screen was painted.

A **keystroke** lasts from its input event in the real side panel. The results are *placed* when they are in the page and laid out, which is the work alone; they are *painted* at the first task after the last frame that they changed, so that the wait for the screen's next frame, up to 16.7 ms, is part of it. The same letters in a *bare page*, which only writes them again in one line, tell what no panel could do without.

Where more processes wanted a core than there are cores, every figure holds their time too.

Catalogues of more records than the real one hold altered copies of its records, written by the publisher's own code as a true release. Topics are not multiplied.

## Size

In bytes. Each entry with all that it imports, now or later.

${table(["Entry", "Scripts", "gzipped", "Styles", "gzipped", "Target"], sizes.map(sizeCells))}

## Updates

What a check for an update asks of the host, and how long it takes to fetch, prove, install and compare. By the panel's own code in Node, against a host on the same machine, with a folder in the place of the browser's store. Bytes are those of the files, uncompressed.

${table(["What", "Records", "Requests", "Bytes", "Milliseconds, p50"], updates.map(updateCells))}

## Memory

JavaScript heap of the panel after 50 searches, once what was no longer used had been collected.

${table(
  ["Records", "MB"],
  heaps.map(({ records, bytes }) => [grouped(records), (bytes / 1e6).toFixed(1)]),
)}
`;
}

function timeCells({ what, records, figures, target }: Row): string[] {
  const { runs, p50, p95, max } = figures;
  const verdict = target
    ? `${target.figure} under ${target.under}: ${figures[target.figure] < target.under ? "met" : "**missed**"}`
    : "";
  return [what, grouped(records), String(runs), ...[p50, p95, max].map((time) => time.toFixed(1)), verdict];
}

function updateCells({ what, records, requests, bytes, ms }: UpdateRow): string[] {
  return [what, grouped(records), String(requests), grouped(bytes), ms.toFixed(0)];
}

function sizeCells({ entry, files }: EntrySize): string[] {
  const [scripts, styles] = [totalOf(files, ".js"), totalOf(files, ".css")];
  const verdict =
    entry === "sidepanel.html"
      ? `scripts gzipped under ${grouped(PANEL_SCRIPT_TARGET)}: ${scripts.gzip < PANEL_SCRIPT_TARGET ? "met" : "**missed**"}`
      : "";
  return [entry, ...[scripts.raw, scripts.gzip, styles.raw, styles.gzip].map(grouped), verdict];
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
