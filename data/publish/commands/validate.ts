import type { Command } from "commander";
import { CHECKS } from "#data/publish/checks/all.ts";
import { type Check, runChecks } from "#data/publish/checks/check.ts";
import { createContext } from "#data/publish/checks/context.ts";
import { counted } from "#data/publish/columns.ts";
import { dayOf } from "#data/publish/day-option.ts";
import { FindingsError } from "#data/publish/errors.ts";
import type { Finding } from "#data/publish/finding.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import type { Io } from "#data/publish/io.ts";
import { type CatalogueRead, readCatalogues } from "#data/publish/read-catalogues.ts";

interface Options {
  readonly catalogue: string;
  readonly now?: string;
  readonly json?: boolean;
}

export function addValidate(program: Command, io: Io): void {
  program
    .command("validate")
    .description("Check every record, topic and redirect, and say what to mend.")
    .option("--catalogue <folder>", "the folder of one catalogue, or of several", FOLDERS.catalogue)
    .option("--now <date>", "the day to check dates against, as 2026-11-23 (default: today)")
    .option("--json", "print one JSON document instead of text")
    .addHelpText("after", "\nEnds with 0 where nothing is wrong, with 1 where something is.")
    .action((options: Options) => validate(options, io));
}

async function validate({ catalogue, now, json }: Options, io: Io): Promise<void> {
  const today = dayOf(now);
  const reads = readCatalogues(catalogue);
  const findings = findMistakes(reads, CHECKS, today);
  if (json) await io.print(JSON.stringify({ catalogues: reads.map(summaryOf), findings }));
  if (findings.length > 0) throw new FindingsError(findings, { told: json });
  if (!json) await io.print(`${reads.map(summaryText).join("\n")}\nNothing is wrong.`);
}

/** Everything that is wrong with catalogues, shape first. */
export function findMistakes(reads: readonly CatalogueRead[], checks: readonly Check[], today: string): Finding[] {
  return [...reads.flatMap(({ findings }) => findings), ...runChecks(checks, createContext(reads, today))];
}

function summaryOf({ name, files }: CatalogueRead) {
  const count = (kind: string) => files.filter((file) => file.kind === kind).length;
  return { name, records: count("record"), topics: count("topic") };
}

function summaryText(read: CatalogueRead): string {
  const { name, records, topics } = summaryOf(read);
  return `${name}: ${counted(records, "record")}, ${counted(topics, "topic")}`;
}
