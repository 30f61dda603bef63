import { type Judgement, judgedFiles, measure, type Quality, readJudgements } from "./judgements.ts";
import { measureTyping, type TypingQuality } from "./typing-quality.ts";

/** The first judgements, which say what search has to reach. */
const OPEN = "queries.tsv";
/** Sets whose misses nobody read while rules were made or words were added. */
const NOT_TUNED_ON = ["kept-queries.tsv", "unseen-queries.tsv"];

/** Judged searches that have in common whether search was tuned on them. */
export interface Part {
  readonly name: string;
  readonly judgements: readonly Judgement[];
}

/** What search reached on one part. */
export interface PartFigures {
  readonly name: string;
  /** Those without an answer too. */
  readonly judged: number;
  readonly quality: Quality;
  readonly typing: TypingQuality;
}

/** The sets that search was tuned on. */
export function tunedFiles(): string[] {
  return judgedFiles().filter((file) => file !== OPEN && !NOT_TUNED_ON.includes(file));
}

/** The searches that search was not tuned on. */
export function notTunedOn(): Judgement[] {
  return NOT_TUNED_ON.flatMap(readJudgements);
}

/**
 * The judged searches, apart for how they came to be. Those not tuned on are given once more without what stands in
 * another set as well: people type the same names and numbers, whoever judges them.
 */
export function parts(): Part[] {
  const elsewhere = new Set([OPEN, ...tunedFiles()].flatMap(readJudgements).map(wording));
  const alone = new Map(notTunedOn().map((one) => [wording(one), one]));
  for (const words of elsewhere) alone.delete(words);
  return [
    { name: "Open judgements", judgements: readJudgements(OPEN) },
    { name: "Tuned on", judgements: tunedFiles().flatMap(readJudgements) },
    { name: "Not tuned on", judgements: notTunedOn() },
    { name: "Not tuned on, and in no other set", judgements: [...alone.values()] },
  ];
}

/** Measures a search on each part; all of its searches are typed and spoilt. */
export async function measureParts(
  some: readonly Part[],
  known: ReadonlySet<string>,
  firstIds: (query: string) => Promise<readonly string[]>,
): Promise<PartFigures[]> {
  const figures: PartFigures[] = [];
  for (const { name, judgements } of some) {
    figures.push({
      name,
      judged: judgements.length,
      quality: await measure(judgements, known, firstIds),
      typing: await measureTyping(judgements, known, firstIds),
    });
  }
  return figures;
}

function wording({ query }: Judgement): string {
  return query.toLowerCase();
}
