import type { Command } from "commander";
import { dateText } from "#data/model/date-text.ts";
import { collectionOf } from "#data/publish/collection-of.ts";
import { columns, counted } from "#data/publish/columns.ts";
import { dayOf } from "#data/publish/day-option.ts";
import { DUE_REASONS, type Due, type DueReason, findDue } from "#data/publish/due.ts";
import { FOLDERS } from "#data/publish/folders.ts";
import type { Io } from "#data/publish/io.ts";

interface Options {
  readonly catalogue: string;
  readonly now?: string;
  readonly json?: boolean;
}

export function addDue(program: Command, io: Io): void {
  program
    .command("due")
    .description("List what needs a check and why, what does most harm if it is wrong first.")
    .option("--catalogue <folder>", "the folder of one catalogue, or of several", FOLDERS.catalogue)
    .option("--now <date>", "the day to judge reviews by, as 2026-11-23 (default: today)")
    .option("--json", "print one JSON document instead of text")
    .addHelpText("after", "\nEnds with 0 also where much is due.")
    .action((options: Options) => listDue(options, io));
}

async function listDue({ catalogue, now, json }: Options, io: Io): Promise<void> {
  const today = dayOf(now);
  const due = findDue(collectionOf(catalogue).records.values(), today);
  if (json) return io.print(JSON.stringify({ now: today, due }));
  for (const [reason, items] of Map.groupBy(due, (item) => item.reason)) await io.print(groupText(reason, items));
  const total = due.length === 0 ? "Nothing is due" : `${counted(due.length, "thing")} to check`;
  await io.print(`${total} on ${dateText(today)}.`);
}

function groupText(reason: DueReason, items: readonly Due[]): string {
  const rows = items.map(({ record, contact, why }) => [`  ${record}`, ...(contact ? [contact] : []), why]);
  return `${DUE_REASONS[reason]}: ${items.length}\n${columns(rows)}\n`;
}
